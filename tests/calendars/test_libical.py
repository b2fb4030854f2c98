"""What libical makes of the example's feed, and of its mails."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from reunite import clock, demo, ical
from reunite.accounts.models import Person
from reunite.calendars.events import list_events
from reunite.calendars.queries import list_feeds
from reunite.db import db
from reunite.mail.models import Message
from reunite.mail.outbox import opened
from reunite.meetups import actions
from reunite.meetups.models import Meetup, State
from reunite.when import AllDay, When
from tests.conftest import open_house
from tests.support.libical import read
from tests.support.picnic import NOW, post_leaves, save_change, tell_of_changes


@pytest.fixture(scope="module")
def filled_house(made_house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The filled example, made once."""
    instance = shutil.copytree(made_house, tmp_path_factory.mktemp("example") / "instance")
    with time_machine.travel(NOW, tick=False):
        for _app in open_house(instance):
            demo.fill()
    return instance


@pytest.fixture(autouse=True)
def app(filled_house: Path, tmp_path: Path) -> Iterator[Flask]:
    """The app on a copy of it."""
    yield from open_house(shutil.copytree(filled_house, tmp_path / "filled"))


def begins(when: When) -> int:
    """When it begins, in seconds since 1970."""
    if isinstance(when, AllDay):
        return int(datetime.combine(when.first, time(), UTC).timestamp())
    return int(when.instants()[0].timestamp())


def lights() -> Meetup:
    """The example's next meetup that Priya plans."""
    found = select(Meetup).where(Meetup.title.startswith("Winter lights"), Meetup.group_id > 0)
    return db.session.scalars(found).one()


def calendars(method: str) -> list[bytes]:
    """The calendar parts of this method in all mail that is owed or was sent."""
    mails = [opened(message) for message in db.session.scalars(select(Message)) if message.contents]
    return [mail.calendar.encode() for mail in mails if mail.method == method]


def test_it_sees_the_feed_as_we_do() -> None:
    ben = db.session.scalars(select(Person).where(Person.name == "Ben")).one()
    [feed] = list_feeds(ben)
    facts = list(list_events(feed, clock.now().date()))
    seen = {(event.uid, event.start) for event in read(ical.feed("Reunite", facts))}
    single = {(one.uid, begins(one.when)) for one in facts if isinstance(one, ical.EventFacts)}
    assert len(single) >= 3
    assert single <= seen


def test_it_sees_what_comes_again() -> None:
    invitations = [read(calendar) for calendar in calendars("REQUEST")]
    assert any(event.is_recurring for events in invitations for event in events)


def test_it_sees_every_invitation_at_its_time() -> None:
    meetup = lights()
    seen = [event for calendar in calendars("REQUEST") for event in read(calendar)]
    starts = {event.start for event in seen if event.uid == meetup.uid}
    assert starts == {begins(meetup.when)}


def test_it_sees_a_move() -> None:
    meetup = lights()
    post_leaves()
    barn = db.session.scalars(
        select(Meetup).where(Meetup.title == "The barn weekend", Meetup.group_id == meetup.group_id)
    ).one()
    save_change(meetup.organiser, meetup, when=barn.when)
    tell_of_changes()
    newest = read(calendars("REQUEST")[-1])
    assert [(event.uid, event.start) for event in newest] == [(meetup.uid, begins(barn.when))]


def test_it_sees_a_cancellation() -> None:
    meetup = lights()
    post_leaves()
    actions.call_off(meetup.organiser, meetup)
    cancelled = [event for calendar in calendars("CANCEL") for event in read(calendar)]
    assert meetup.state is State.CANCELLED
    assert {event.uid for event in cancelled} == {meetup.uid}
