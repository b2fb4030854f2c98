"""An answer from the page, by the mailed link and from a calendar, all in the same second."""

from datetime import datetime, timedelta

import pytest
from flask import Flask

from reunite.db import db
from reunite.ical import CalendarReply, read_replies
from reunite.mail.inbound.handlers import Author
from reunite.mail.models import Outcome
from reunite.meetups import actions, queries
from reunite.meetups.answers.actions import take
from reunite.meetups.models import Answer, Attendance, Meetup
from tests.cast import Cast, gather
from tests.support.at_once import at_once
from tests.support.picnic import NOW, picnic


def reply(meetup: Meetup, partstat: str, stamp: datetime) -> CalendarReply:
    """What a calendar program sends back for Ben."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Test//EN",
        "METHOD:REPLY",
        "BEGIN:VEVENT",
        f"UID:{meetup.uid}",
        f"SEQUENCE:{meetup.sequence}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"ATTENDEE;PARTSTAT={partstat}:mailto:ben@example.org",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    [read] = read_replies("\r\n".join(lines).encode())
    return read


def of_ben(cast: Cast, meetup: Meetup) -> Attendance:
    db.session.rollback()
    own = queries.find_attendance(cast.ben, meetup)
    assert own
    return own


@pytest.mark.parametrize(
    ("seconds", "kept"), [(-1, Answer.YES), (0, Answer.DEPENDS), (1, Answer.DEPENDS)]
)
def test_the_last_instant_wins(cast: Cast, meetup: Meetup, seconds: int, kept: Answer) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    stamp = NOW + timedelta(seconds=seconds)
    take(Author("", "ben@example.org"), reply(meetup, "TENTATIVE", stamp))
    assert of_ben(cast, meetup).given is kept


def test_an_earlier_answer_that_comes_late_changes_nothing(cast: Cast, meetup: Meetup) -> None:
    actions.rsvp(cast.ben, meetup, Answer.NO)
    late = reply(meetup, "ACCEPTED", NOW - timedelta(hours=2))
    assert take(Author("", "ben@example.org"), late).outcome is Outcome.UNCHANGED


@pytest.mark.parametrize("calendar_first", [True, False])
def test_all_three_at_once_end_in_one_answer(any_app: Flask, calendar_first: bool) -> None:
    cast = gather()
    meetup = picnic(cast.ana, most_people=5)
    ids = meetup.public_id, of_ben(cast, meetup).public_id
    sent = reply(meetup, "TENTATIVE", NOW - timedelta(seconds=1))

    def on_the_page() -> object:
        found = queries.get_meetup(cast.ben, ids[0])
        return actions.rsvp(cast.ben, found, Answer.YES)

    def by_link() -> object:
        found = queries.find_attendance_of_link(ids[1])
        assert found
        return actions.answer_for(found, Answer.NO)

    def from_a_calendar() -> object:
        return take(Author("", "ben@example.org"), sent)

    presses = [on_the_page, by_link] * 5
    presses.insert(0 if calendar_first else len(presses), from_a_calendar)
    assert set(at_once(any_app, presses)) == {None}
    own = of_ben(cast, meetup)
    assert own.given in {Answer.YES, Answer.NO}
    assert own.given_at == NOW
