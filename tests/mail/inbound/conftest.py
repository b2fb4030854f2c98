"""A house with a mailbox for what comes back, and a picnic that Ben is asked to."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from reunite.db import db
from reunite.mail.inbound.receive import receive
from reunite.mail.models import Outcome, Received
from reunite.meetups import queries
from reunite.meetups.models import Answer, Meetup
from tests.cast import Cast
from tests.conftest import lend_house
from tests.mail.inbound.clients import SERVER, Invited
from tests.support.picnic import NOW, picnic
from tests.support.post import mail_to

HERE = {
    "mail_from": "hello@friends.example",
    "answers_to": "answers@friends.example",
    "authserv_id": SERVER,
}


@pytest.fixture(autouse=True)
def _now(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def app(instance: Path) -> Iterator[Flask]:
    """The app, with that mailbox."""
    yield from lend_house(instance, **HERE)


@pytest.fixture
def meetup(cast: Cast) -> Meetup:
    """A picnic that Ana plans."""
    return picnic(cast.ana)


@pytest.fixture
def invited(meetup: Meetup) -> Invited:
    """What Ben's calendar knows of it."""
    return Invited.by(mail_to("ben@example.org")[-1])


@pytest.fixture
def later(time_machine: Any) -> Callable[[str], None]:
    """Move the clock to this moment."""
    return lambda moment: time_machine.move_to(moment, tick=False)


def said(cast: Cast, meetup: Meetup) -> Answer:
    """What Ben says to it by now."""
    db.session.rollback()
    own = queries.find_attendance(cast.ben, meetup)
    return own.answer_to(meetup) if own else Answer.NOT_YET


def rows() -> list[Received]:
    """All mail that came in."""
    db.session.rollback()
    return list(db.session.scalars(select(Received).order_by(Received.id)))


def took(raw: bytes, recipient: str = "") -> Outcome:
    """What became of it, as its one row says."""
    outcome = receive(raw, recipient)
    row = rows()[-1]
    assert row.outcome is outcome
    return outcome
