"""What the doctor finds of the mailbox that answers come to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from reunite import clock
from reunite.db import atomic, db
from reunite.health import checks
from reunite.jobs import heartbeat
from reunite.mail.models import Outcome, Received
from tests.conftest import open_house
from tests.support.imap import Mailbox
from tests.support.smtp import Sink, free_port

ANSWERS = {"answers_to": "answers@friends.example"}


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    found = Mailbox()
    found.start()
    yield found
    found.stop()


def found(instance: Path, **settings: object) -> checks.Finding:
    """What is found of the mailbox with these settings."""
    for _app in open_house(instance, **settings):
        finding = checks.check_mailbox()
    return finding


def test_without_a_mailbox_nothing_is_wrong(instance: Path) -> None:
    assert found(instance).right


def test_a_listener_needs_no_mailbox(instance: Path) -> None:
    assert "LMTP" in found(instance, **ANSWERS).sentence


def test_a_mailbox_that_was_read_is_right(instance: Path, mailbox: Mailbox) -> None:
    heartbeat.beat(instance, heartbeat.MAILBOX)
    assert found(instance, **ANSWERS, **mailbox.settings).right


def test_one_that_nobody_reads_is_told_of(instance: Path, mailbox: Mailbox) -> None:
    assert "no worker" in found(instance, **ANSWERS, **mailbox.settings).sentence


@pytest.mark.parametrize("wrong", [{"imap_password": "wrong"}, {"imap_folder": "Nowhere"}])
def test_one_that_does_not_open_is_told_of(
    instance: Path, mailbox: Mailbox, wrong: dict[str, object]
) -> None:
    finding = found(instance, **ANSWERS, **mailbox.settings | wrong)
    assert (finding.right, "can't be read" in finding.sentence) == (False, True)


def test_one_that_is_away_is_told_of(instance: Path) -> None:
    away = {"imap_host": "127.0.0.1", "imap_port": free_port(), "imap_security": "none"}
    assert not found(instance, **ANSWERS, **away).right


def test_mail_that_could_not_be_dealt_with_is_told_of(app: Flask) -> None:
    failed = Received(received_at=clock.now(), digest="a", outcome=Outcome.FAILED)
    atomic(db.session.add)(failed)
    assert "mail list --trouble" in checks.check_received().sentence


def test_names_that_nobody_knows_are_told_of(instance: Path) -> None:
    nowhere = {
        "base_url": "https://nowhere.invalid",
        "proxies": 1,
        "mail_from": "a@nowhere.invalid",
    }
    for _app in open_house(instance, **nowhere):
        assert "https://nowhere.invalid" in checks.check_names().sentence


def test_a_mail_server_that_takes_no_mail_from_our_addresses_is_told_of(instance: Path) -> None:
    sink = Sink()
    sink.wrong["MAIL"] = "553 5.7.1 not your address"
    sink.start()
    server = {"smtp_host": "127.0.0.1", "smtp_port": sink.port, "smtp_security": "none"}
    for _app in open_house(instance, **ANSWERS, **server):
        assert "answers+boun…@friends.example (553)" in checks.check_mail_server().sentence
    sink.stop()
