"""Several workers write letters at the same moment, on both engines."""

import time_machine
from flask import Flask

from tests.cast import gather
from tests.factories import share
from tests.letters.conftest import LATE_MAY, MORNING, write
from tests.support.at_once import at_once
from tests.support.post import mail_to


def test_each_letter_is_written_once(any_app: Flask) -> None:
    with time_machine.travel(LATE_MAY, tick=False) as clock:
        ana = gather().ana
        clock.shift(60)
        share(ana)
        clock.move_to(MORNING)
        at_once(any_app, [write] * 3)
    assert len(mail_to("ben@example.org")) == 1
