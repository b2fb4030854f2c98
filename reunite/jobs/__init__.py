"""What is done without anyone pressing a button.

Every job is idempotent and claims its work in the database, so any number of workers may run, and
an hour missed is caught up.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger
from flask import Flask

from reunite import clock
from reunite.errors import CannotStart

log = logging.getLogger("reunite.jobs")

_LOOK_AT_CLOCK_EVERY = 15.0


@dataclass(frozen=True)
class Job:
    """Something to do again and again."""

    name: str
    work: Callable[[], object]
    trigger: IntervalTrigger


def run(app: Flask, job: Job) -> None:
    """Do it once; an error is written down and goes no further."""
    with app.app_context():
        try:
            job.work()
        except CannotStart as reason:
            log.warning("%s: %s", job.name, reason.message)
        except Exception:
            log.exception("%s failed", job.name)


def run_until_interrupted(app: Flask, jobs: Iterable[Job], stopping: threading.Event) -> None:
    """Do each job when it is due, until KeyboardInterrupt; then finish what is in hand.

    `stopping` tells the jobs in hand that it is time.
    """
    scheduler = BackgroundScheduler(
        timezone=UTC,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    for job in jobs:
        scheduler.add_job(run, job.trigger, (app, job), next_run_time=clock.now())
    try:
        scheduler.start()
        while True:
            threading.Event().wait(_LOOK_AT_CLOCK_EVERY)
            mind_the_clock(scheduler)
    finally:
        stopping.set()
        scheduler.shutdown()


def mind_the_clock(scheduler: BackgroundScheduler) -> None:
    """When the server's clock was put back, jobs are due too late by as much: do them now."""
    now = clock.now()
    for job in scheduler.get_jobs():
        if job.next_run_time > now + job.trigger.interval:
            job.modify(next_run_time=now)
