"""What the doctor finds, each cause broken in turn."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.backups.daily import make_daily
from reunite.db import atomic, db
from reunite.errors import CannotStart
from reunite.health import checks
from reunite.jobs import heartbeat
from reunite.mail.outbox import Mail, queue
from tests.conftest import open_house
from tests.support.smtp import Sink, free_port

MAIL = Mail(to="ben@example.org", subject="Hello", text="Hello.\n", html="<p>Hello.</p>")


@pytest.fixture
def owe(app: Flask) -> Callable[..., None]:
    return lambda **more: atomic(queue)(MAIL, kind="way_in", key="a", **more)


@pytest.fixture
def sink() -> Iterator[Sink]:
    sink = Sink()
    sink.start()
    yield sink
    sink.stop()


def sentences_of(instance: Path, **settings: object) -> str:
    """What is wrong with a server of these settings."""
    for _app in open_house(instance, **settings):
        wrong = [found.sentence for found in checks.look_at_everything() if not found.right]
    return " ".join(wrong)


def test_all_is_well_where_a_worker_works(app: Flask, instance: Path) -> None:
    heartbeat.beat(instance)
    make_daily()
    assert [found.sentence for found in checks.look_at_everything() if not found.right] == []


def test_a_clock_before_the_newest_mail_is_wrong(app: Flask, owe: Callable[..., None]) -> None:
    owe()
    with time_machine.travel(clock.now() - timedelta(days=365)):
        assert not checks.check_clock().right
        with pytest.raises(CannotStart, match="Set the clock right"):
            checks.check_start()


def test_mail_that_is_overdue_is_told_of(owe: Callable[..., None]) -> None:
    owe()
    assert checks.check_outbox().right
    with time_machine.travel(clock.now() + timedelta(hours=2)):
        assert "Mail has been due since" in checks.check_outbox().sentence


def test_a_folder_that_others_can_look_into_is_told_of(app: Flask, instance: Path) -> None:
    instance.chmod(0o755)
    assert "Others on this machine" in checks.check_folder().sentence


def test_no_backup_or_an_old_one_is_told_of(app: Flask) -> None:
    assert "There is no backup" in checks.check_backup().sentence
    make_daily()
    with time_machine.travel(clock.now() + timedelta(days=3)):
        assert "The last backup is of" in checks.check_backup().sentence


def test_https_without_a_proxy_is_told_of(instance: Path) -> None:
    wrong = sentences_of(instance, base_url="https://friends.example.org")
    assert "set proxies = 1" in wrong
    assert "Set smtp_host" in wrong


def test_a_mail_server_that_does_not_answer_is_told_of(instance: Path) -> None:
    wrong = sentences_of(instance, smtp_host="127.0.0.1", smtp_port=free_port())
    assert "can't be used (ConnectionRefusedError)" in wrong


def test_a_mail_server_without_tls_is_told_of(instance: Path, sink: Sink) -> None:
    wrong = sentences_of(instance, smtp_host="127.0.0.1", smtp_port=sink.port)
    assert "can't be used (SMTPNotSupportedError)" in wrong


def test_a_mail_server_that_answers_is_right(instance: Path, sink: Sink) -> None:
    settings = {"smtp_host": "127.0.0.1", "smtp_port": sink.port, "smtp_security": "none"}
    assert "mail server" not in sentences_of(instance, **settings)


def test_a_password_in_the_open_is_told_of(instance: Path) -> None:
    settings = {"smtp_host": "mail.example.org", "smtp_username": "us", "smtp_security": "none"}
    assert "in the open" in sentences_of(instance, **settings)


def test_without_a_database_the_rest_is_still_looked_at(app: Flask, instance: Path) -> None:
    db.engine.dispose()
    (instance / "reunite.sqlite3").unlink()
    wrong = [found.sentence for found in checks.look_at_everything() if not found.right]
    assert wrong[0].startswith("There is no database yet")
    assert len(wrong) > 1
