"""A real mailbox, read by IMAP: each mail once, whatever is wrong with the one before."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from reunite.mail.inbound import imap
from reunite.mail.inbound.handlers import Author, Result
from reunite.mail.models import Outcome
from reunite.meetups.models import Answer, Meetup
from reunite.web.urls import settings
from tests.cast import Cast
from tests.conftest import lend_house
from tests.mail.inbound.clients import Invited, gmail, outlook
from tests.mail.inbound.conftest import HERE, rows, said
from tests.support.imap import Mailbox

OTHERS = b"From: eve@example.org\r\nTo: someone@friends.example\r\n\r\nHello."


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """The server."""
    found = Mailbox()
    found.start()
    yield found
    found.stop()


@pytest.fixture
def app(instance: Path, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    """The app, which reads that mailbox."""
    monkeypatch.setattr(imap, "TIMEOUT", 5.0)
    for app in lend_house(instance, **HERE):
        app.extensions["reunite.settings"] = replace(settings(), **mailbox.settings)
        yield app


def poll() -> bool:
    """Read what is new; could the mailbox be read?"""
    read: list[bool] = []
    imap.poll(threading.Event(), lambda: read.append(True))
    return bool(read)


def test_an_answer_in_the_mailbox_changes_the_rsvp(
    cast: Cast, meetup: Meetup, invited: Invited, mailbox: Mailbox
) -> None:
    mailbox.deliver(gmail(invited, "TENTATIVE"))
    assert poll()
    assert (said(cast, meetup), mailbox.seen()) == (Answer.DEPENDS, [True])


def test_each_mail_is_read_once(invited: Invited, mailbox: Mailbox) -> None:
    mailbox.deliver(OTHERS, gmail(invited))
    poll()
    mailbox.deliver(outlook(invited))
    poll()
    poll()
    assert [(row.uid is not None, row.tries) for row in rows()] == [(True, 1)] * 3


def test_mail_that_is_not_for_us_is_left_as_it_was(invited: Invited, mailbox: Mailbox) -> None:
    mailbox.deliver(OTHERS, gmail(invited))
    poll()
    assert mailbox.seen() == [False, True]


def test_a_renumbered_mailbox_changes_nothing_more(
    cast: Cast, meetup: Meetup, invited: Invited, mailbox: Mailbox
) -> None:
    mailbox.deliver(gmail(invited))
    poll()
    mailbox.stop()
    mailbox.start()
    mailbox.deliver(OTHERS, gmail(invited), outlook(invited, "DECLINED"))
    poll()
    assert [row.outcome.value for row in rows()] == ["answered", "ignored", "answered"]


def test_a_bad_mail_never_stops_the_next(
    cast: Cast, meetup: Meetup, invited: Invited, mailbox: Mailbox
) -> None:
    parts = [
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n)
        for n in range(60)
    ]
    mailbox.deliver(
        b"To: answers@friends.example\r\n" + b"".join(parts), b"\x00\xff", gmail(invited)
    )
    poll()
    assert [row.outcome.value for row in rows()] == ["unreadable", "ignored", "answered"]


def test_a_huge_mail_is_not_even_fetched(
    invited: Invited, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "MOST_BYTES", 3000)
    mailbox.deliver(OTHERS + b"x" * 3000, gmail(invited).replace(b"Content", b"content"))
    poll()
    assert rows()[0].outcome is Outcome.UNREADABLE


def test_what_fails_three_times_is_put_aside_and_the_rest_goes_on(
    invited: Invited, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(author: Author, reply: object) -> Result:
        raise ZeroDivisionError

    monkeypatch.setattr("reunite.mail.inbound.handlers._answers", [fail])
    mailbox.deliver(gmail(invited), OTHERS)
    for _ in range(4):
        poll()
    row = rows()[0]
    assert (row.outcome, row.tries, "ZeroDivisionError" in row.note) == (Outcome.FAILED, 3, True)
    assert (mailbox.seen(), mailbox.seen(imap.ASIDE)) == ([False], [False])


def test_a_mail_that_the_server_will_not_give_is_put_aside(
    invited: Invited, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = imap._fetched
    monkeypatch.setattr(
        imap, "_fetched", lambda box, uid, what: b"" if uid == 101 else honest(box, uid, what)
    )
    mailbox.deliver(OTHERS, gmail(invited))
    for _ in range(4):
        poll()
    assert sorted(row.outcome.value for row in rows()) == ["answered", "failed"]
    assert len(mailbox.seen(imap.ASIDE)) == 1


def test_a_mailbox_that_is_away_is_a_calm_line_in_the_log(
    invited: Invited, mailbox: Mailbox, caplog: pytest.LogCaptureFixture
) -> None:
    mailbox.stop()
    assert not poll()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    mailbox.start()
    mailbox.deliver(gmail(invited))
    assert poll()


def test_a_server_that_says_nothing_is_given_up(
    app: Flask, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox.stop()
    monkeypatch.setattr(imap, "TIMEOUT", 0.3)
    with socket.create_server(("127.0.0.1", mailbox.port)):
        assert not poll()


def test_a_wrong_password_is_a_calm_line_too(
    app: Flask, mailbox: Mailbox, caplog: pytest.LogCaptureFixture
) -> None:
    settings = app.extensions["reunite.settings"]
    app.extensions["reunite.settings"] = replace(settings, imap_password="wrong")
    assert not poll()
    assert len(caplog.records) == 1


def test_a_job_told_to_stop_leaves_the_rest_for_later(
    invited: Invited, mailbox: Mailbox, time_machine: Any
) -> None:
    mailbox.deliver(gmail(invited))
    stopping = threading.Event()
    stopping.set()
    imap.poll(stopping, lambda: None)
    assert rows() == []
    poll()
    assert len(rows()) == 1


@pytest.mark.parametrize("step", ["receive", "finish"])
def test_a_worker_that_dies_on_the_way_leaves_nothing_undone(
    invited: Invited, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    mailbox.deliver(gmail(invited))
    with monkeypatch.context() as dying:

        def die(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        dying.setattr(imap, step, die)
        with pytest.raises(KeyboardInterrupt):
            poll()
    poll()
    assert [row.outcome for row in rows()] == [Outcome.ANSWERED]
