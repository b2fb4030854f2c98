"""Reads of what is brought, and of lifts, as the viewer may know them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.meetups import policy as meetups_policy
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.practical import policy
from reunite.meetups.practical.models import Item, Lift
from reunite.needs.queries import NeedSaid, merged_needs
from reunite.safety.queries import hidden_people, people_apart


@dataclass(frozen=True)
class Brought:
    """Something to bring. `by` is empty where nobody brings it, and None where it is spoken for
    by someone whose name the viewer doesn't see."""

    item: Item
    by: str | None
    is_own: bool
    may_remove: bool


def _is_seen(viewer: Membership, one: Attendance, *, sees_all: bool) -> bool:
    """May the viewer know that this person comes?"""
    if not one.is_asked:
        return False
    if one.membership_id == viewer.id:
        return True
    hidden = people_apart(viewer) if sees_all else hidden_people(viewer)
    if one.membership and one.membership.person_id in hidden:
        return False
    return sees_all or not one.quietly


def list_items(
    viewer: Membership, meetup: Meetup, own: Attendance | None, *, sees_all: bool
) -> list[Brought]:
    """What to bring, in the order it was thought of. With `sees_all` the names of those who come
    quietly are there."""
    organising = meetups_policy.looks_after(viewer, meetup, own)
    items = db.session.scalars(
        select(Item)
        .where(Item.group_id == meetup.group_id, Item.meetup_id == meetup.id)
        .order_by(Item.id)
        .options(joinedload(Item.brought_by))
    )
    found = []
    for item in items:
        brings = item.brought_by if item.brought_by and item.brought_by.is_asked else None
        is_own = brings is not None and own is not None and brings.id == own.id
        by: str | None = ""
        if brings:
            is_seen = is_own or _is_seen(viewer, brings, sees_all=sees_all)
            by = brings.name if is_seen else None
        may_remove = own is not None and policy.may_remove(item, own, organising=organising)
        found.append(Brought(item, by, is_own, may_remove and (is_own or not brings)))
    return found


def get_item(meetup: Meetup, public_id: str) -> Item:
    """One thing to bring; raises `NotFound`."""
    item = db.session.scalar(
        select(Item).where(
            Item.group_id == meetup.group_id,
            Item.meetup_id == meetup.id,
            Item.public_id == public_id,
        )
    )
    if item is None:
        raise NotFound
    return item


def count_items(meetup: Meetup) -> int:
    """How long the list is."""
    counted = select(func.count()).where(
        Item.group_id == meetup.group_id, Item.meetup_id == meetup.id
    )
    return db.session.scalar(counted) or 0


def list_lifts(viewer: Membership, meetup: Meetup, *, sees_all: bool) -> list[Lift]:
    """Lifts offered, then those people would like, as far as the viewer sees who it is; with
    `sees_all` also who comes quietly."""
    lifts = db.session.scalars(
        select(Lift)
        .where(Lift.group_id == meetup.group_id, Lift.meetup_id == meetup.id)
        .order_by(Lift.is_offer.desc(), Lift.id)
        .options(joinedload(Lift.attendance))
    )
    return [lift for lift in lifts if _is_seen(viewer, lift.attendance, sees_all=sees_all)]


def count_lifts(attendance: Attendance) -> int:
    """How many there are from one place."""
    counted = select(func.count()).where(
        Lift.group_id == attendance.group_id, Lift.attendance_id == attendance.id
    )
    return db.session.scalar(counted) or 0


def get_lift(meetup: Meetup, public_id: str) -> Lift:
    """One lift; raises `NotFound`."""
    lift = db.session.scalar(
        select(Lift).where(
            Lift.group_id == meetup.group_id,
            Lift.meetup_id == meetup.id,
            Lift.public_id == public_id,
        )
    )
    if lift is None:
        raise NotFound
    return lift


def list_needs(viewer: Membership, meetup: Meetup, places: Iterable[Attendance]) -> list[NeedSaid]:
    """What those of these `places` who are coming, or may be, need between them: for who organises
    it."""
    apart = people_apart(viewer)
    coming = (
        one.membership.person_id
        for one in places
        if one.membership and one.answer_to(meetup) in {Answer.YES, Answer.DEPENDS}
    )
    return merged_needs(person for person in coming if person not in apart)
