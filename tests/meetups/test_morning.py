"""The one message on the morning, to those for whom it depends on the day."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from reunite.db import db
from reunite.mail.models import Message, State
from reunite.mail.outbox import Mail, address_hash
from reunite.meetups import actions, asking
from reunite.meetups.guests import find_guest
from reunite.meetups.jobs import say_good_morning
from reunite.meetups.models import Answer, Meetup
from reunite.web.urls import settings
from reunite.when import AllDay, Timed
from tests.cast import Cast
from tests.support.picnic import A_DAY_LATER, START, change, picnic, post_leaves
from tests.support.post import mail_to

NINE = "2027-02-06 09:00:00+00:00"


@pytest.fixture
def depends(cast: Cast, meetup: Meetup) -> Meetup:
    """Ana's picnic, to which Ben says that it depends on the day."""
    actions.rsvp(cast.ben, meetup, Answer.DEPENDS)
    return meetup


def told(address: str = "ben@example.org") -> list[Mail]:
    return [mail for mail in mail_to(address) if mail.subject.startswith("Today: ")]


def at(time_machine: Any, moment: str) -> None:
    time_machine.move_to(moment, tick=False)
    say_good_morning()


@pytest.mark.parametrize(
    ("moment", "mails"),
    [
        ("2027-02-05 12:00:00+00:00", 0),
        ("2027-02-06 08:59:59+00:00", 0),
        (NINE, 1),
        ("2027-02-06 12:59:00+00:00", 1),
        ("2027-02-06 13:00:00+00:00", 0),
        ("2027-02-06 18:00:00+00:00", 0),
    ],
)
def test_at_nine_and_not_once_it_has_begun(
    depends: Meetup, time_machine: Any, moment: str, mails: int
) -> None:
    at(time_machine, moment)
    assert len(told()) == mails


def test_it_comes_once(depends: Meetup, time_machine: Any) -> None:
    for minute in (0, 0, 5):
        at(time_machine, f"2027-02-06 09:{minute:02}:00+00:00")
    assert len(told()) == 1


def test_it_asks_for_nothing(depends: Meetup, time_machine: Any) -> None:
    at(time_machine, NINE)
    [mail] = told()
    assert "come if you can, no reply needed" in mail.text
    assert "Whitby" in mail.text
    assert mail.calendar == ""


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO, Answer.NOT_YET])
def test_nobody_else_gets_it(
    cast: Cast, depends: Meetup, time_machine: Any, answer: Answer
) -> None:
    actions.rsvp(cast.ben, depends, answer)
    at(time_machine, NINE)
    assert told() == []


def test_a_guest_does(cast: Cast, meetup: Meetup, time_machine: Any) -> None:
    asking.ask_guest(cast.ana, meetup, name="Rita", email="rita@example.org")
    rita = find_guest(meetup, "rita@example.org")
    assert rita
    actions.answer_for(rita, Answer.DEPENDS)
    at(time_machine, NINE)
    assert len(told("rita@example.org")) == 1


def test_nine_is_by_the_meetups_clocks(cast: Cast, time_machine: Any) -> None:
    there = picnic(cast.ana, Timed(START, START + timedelta(hours=4), "America/New_York"))
    actions.rsvp(cast.ben, there, Answer.DEPENDS)
    for hour, mails in ((9, 0), (14, 1)):
        at(time_machine, f"2027-02-06 {hour:02}:00:00+00:00")
        assert len(told()) == mails


def test_an_early_one_is_told_an_hour_before(cast: Cast, time_machine: Any) -> None:
    start = datetime.fromisoformat("2027-02-06 08:00")
    early = picnic(cast.ana, Timed(start, start + timedelta(hours=4), "Europe/London"))
    actions.rsvp(cast.ben, early, Answer.DEPENDS)
    at(time_machine, "2027-02-06 07:00:00+00:00")
    assert len(told()) == 1


def test_a_whole_day_is_told_at_nine(cast: Cast, time_machine: Any) -> None:
    day = date(2027, 2, 6)
    actions.rsvp(cast.ben, picnic(cast.ana, AllDay(day, day)), Answer.DEPENDS)
    at(time_machine, NINE)
    assert len(told()) == 1


def test_one_called_off_is_not_told_of(cast: Cast, depends: Meetup, time_machine: Any) -> None:
    actions.call_off(cast.ana, depends)
    at(time_machine, NINE)
    assert told() == []


def test_moved_that_morning_it_is_told_on_its_new_day(
    cast: Cast, depends: Meetup, time_machine: Any
) -> None:
    at(time_machine, NINE)
    post_leaves()
    change(cast.ana, depends, when=A_DAY_LATER)
    actions.rsvp(cast.ben, depends, Answer.DEPENDS)
    at(time_machine, "2027-02-07 09:00:00+00:00")
    assert len(told()) == 2


def test_nobody_is_woken_for_it_nor_told_afterwards(
    app: Flask, cast: Cast, depends: Meetup, time_machine: Any
) -> None:
    app.extensions["reunite.settings"] = replace(settings(), quiet_hours=True)
    cast.ben.person.timezone = "America/New_York"
    db.session.commit()
    at(time_machine, NINE)
    owed = db.session.query(Message).filter_by(address_hash=address_hash("ben@example.org"))
    last = owed.filter_by(state=State.QUEUED).order_by(Message.id.desc()).first()
    assert last
    assert last.due_at.isoformat() == "2027-02-06T13:00:00+00:00"
    assert last.expires_at == last.due_at  # eight in New York, when it begins
