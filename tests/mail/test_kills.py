"""A real worker is killed at its worst moments, or asked to stop."""

import os
import signal
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine

from reunite import clock
from reunite.db import atomic, db
from reunite.mail.models import State
from reunite.mail.outbox import queue
from tests.mail.conftest import MAIL, row, send_due
from tests.support.smtp import HANG, Sink
from tests.support.terminal import start

pytestmark = pytest.mark.usefixtures("app")


@atomic
def owe_way_in(key: str) -> None:
    """Owe a mail of a kind that every worker knows, and always wants."""
    queue(MAIL, kind="way_in", key=key)


@pytest.fixture
def with_mail(smtp: Sink, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The settings of a worker that sends mail to our server, which is deaf while it watches."""
    monkeypatch.setattr("reunite.mail.smtp.CONNECTING", 10)
    monkeypatch.setattr("reunite.mail.smtp.TALKING", 10)
    return {
        "smtp_host": "127.0.0.1",
        "smtp_port": smtp.port,
        "smtp_security": "none",
        "outbox_keys": "yes",
    }


@pytest.mark.parametrize(("step", "keys"), [("MAIL", "abc"), ("DATA", "abc"), ("END", "aabc")])
def test_a_kill_loses_nothing_and_costs_one_copy_at_most(
    instance: Path, smtp: Sink, with_mail: dict[str, Any], step: str, keys: str
) -> None:
    def kill() -> None:
        smtp.watchers.clear()
        os.kill(worker.pid, signal.SIGKILL)

    for key in "abc":
        owe_way_in(key)
    smtp.watchers[step] = kill
    with start(instance, "worker", "--drain", **with_mail) as worker:
        worker.communicate(timeout=90)
    with time_machine.travel(clock.now() + timedelta(minutes=6)):
        send_due()
    assert sorted(smtp.keys) == list(keys)


def test_asked_to_stop_it_finishes_the_letter_in_hand(
    instance: Path, smtp: Sink, with_mail: dict[str, Any]
) -> None:
    def ask_to_stop() -> None:
        smtp.watchers.clear()
        worker.terminate()
        time.sleep(0.5)  # the letter is in hand for that long

    for key in "ab":
        owe_way_in(key)
    smtp.watchers["DATA"] = ask_to_stop
    worker = start(instance, "worker", **with_mail)
    worker.communicate(timeout=90)
    db.session.rollback()
    assert (worker.returncode, smtp.keys) == (0, ["a"])
    assert (row("a").state, row("b").state) == (State.SENT, State.QUEUED)


def test_asked_twice_it_ends_at_once_and_the_letter_is_sent_later(
    instance: Path, smtp: Sink, with_mail: dict[str, Any]
) -> None:
    def ask_twice() -> None:
        smtp.watchers.clear()
        while worker.poll() is None:  # a busy worker may hear two of them as one
            worker.terminate()
            time.sleep(0.5)

    owe_way_in("a")
    smtp.wrong["DATA"] = HANG
    smtp.watchers["DATA"] = ask_twice
    worker = start(instance, "worker", **with_mail)
    worker.communicate(timeout=90)
    assert worker.returncode == -signal.SIGTERM
    smtp.wrong.clear()
    with time_machine.travel(clock.now() + timedelta(minutes=6)):
        send_due()
    assert smtp.keys == ["a"]
