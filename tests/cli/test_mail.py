"""Mail as whoever runs the server sees it, as from a terminal."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, update

from reunite.db import atomic, db
from reunite.mail.models import Message, Received, State
from reunite.mail.outbox import Mail, queue
from tests.support.terminal import call

MAIL = Mail(to="ben@example.org", subject="Hello", text="Hello Ben.\n", html="<p>Hello Ben.</p>")


@pytest.fixture
def owed(app: Flask) -> str:
    """The number of a mail that was given up."""
    atomic(queue)(MAIL, kind="way_in", key="a")
    given_up = update(Message).values(state=State.DEAD, last_error="RCPT 550")
    atomic(db.session.execute)(given_up)
    return str(db.session.scalars(select(Message.id)).one())


@pytest.fixture
def came(app: Flask, tmp_path: Path) -> str:
    """The name of a mail that came in and could not be read."""
    file = tmp_path / "mail.eml"
    file.write_bytes(b"Content-Type: message/rfc822\n\n" * 500)
    assert call(app, "mail", "receive", str(file)) == (0, "unreadable\n")
    return str(db.session.scalars(select(Received.public_id)).one())


def test_both_ways_are_listed(app: Flask, owed: str, came: str) -> None:
    _code, written = call(app, "mail", "list", "--trouble")
    assert f"{owed}  out  way_in  dead  RCPT 550" in written
    assert f"{came}  in  unreadable" in written


def test_what_is_shown_says_nothing_of_what_the_mail_says(app: Flask, owed: str, came: str) -> None:
    written = call(app, "mail", "show", owed)[1] + call(app, "mail", "show", came)[1]
    assert "state: dead" in written
    assert "outcome: unreadable" in written
    assert not {"Hello", "ben@"} & set(written.split())


def test_what_was_given_up_is_sent_again(app: Flask, owed: str) -> None:
    assert "goes out" in call(app, "mail", "retry", owed)[1]
    db.session.rollback()
    assert db.session.get_one(Message, int(owed)).state is State.QUEUED
    assert "on its way" in call(app, "mail", "retry", owed)[1]


def test_what_came_in_is_dealt_with_again(app: Flask, came: str) -> None:
    assert call(app, "mail", "retry", came)[1].startswith("unreadable: It has parts")
    db.session.rollback()
    assert db.session.scalars(select(Received.tries)).one() == 2


@pytest.mark.parametrize("name", ["999", "nosuchmailxx", "x"])
def test_no_such_mail(app: Flask, name: str) -> None:
    assert call(app, "mail", "show", name)[0] == 1


def test_the_listener_wants_to_know_which_mailbox(app: Flask) -> None:
    code, written = call(app, "lmtp")
    assert (code, "answers_to" in written) == (1, True)
