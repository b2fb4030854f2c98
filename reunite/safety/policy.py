"""Who may be blocked, and until when a door stands."""

from datetime import datetime
from enum import Enum

from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.errors import DomainError
from reunite.when import morning_after

MOST_DOORS = 200


class Lasts(Enum):
    """How long a door stands."""

    TOMORROW = "tomorrow"
    WEEK = "week"
    MONTH = "month"
    ALWAYS = "always"
    AS_NOW = "as_now"


_DAYS = {Lasts.TOMORROW: 1, Lasts.WEEK: 7, Lasts.MONTH: 30}


def check_is_other(viewer: Person, other: Person) -> None:
    """Raises `DomainError` for oneself."""
    if viewer.id == other.id:
        raise DomainError(_("That’s you. Your own things are always yours to see."))


def check_has_room(doors: int) -> None:
    """Raises `DomainError` for someone who would have more doors than anyone can look through."""
    if doors > MOST_DOORS:
        raise DomainError(_("That’s more than fits on one list. Remove one first."))


def stands_until(
    lasts: Lasts, before: datetime | None, now: datetime, timezone: str
) -> datetime | None:
    """When a door opens by itself: on a morning where its owner lives; `before` is what was chosen
    for it before. None is never."""
    if lasts is Lasts.AS_NOW:
        return before
    if lasts is Lasts.ALWAYS:
        return None
    return morning_after(now, timezone, _DAYS[lasts])
