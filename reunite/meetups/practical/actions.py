"""Putting one's name to what is brought, and offering or asking for lifts."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.meetups import policy as meetups_policy
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.practical import policy, queries
from reunite.meetups.practical.models import Item, Lift


def _hold(attendance: Attendance) -> Meetup:
    meetup = attendance.meetup
    lock(meetup)
    meetups_policy.check_to_happen(meetup, clock.now())
    return meetup


@atomic
def add_item(attendance: Attendance, what: str, *, bring: bool) -> Item:
    """Put something on the list, with `bring` as one's own to bring. Raises `DomainError`."""
    meetup = _hold(attendance)
    policy.check_room_for_item(queries.count_items(meetup))
    item = Item(
        group_id=meetup.group_id,
        meetup_id=meetup.id,
        what=what,
        added_by_id=attendance.id,
        brought_by_id=attendance.id if bring else None,
    )
    db.session.add(item)
    db.session.flush()
    return item


@atomic
def bring(attendance: Attendance, item: Item) -> None:
    """Put one's name to it. Raises `Changed` when somebody else was first, `DomainError`."""
    _hold(attendance)
    lock(item)
    if item.brought_by and not item.brought_by.is_asked:
        item.brought_by_id = None
    policy.check_free(item, attendance)
    item.brought_by_id = attendance.id


@atomic
def bring_no_more(attendance: Attendance, item: Item) -> None:
    """Take one's name off it again; somebody else's stays."""
    _hold(attendance)
    lock(item)
    if item.brought_by_id == attendance.id:
        item.brought_by_id = None


@atomic
def remove_item(attendance: Attendance, item: Item) -> None:
    """Take it off the list. Raises `NotAllowed`, `DomainError`."""
    meetup = _hold(attendance)
    lock(item)
    viewer = attendance.membership
    organising = viewer is not None and meetups_policy.looks_after(viewer, meetup, attendance)
    policy.check_may_remove(item, attendance, organising=organising)
    db.session.delete(item)


@atomic
def say_lift(attendance: Attendance, words: str, *, is_offer: bool) -> Lift:
    """Offer a lift, or say that one would help. Raises `DomainError`."""
    meetup = _hold(attendance)
    policy.check_room_for_lift(queries.count_lifts(attendance))
    lift = Lift(
        group_id=meetup.group_id,
        meetup_id=meetup.id,
        attendance_id=attendance.id,
        is_offer=is_offer,
        words=words,
    )
    db.session.add(lift)
    db.session.flush()
    return lift


@atomic
def take_lift_away(attendance: Attendance, lift: Lift) -> None:
    """One's own lift is settled, or off. Raises `NotAllowed`."""
    lock(lift)
    policy.check_own_lift(lift, attendance)
    db.session.delete(lift)
