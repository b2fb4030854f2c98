"""Which part of what happened someone would like to see, as clauses for the two lists of it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from sqlalchemy import ColumnElement, bindparam, exists, func, not_, or_, select

from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.models import Membership, Standing
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.milestones.models import Kind, Milestone, Moment, Named
from reunite.safety.queries import hidden_people, is_apart, told

MILESTONES, MEETUPS = "milestones", "meetups"
SORTS = {kind.value: kind for kind in Kind}
KINDS = {MILESTONES, MEETUPS, *SORTS}

Clauses = tuple[ColumnElement[bool], ...]


@dataclass(frozen=True)
class Part:
    """A part of what happened: what must be true of its milestones and of its meetups; None for
    none of them at all."""

    milestones: Clauses | None = ()
    meetups: Clauses | None = ()

    def __and__(self, other: "Part") -> "Part":
        """What is in both."""
        return Part(_both(self.milestones, other.milestones), _both(self.meetups, other.meetups))


EVERYTHING = Part()


def _both(left: Clauses | None, right: Clauses | None) -> Clauses | None:
    return None if left is None or right is None else (*left, *right)


def of_kind(kind: str) -> Part:
    """Only milestones or one sort of them, only meetups, or, for anything else, both."""
    if kind in SORTS:
        return Part(milestones=(Moment.kind == SORTS[kind],), meetups=None)
    return Part(
        milestones=None if kind == MEETUPS else (),
        meetups=None if kind == MILESTONES else (),
    )


def of_years(first: int, last: int) -> Part:
    """What happened from the beginning of the one year to the end of the other."""
    begins = datetime.combine(date(first, 1, 1), time())
    ends = datetime.combine(date(last, 12, 31), time.max)
    return Part(
        milestones=(Milestone.year.between(first, last),),
        meetups=(Meetup.wall_start.between(begins, ends),),
    )


class Friend(NamedTuple):
    """Someone in one of the viewer's groups."""

    id: int
    public_id: str
    name: str
    hue: int


_FRIENDS = (
    select(Person.id, Person.public_id, Person.name, func.min(Membership.hue))
    .join(Membership, Membership.person_id == Person.id)
    .where(
        Membership.group_id.in_(bindparam("groups", expanding=True)),
        Membership.standing == Standing.IN,
    )
    .group_by(Person.id, Person.public_id, Person.name)
    .order_by(func.lower(Person.name), Person.id)
)


def list_friends(viewers: list[Membership]) -> tuple[Friend, ...]:
    """Everyone in these groups, the viewer too, by name."""
    return tuple(Friend._make(row) for row in db.session.execute(_FRIENDS, told(viewers)))


def by(viewers: list[Membership], friend: Friend) -> Part:
    """What this friend shared or is named in, and the meetups that the viewer may know they came
    to; nothing of someone hidden."""
    if friend.id in hidden_people(viewers):
        return Part(milestones=None, meetups=None)
    return by_person(viewers, friend.id)


def by_person(viewers: list[Membership], person_id: int) -> Part:
    """The same of the person with this key."""
    places = select(Membership.id).where(
        Membership.group_id.in_([viewer.group_id for viewer in viewers]),
        Membership.person_id == person_id,
    )
    is_named = exists().where(
        Named.moment_id == Milestone.moment_id,
        Named.person_id == person_id,
        Named.taken_off_at.is_(None),
        not_(is_apart(Moment.person_id, Named.person_id)),  # their name isn't shown on it either
    )
    came = exists().where(
        Attendance.group_id == Meetup.group_id,
        Attendance.meetup_id == Meetup.id,
        Attendance.membership_id.in_(places),
        Attendance.taken_off_at.is_(None),
        Attendance.given == Answer.YES,
        Attendance.given_for == Meetup.when_version,
        or_(
            Attendance.quietly.is_(False),
            Attendance.membership_id.in_([viewer.id for viewer in viewers]),
        ),
    )
    return Part(milestones=(or_(Milestone.author_id.in_(places), is_named),), meetups=(came,))
