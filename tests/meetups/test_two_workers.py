"""What falls due is done once, also by two workers in the same moment, on both engines."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from reunite.db import db
from reunite.meetups import actions, queries
from reunite.meetups.actions import GATHERED_FOR, tell_of_changes
from reunite.meetups.jobs import open_places, say_good_morning
from reunite.meetups.models import Answer, Meetup
from reunite.meetups.waiting import end_old_offers
from tests.cast import Cast, gather, join
from tests.support.at_once import at_once
from tests.support.picnic import NOW, picnic, post_leaves, save_change
from tests.support.post import mail_to

MORNING = datetime(2027, 2, 6, 9, tzinfo=UTC)


@pytest.fixture
def cast_anywhere(any_app: Flask) -> Cast:
    """The cast, on each engine."""
    return gather()


@pytest.fixture
def planned(cast_anywhere: Cast) -> Meetup:
    """A picnic for one, whose place is shown on the morning; Ben says it depends."""
    meetup = picnic(cast_anywhere.ana, place_from=MORNING, most_people=1)
    actions.rsvp(cast_anywhere.ben, meetup, Answer.DEPENDS)
    post_leaves()
    return meetup


def mails_of(start: str) -> int:
    return sum(mail.subject.startswith(start) for mail in mail_to("ben@example.org"))


@pytest.mark.parametrize(
    ("job", "start"), [(open_places, "Where: "), (say_good_morning, "Today: ")]
)
def test_on_the_day(
    any_app: Flask, planned: Meetup, time_machine: Any, job: Any, start: str
) -> None:
    time_machine.move_to(MORNING, tick=False)
    at_once(any_app, [job, job])
    job()
    assert mails_of(start) == 1


def test_a_change(any_app: Flask, cast_anywhere: Cast, planned: Meetup, time_machine: Any) -> None:
    save_change(cast_anywhere.ana, planned, title="Supper")
    time_machine.move_to(NOW + GATHERED_FOR, tick=False)
    at_once(any_app, [tell_of_changes, tell_of_changes])
    assert mails_of("Changed: ") == 1


def test_an_offer_that_was_not_taken_goes_to_one(
    any_app: Flask, cast_anywhere: Cast, planned: Meetup, time_machine: Any
) -> None:
    friends = [join(cast_anywhere.ana, n, f"{n}@example.org".lower()) for n in ("Gus", "Hana")]
    for friend in friends:
        actions.rsvp(friend, planned, Answer.YES)
    actions.rsvp(cast_anywhere.ana, planned, Answer.NO)
    time_machine.move_to(NOW + timedelta(hours=49), tick=False)
    at_once(any_app, [end_old_offers, end_old_offers])
    db.session.rollback()
    standing = {a.name: (a.list_since, a.offered_until) for a in queries.list_everyone(planned)}
    assert standing["Gus"] == (None, None)
    assert None not in standing["Hana"]
    assert len(mail_to("hana@example.org")) == 1
