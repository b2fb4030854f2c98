"""Reads of birthdays, for a viewer."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.models import Membership, Standing
from reunite.safety.queries import hidden_people
from reunite.when import DayOfYear


class Friend(NamedTuple):
    """Someone who shows the viewer their birthday, in a group they joined then."""

    key: str
    name: str
    birthday: DayOfYear
    joined_at: datetime


# made once: it is read with every feed that asks
_SHOWN = (
    select(
        Person.public_id,
        Person.name,
        Person.birth_month,
        Person.birth_day,
        func.min(Membership.joined_at),
    )
    .join(Membership, Membership.person_id == Person.id)
    .where(
        Membership.group_id.in_(bindparam("groups", expanding=True)),
        Membership.standing == Standing.IN,
        Membership.shares_birthday,
        Person.birth_day.is_not(None),
        Person.id.not_in(bindparam("hidden", expanding=True)),
    )
    .group_by(Person.id)
    .order_by(Person.id)
)


def list_birthdays(viewers: list[Membership]) -> list[Friend]:
    """The birthdays that others show in any of these groups of the viewer's, by who it is."""
    if not viewers:
        return []
    told = {
        "groups": [viewer.group_id for viewer in viewers],
        "hidden": [viewers[0].person_id, *hidden_people(viewers)],
    }
    return [
        Friend(key, name, DayOfYear(month, day), joined_at)
        for key, name, month, day, joined_at in db.session.execute(_SHOWN, told)
        if month and day
    ]
