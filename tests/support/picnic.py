"""A meetup with hours, and a day to stand on that no leap or change of clocks disturbs."""

from datetime import UTC, datetime, timedelta
from typing import Any

import time_machine
from sqlalchemy import update

from reunite import clock
from reunite.db import atomic, db
from reunite.groups.models import Membership
from reunite.mail.models import Message, State
from reunite.meetups import actions
from reunite.meetups.models import Meetup
from reunite.when import Timed, When

NOW = datetime(2027, 1, 10, 12, tzinfo=UTC)
START = datetime.fromisoformat("2027-02-06 13:00")
HOURS = Timed(START, START + timedelta(hours=4), "Europe/London")
A_DAY_LATER = Timed(START + timedelta(days=1), START + timedelta(days=1, hours=4), "Europe/London")


def picnic(organiser: Membership, when: When = HOURS, **different: Any) -> Meetup:
    """A picnic on Saturday 6 February 2027, but for what a test says otherwise."""
    usual = {
        "title": "Picnic",
        "timezone": "Europe/London",
        "place": "Whitby",
        "notes": "By the pier.",
    }
    return actions.plan(organiser, when=when, **usual | different)


def change(viewer: Membership, meetup: Meetup, **different: Any) -> None:
    """Change what a test names, keep the rest, and let everyone be told."""
    save_change(viewer, meetup, **different)
    tell_of_changes()


def save_change(viewer: Membership, meetup: Meetup, **different: Any) -> None:
    """Change what a test names and keep the rest; nobody has been told yet."""
    kept = ("title", "when", "timezone", "place", "notes")
    values = {name: getattr(meetup, name) for name in kept} | different
    actions.change(viewer, meetup, meetup.revision, **values)


def tell_of_changes() -> None:
    """The worker tells everyone, once the minutes are over in which changes are gathered."""
    with time_machine.travel(clock.now() + actions.GATHERED_FOR, tick=False):
        actions.tell_of_changes()


@atomic
def post_leaves() -> None:
    """All mail that is owed has left."""
    left = update(Message).where(Message.state == State.QUEUED).values(state=State.SENT)
    db.session.execute(left)
