"""Keeping apart, and choosing whom something is for."""

from collections.abc import Iterable
from typing import overload

from sqlalchemy import delete

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.safety import policy, queries
from reunite.safety.models import Audience, Block, Chosen


@atomic
def block(viewer: Person, other: Person) -> None:
    """Hide these two from each other, from now on; nobody is told. Raises `DomainError` for
    oneself."""
    policy.check_is_other(viewer, other)
    for person in sorted((viewer, other), key=lambda person: person.id):
        lock(person)  # in one order, so that two who block each other don't wait for ever
    if not queries.has_blocked(viewer, other):
        db.session.add(Block(blocker_id=viewer.id, blocked_id=other.id, since=clock.now()))
        touch_calendars([viewer.id, other.id])
    queries.forget_hidden()


@atomic
def unblock(viewer: Person, other: Person) -> None:
    """Take the viewer's own block away; one the other way goes on. Nobody is told, and no mail
    comes about what was shared meanwhile."""
    db.session.execute(
        delete(Block).where(Block.blocker_id == viewer.id, Block.blocked_id == other.id)
    )
    touch_calendars([viewer.id, other.id])
    queries.forget_hidden()


@overload
def make_audience(owner: Membership, people: Iterable[Membership]) -> Audience: ...
@overload
def make_audience(owner: Membership, people: Iterable[Membership] | None) -> Audience | None: ...
def make_audience(owner: Membership, people: Iterable[Membership] | None) -> Audience | None:
    """The owner and these members of the same group; None, which is everyone, for None. Joins the
    caller's transaction."""
    if people is None:
        return None
    members = {owner.id, *(member.id for member in people)}
    return Audience(
        group_id=owner.group_id,
        chosen=[Chosen(membership_id=key, group_id=owner.group_id) for key in sorted(members)],
    )
