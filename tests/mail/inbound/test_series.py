"""Answers to a series: one date by its RECURRENCE-ID, or all of them."""

from dataclasses import replace

import pytest

from reunite.db import db
from reunite.mail import addresses
from reunite.mail.models import Outcome
from reunite.meetups import actions
from reunite.meetups.models import Answer, Meetup
from reunite.meetups.series import queries
from reunite.meetups.series.actions import say_usually
from reunite.meetups.series.models import Series
from tests.cast import Cast
from tests.mail.inbound.clients import Invited, calendar, post
from tests.mail.inbound.conftest import rows, said, took
from tests.meetups.series.conftest import FIRST as FIRST_DATE
from tests.meetups.series.conftest import FORTNIGHTLY, call
from tests.support.post import mail_to

REPLY = "text/calendar; charset=utf-8; method=REPLY"
FIRST = {"start": "DTSTART:20270112T190000Z", "end": "DTEND:20270112T200000Z"}
SECOND = {"start": "DTSTART:20270126T190000Z", "end": "DTEND:20270126T200000Z"}


@pytest.fixture
def series(cast: Cast) -> Series:
    """The Tuesday call, every other week."""
    return call(cast.ana, FIRST_DATE, FORTNIGHTLY)


@pytest.fixture
def dates(series: Series) -> list[Meetup]:
    return queries.list_dates(series)


@pytest.fixture
def invited(series: Series) -> Invited:
    """What Ben's calendar knows of it."""
    return Invited.by(mail_to("ben@example.org")[-1])


def answer(to: Invited, partstat: str, message_id: str = "<1@x>", **more: str) -> Outcome:
    return took(post(to, (REPLY, calendar(to, partstat, **more)), message_id=message_id))  # type: ignore[arg-type]


def test_an_answer_to_all_is_what_they_usually_say(
    cast: Cast, invited: Invited, dates: list[Meetup]
) -> None:
    assert answer(invited, "ACCEPTED", **FIRST) is Outcome.ANSWERED, rows()[-1].note
    assert [said(cast, date) for date in dates] == [Answer.YES] * len(dates)


@pytest.mark.parametrize(
    "recurrence",
    [
        "RECURRENCE-ID:20270126T190000Z",
        "RECURRENCE-ID;TZID=Europe/London:20270126T190000",
        "RECURRENCE-ID:20270126T190000",
    ],
)
def test_an_answer_to_one_date_is_for_that_one(
    cast: Cast, invited: Invited, dates: list[Meetup], recurrence: str
) -> None:
    assert answer(invited, "DECLINED", more=recurrence, **SECOND) is Outcome.ANSWERED
    assert [said(cast, date) for date in dates[:3]] == [
        Answer.NOT_YET,
        Answer.NO,
        Answer.NOT_YET,
    ]


def test_a_date_that_it_does_not_have_is_none(cast: Cast, invited: Invited) -> None:
    nowhere = "RECURRENCE-ID:20270119T190000Z"
    assert answer(invited, "DECLINED", more=nowhere, **SECOND) is Outcome.UNCHANGED


def test_a_later_word_on_the_page_wins_over_the_mail_for_all(
    cast: Cast, invited: Invited, dates: list[Meetup], series: Series
) -> None:
    say_usually(cast.ben, series, Answer.DEPENDS)
    early = "20270110T110000Z"
    assert answer(invited, "ACCEPTED", stamp=early, **FIRST) is Outcome.UNCHANGED
    assert said(cast, dates[0]) is Answer.DEPENDS


def test_a_date_answered_by_itself_keeps_its_answer(
    cast: Cast, invited: Invited, dates: list[Meetup]
) -> None:
    actions.rsvp(cast.ben, dates[1], Answer.NO)
    answer(invited, "ACCEPTED", **FIRST)
    db.session.rollback()
    assert [said(cast, date) for date in dates[:3]] == [Answer.YES, Answer.NO, Answer.YES]


def test_a_member_of_another_group_says_nothing(cast: Cast, invited: Invited) -> None:
    hers = Invited(
        invited.uid, 0, addresses.for_calendar(cast.cleo.public_id), cast.cleo.person.email
    )
    assert answer(hers, "ACCEPTED", **FIRST) is Outcome.REFUSED


@pytest.mark.parametrize("moment", ["00010101T000000Z", "00010101", "99991231T235959Z"])
def test_a_date_outside_all_calendars_is_none_of_it(cast: Cast, moment: str) -> None:
    call(cast.ana, replace(FIRST_DATE, timezone="Asia/Tokyo"), FORTNIGHTLY)
    invited = Invited.by(mail_to("ben@example.org")[-1])
    mail = post(invited, (REPLY, calendar(invited, more=f"RECURRENCE-ID:{moment}")))
    assert took(mail) in {Outcome.UNCHANGED, Outcome.UNREADABLE}
