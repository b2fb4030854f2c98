"""Saying what to come upon and what not; nobody else ever learns of it."""

from datetime import date

from sqlalchemy import delete

from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.memories.lookback import policy, queries
from reunite.memories.lookback.models import KeptAway, LeftOut
from reunite.safety.labels import NO_TOPIC, Topic


@atomic
def choose(viewer: Person, *, on_home: bool, in_letter: bool) -> None:
    """Choose where to be shown what happened on this day."""
    lock(viewer)
    viewer.looks_back_on_home, viewer.looks_back_in_letter = on_home, in_letter


@atomic
def set_aside(viewer: Membership, public_id: str) -> None:
    """Leave one milestone or meetup out of looking back; twice is once. Raises `NotFound`."""
    lock(viewer.person)
    put_back(viewer, public_id)
    moment, meetup = queries.find_memory(viewer, public_id)
    db.session.add(KeptAway(person_id=viewer.person_id, moment_id=moment, meetup_id=meetup))


@atomic
def put_back(viewer: Membership, public_id: str) -> None:
    """Let it be come upon again. Raises `NotFound`."""
    moment, meetup = queries.find_memory(viewer, public_id)
    which = KeptAway.moment_id == moment if moment else KeptAway.meetup_id == meetup
    db.session.execute(delete(KeptAway).where(KeptAway.person_id == viewer.person_id, which))


@atomic
def leave_out(
    viewer: Person,
    *,
    other_id: int | None = None,
    topic: Topic | None = None,
    first: date | None = None,
    last: date | None = None,
) -> None:
    """Leave a friend, a topic or a time out of looking back. Raises `DomainError` unless it is one
    of these."""
    policy.check_says_what(other_id, topic, first, last)
    db.session.add(
        LeftOut(
            person_id=viewer.id,
            other_id=other_id,
            topic=topic or NO_TOPIC,
            first=first,
            last=last,
        )
    )


@atomic
def let_in(viewer: Person, public_id: str) -> None:
    """Leave it out no longer. Raises `NotFound`."""
    db.session.delete(queries.get_left_out(viewer, public_id))
