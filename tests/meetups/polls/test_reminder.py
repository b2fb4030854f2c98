"""The one reminder to who has not answered, two days before the day to answer by."""

from datetime import date
from typing import Any

import pytest
from flask import Flask

from reunite.meetups.models import Meetup
from reunite.meetups.polls import actions, jobs
from reunite.meetups.queries import find_attendance
from tests.cast import Cast
from tests.support.at_once import at_once
from tests.support.post import mail_to
from tests.support.reunion import NO, options, reunion, say

BEN = "ben@example.org"
MORNING = "2027-01-18 09:00:00+00:00"


@pytest.fixture
def poll(cast: Cast) -> Meetup:
    """A poll to answer by 20 January."""
    return reunion(cast.ana, answer_by=date(2027, 1, 20))


def reminded(address: str = BEN) -> int:
    """How many mails came besides the one that asked."""
    return len(mail_to(address)) - 1


def test_it_comes_two_days_before(poll: Meetup, time_machine: Any) -> None:
    time_machine.move_to(MORNING, tick=False)
    jobs.remind()
    mail = mail_to(BEN)[-1]
    assert (reminded(), mail.subject) == (1, "Which dates suit? Reunion")
    assert "You won’t be reminded again." in mail.text
    assert "Saturday 6 February" in mail.html


def test_not_before(poll: Meetup, time_machine: Any) -> None:
    time_machine.move_to("2027-01-18 08:59:00+00:00", tick=False)
    jobs.remind()
    assert reminded() == 0


def test_never_twice(poll: Meetup, time_machine: Any) -> None:
    for day in (MORNING, "2027-01-19 09:00:00+00:00", "2027-01-20 09:00:00+00:00"):
        time_machine.move_to(day, tick=False)
        jobs.remind()
    assert reminded() == 1


def test_who_has_answered_is_not_reminded(cast: Cast, poll: Meetup, time_machine: Any) -> None:
    say(cast.ben, poll, NO)
    time_machine.move_to(MORNING, tick=False)
    jobs.remind()
    assert reminded() == 0


def test_nor_is_who_organises(poll: Meetup, time_machine: Any) -> None:
    time_machine.move_to(MORNING, tick=False)
    jobs.remind()
    assert mail_to("ana@example.org") == []


def test_nor_anyone_once_it_is_fixed(cast: Cast, poll: Meetup, time_machine: Any) -> None:
    actions.fix_date(cast.ana, poll, options(poll)[0])
    time_machine.move_to(MORNING, tick=False)
    jobs.remind()
    assert [mail.subject[:10] for mail in mail_to(BEN)] == ["Date fixed"]


def test_one_begun_later_than_that_has_none(cast: Cast, time_machine: Any) -> None:
    reunion(cast.ana, answer_by=date(2027, 1, 11))
    jobs.remind()
    assert reminded() == 0


def test_a_worker_that_was_away_does_not_remind_after_the_day(
    poll: Meetup, time_machine: Any
) -> None:
    time_machine.move_to("2027-01-21 09:00:00+00:00", tick=False)
    jobs.remind()
    assert reminded() == 0


def test_who_cleared_their_answers_is_reminded(cast: Cast, poll: Meetup, time_machine: Any) -> None:
    say(cast.ben, poll, NO)
    own = find_attendance(cast.ben, poll)
    assert own
    actions.clear_votes(own)
    time_machine.move_to(MORNING, tick=False)
    jobs.remind()
    assert reminded() == 1


def test_two_workers_remind_once(any_app: Flask, cast_on_any: Cast, time_machine: Any) -> None:
    reunion(cast_on_any.ana, answer_by=date(2027, 1, 20))
    time_machine.move_to(MORNING, tick=False)
    at_once(any_app, [jobs.remind] * 2)
    assert reminded() == 1
