"""Reads of tender days: one's own, and those near now that friends let one know of."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select
from sqlalchemy.orm import selectinload

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.plans.days import policy
from reunite.plans.days.models import KeptDay, Reader, Wish
from reunite.plans.queries import is_near, told
from reunite.safety.queries import hidden_people
from reunite.when import AllDay, When


class Near(NamedTuple):
    """A friend's tender day that is near, as they let the viewer know of it."""

    name: str
    day: date
    wish: Wish


_OWN = select(KeptDay).where(KeptDay.person_id == bindparam("person")).order_by(KeptDay.id)
_WITH_READERS = _OWN.options(selectinload(KeptDay.readers))
_OF_FRIENDS = (
    select(KeptDay)
    .join(Reader, Reader.day_id == KeptDay.id)
    .where(
        Reader.person_id == bindparam("person"),
        KeptDay.person_id.not_in(bindparam("hidden", expanding=True)),
        is_near(KeptDay.person_id),
    )
    .order_by(KeptDay.id)
)


def list_days(viewer: Person) -> list[KeptDay]:
    """The viewer's own, in the order in which they come next."""
    today = clock.today(viewer.timezone)
    days = db.session.scalars(_WITH_READERS, {"person": viewer.id})
    return sorted(days, key=lambda day: day.tender.on.next_from(today))


def get_day(viewer: Person, public_id: str) -> KeptDay:
    """One of the viewer's own; raises `NotFound`."""
    for day in list_days(viewer):
        if day.public_id == public_id:
            return day
    raise NotFound


def list_near(viewers: list[Membership]) -> list[Near]:
    """Friends' tender days that are near, where they let the viewer know; the earliest first."""
    if not viewers:
        return []
    asked = {**told(viewers), "hidden": list(hidden_people(viewers))}
    found = []
    for kept in db.session.scalars(_OF_FRIENDS, asked):
        today = clock.today(kept.person.timezone)
        if day := policy.day_to_show(kept.tender, kept.until, today):
            found.append(Near(kept.person.name, day, kept.tender.wish))
    return sorted(found, key=lambda near: near.day)


def is_tender(viewer: Person, when: When) -> bool:
    """Is any of this on a tender day of the viewer's own, by their own clock?"""
    if isinstance(when, AllDay):
        first, last = when.first, when.last
    else:
        first, last = (_local_day(at, viewer.timezone) for at in when.instants())
    today = clock.today(viewer.timezone)
    return any(
        policy.falls_within(kept.tender.on, first, last)
        for kept in db.session.scalars(_OWN, {"person": viewer.id})
        if not policy.has_run_out(kept.until, today)
    )


def _local_day(at: datetime, timezone: str) -> date:
    return at.astimezone(ZoneInfo(timezone)).date()
