"""A reunion whose date is being chosen: on a Saturday or the Sunday after it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reunite.groups.models import Membership
from reunite.meetups.models import Meetup
from reunite.meetups.polls import actions, queries
from reunite.meetups.polls.models import Option, Suits
from reunite.meetups.queries import find_attendance
from reunite.when import Timed, When
from tests.support.picnic import A_DAY_LATER, HOURS

YES, IF_NEED_BE, NO = Suits.YES, Suits.IF_NEED_BE, Suits.NO
DATES = (HOURS, A_DAY_LATER)
A_WEEK_LATER = Timed(
    datetime.fromisoformat("2027-02-13 13:00"),
    datetime.fromisoformat("2027-02-13 17:00"),
    "Europe/London",
)


def reunion(
    organiser: Membership, dates: Sequence[When] = DATES, places: Sequence[str] = (), **more: Any
) -> Meetup:
    """A reunion of the whole group, but for what a test says otherwise."""
    usual = {"title": "Reunion", "timezone": "Europe/London", "notes": "With a pub."}
    return actions.plan_poll(organiser, dates=dates, places=places, **usual | more)


def options(poll: Meetup) -> list[Option]:
    """The dates there are to choose from, in order, then the places."""
    return queries.list_options(poll)


def say(member: Membership, poll: Meetup, *suits: Suits | None, note: str | None = None) -> None:
    """What a member says to each option in order."""
    own = find_attendance(member, poll)
    assert own
    ids = [option.public_id for option in options(poll)]
    actions.vote(own, dict(zip(ids, suits, strict=False)), note=note)


def said_by(member: Membership, poll: Meetup) -> list[Suits | None]:
    """What a member has said to each option in order."""
    return [choice.own for choice in queries.get_wall(member, poll).choices]
