"""Puts each program that a test starts on the test run's clock; Python imports this by its name."""

import os
from datetime import timedelta

import time_machine

time_machine.travel(timedelta(seconds=float(os.environ["AHEAD"]))).start()
