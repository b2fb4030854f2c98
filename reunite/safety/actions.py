"""Keeping apart, folding and shutting out, and choosing whom something is for."""

from collections.abc import Iterable
from datetime import datetime
from typing import overload

from sqlalchemy import delete

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock, lock_all
from reunite.groups.models import Membership
from reunite.safety import policy, queries
from reunite.safety.labels import About
from reunite.safety.models import Audience, Block, Chosen, Door, TimeApart


@atomic
def block(viewer: Person, other: Person) -> None:
    """Hide these two from each other, from now on; nobody is told. Raises `DomainError` for
    oneself."""
    policy.check_is_other(viewer, other)
    lock_all([viewer, other])
    if not queries.has_blocked(viewer, other):
        db.session.add(Block(blocker_id=viewer.id, blocked_id=other.id, since=clock.now()))
        touch_calendars([viewer.id, other.id])
    queries.forget_wishes()


@atomic
def unblock(viewer: Person, other: Person) -> None:
    """Take the viewer's own block away; one the other way goes on. Nobody is told, and what either
    shared meanwhile stays missed."""
    if (ended := db.session.get(Block, (viewer.id, other.id))) is None:
        return
    for one, two in ((viewer, other), (other, viewer)):
        apart = TimeApart(person_id=one.id, other_id=two.id, since=ended.since, until=clock.now())
        db.session.add(apart)
    db.session.delete(ended)
    touch_calendars([viewer.id, other.id])
    queries.forget_wishes()


@atomic
def keep_doors(
    viewer: Person, abouts: Iterable[About], *, is_shut: bool, until: datetime | None = None
) -> None:
    """Keep the viewer's doors about these, each in place of one about the same. Nobody is told.

    Raises `DomainError` where they are too many.
    """
    lock(viewer)
    doors = queries.list_doors(viewer)
    for about in abouts:
        door = next((door for door in doors if door.about.is_same(about)), None)
        if door is None:
            door = Door(person_id=viewer.id, **about._asdict())
            db.session.add(door)
            doors.append(door)
        door.is_shut, door.until = is_shut, until
    policy.check_has_room(len(doors))
    _seen_afresh(viewer)


@atomic
def change_door(viewer: Person, door: Door, *, is_shut: bool, until: datetime | None) -> None:
    """Fold instead of shutting out, or the other way, and until another time."""
    lock(door)
    door.is_shut, door.until = is_shut, until
    _seen_afresh(viewer)


@atomic
def remove_door(viewer: Person, door: Door) -> None:
    """Take the door away: all that it hid is there again."""
    db.session.execute(delete(Door).where(Door.id == door.id))
    _seen_afresh(viewer)


@atomic
def forget_open_doors() -> None:
    """Forget the doors that have opened by themselves."""
    db.session.execute(delete(Door).where(Door.until <= clock.now()))


def _seen_afresh(viewer: Person) -> None:
    touch_calendars([viewer.id])
    queries.forget_wishes()


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
