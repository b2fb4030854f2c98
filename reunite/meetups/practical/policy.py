"""Who may put their name to what."""

from flask_babel import gettext as _

from reunite.errors import Changed, DomainError, NotAllowed
from reunite.meetups.models import Attendance
from reunite.meetups.practical.models import Item, Lift

ITEMS_AT_MOST = 100
LIFTS_AT_MOST = 3


def check_room_for_item(already: int) -> None:
    """Raises `DomainError` for a list too long to read."""
    if already >= ITEMS_AT_MOST:
        raise DomainError(_("That’s a long list already. Take something off it first."))


def check_free(item: Item, attendance: Attendance) -> None:
    """Raises `Changed` when somebody else put their name to it first."""
    if item.brought_by_id not in {None, attendance.id}:
        raise Changed(_("Somebody put their name to that just before you. Nothing’s lost."))


def may_remove(item: Item, attendance: Attendance, *, organising: bool) -> bool:
    """Whoever put it on the list, and whoever organises."""
    return organising or item.added_by_id == attendance.id


def check_may_remove(item: Item, attendance: Attendance, *, organising: bool) -> None:
    """Raises `NotAllowed` for others, `DomainError` for what somebody brings already."""
    if not may_remove(item, attendance, organising=organising):
        raise NotAllowed(_("Whoever put it on the list can take it off."))
    if item.brought_by_id not in {None, attendance.id}:
        raise DomainError(_("Somebody is bringing that. Ask them first."))


def check_room_for_lift(already: int) -> None:
    """Raises `DomainError` for more lifts of one person than make sense."""
    if already >= LIFTS_AT_MOST:
        raise DomainError(_("You’ve said that already. Take one of yours away first."))


def check_own_lift(lift: Lift, attendance: Attendance) -> None:
    """Raises `NotAllowed` for somebody else's."""
    if lift.attendance_id != attendance.id:
        raise NotAllowed(_("That’s somebody else’s to take away."))
