"""Jobs are done when due; one that fails ends nothing."""

import logging
import signal
import threading
from datetime import UTC, timedelta

import pytest
import time_machine
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger
from flask import Flask, current_app

from reunite import clock, jobs, worker
from reunite.db import atomic, db
from reunite.errors import CannotStart
from reunite.jobs import Job
from reunite.web.limits import LimitCount
from reunite.web.once import SentForm

OFTEN = IntervalTrigger(seconds=1, timezone=UTC)


def test_a_job_has_the_app_at_hand(app: Flask) -> None:
    seen = []
    jobs.run(app, Job("look", lambda: seen.append(current_app.name), OFTEN))
    assert seen == ["reunite"]


def test_a_job_that_fails_is_written_down(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    jobs.run(app, Job("divide", lambda: 1 / 0, OFTEN))
    assert caplog.messages == ["divide failed"]


def test_what_a_job_can_say_plainly_is_one_line(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse() -> None:
        raise CannotStart("There is no room.")

    jobs.run(app, Job("backup", refuse, OFTEN))
    (record,) = caplog.records
    assert (record.message, record.exc_info) == ("backup: There is no room.", None)


def test_jobs_go_on_beside_one_that_fails_until_interrupted(app: Flask) -> None:
    asked, stopping = threading.Event(), threading.Event()

    def stop_soon() -> None:
        if not asked.is_set():  # a second signal would reach the tests' own process
            asked.set()
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    every = [Job("divide", lambda: 1 / 0, OFTEN), Job("stop", stop_soon, OFTEN)]
    with pytest.raises(KeyboardInterrupt):
        jobs.run_until_interrupted(app, every, stopping)
    assert stopping.is_set()


def test_when_the_clock_is_put_back_jobs_go_on(app: Flask) -> None:
    done = threading.Event()
    scheduler = BackgroundScheduler(timezone=UTC)
    ahead = clock.now() + timedelta(hours=1)
    scheduler.add_job(done.set, OFTEN, next_run_time=ahead)
    scheduler.start()
    jobs.mind_the_clock(scheduler)
    assert done.wait(5)
    scheduler.shutdown()


def test_old_counts_and_sent_forms_are_forgotten(app: Flask) -> None:
    @atomic
    def fill() -> None:
        now = clock.now()
        db.session.add(LimitCount(key="old", count=1, expires_at=now.timestamp() + 60))
        db.session.add(SentForm(key="old", led_to="/", sent_at=now))

    fill()
    with time_machine.travel(clock.now() + timedelta(hours=25)):
        worker.drain(app)
    assert db.session.get(LimitCount, "old") is None
    assert db.session.get(SentForm, "old") is None


def test_what_may_still_be_sent_twice_is_remembered(app: Flask) -> None:
    atomic(db.session.add)(SentForm(key="new", led_to="/", sent_at=clock.now()))
    with time_machine.travel(clock.now() + timedelta(hours=23)):
        worker.drain(app)
    assert db.session.get(SentForm, "new") is not None


def test_doing_all_that_is_due_ends(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    worker.drain(app)
    worker.drain(app)
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
