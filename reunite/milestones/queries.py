"""Reads of milestones, for a viewer."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import BigInteger, Date, Select, and_, bindparam, func, select, tuple_

from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Group, Membership
from reunite.milestones.models import Kind, Milestone
from reunite.when import PartialDate

OPENING = 700


class Card(NamedTuple):
    """What the timeline shows of a milestone: who shared it, and how it begins."""

    id: int
    public_id: str
    group_id: int
    conversation_id: int
    sort_on: date
    year: int
    month: int | None
    day: int | None
    kind: Kind
    title: str
    opening: str
    author: str
    hue: int

    @property
    def when(self) -> PartialDate:
        """When it happened, as well as it is remembered."""
        return PartialDate(self.year, self.month, self.day)


def _groups(viewers: list[Membership]) -> list[int]:
    return [viewer.group_id for viewer in viewers]


def visible(viewers: list[Membership]) -> Select[Milestone]:
    """The milestones that someone with these memberships may see."""
    return _VISIBLE.params(groups=_groups(viewers))


# Statements of every timeline are made once: making one costs more than running it.
_VISIBLE = select(Milestone).where(
    Milestone.group_id.in_(bindparam("groups", expanding=True)),
    Milestone.taken_down_at.is_(None),
)
_PAGE = (
    _VISIBLE.with_only_columns(
        Milestone.id,
        Milestone.public_id,
        Milestone.group_id,
        Milestone.conversation_id,
        Milestone.sort_on,
        Milestone.year,
        Milestone.month,
        Milestone.day,
        Milestone.kind,
        Milestone.title,
        func.substr(Milestone.story, 1, OPENING),
        Person.name,
        Membership.hue,
    )
    .join(
        Membership,
        and_(Membership.group_id == Milestone.group_id, Membership.id == Milestone.author_id),
    )
    .join(Person, Person.id == Membership.person_id)
    .order_by(Milestone.sort_on.desc(), Milestone.id.desc())
    .limit(bindparam("limit"))
)
_PAGE_BEFORE = _PAGE.where(
    tuple_(Milestone.sort_on, Milestone.id)
    < tuple_(bindparam("day", type_=Date), bindparam("key", type_=BigInteger))
)


def _years() -> Select[int]:
    """A walk from each year to the next one before it."""
    newest = _VISIBLE.with_only_columns(func.max(Milestone.year).label("year"))
    years = newest.cte("years", recursive=True)
    before = newest.where(Milestone.year < years.c.year).scalar_subquery()
    years = years.union_all(select(before).where(years.c.year.is_not(None)))
    return select(years.c.year)


_YEARS = _years()


def get_milestone(viewer: Membership, public_id: str) -> Milestone:
    """One milestone of the group, or one's own that was taken down; raises `NotFound`."""
    milestone = db.session.scalar(
        select(Milestone).where(
            Milestone.group_id == viewer.group_id, Milestone.public_id == public_id
        )
    )
    if milestone is None or (milestone.taken_down_at and milestone.author_id != viewer.id):
        raise NotFound
    return milestone


def find_among(viewers: list[Membership], public_id: str) -> Milestone | None:
    """One milestone among those that everyone in these groups may see."""
    return db.session.scalar(visible(viewers).where(Milestone.public_id == public_id))


def find_place(viewers: list[Membership], public_id: str) -> tuple[date, int] | None:
    """Where a milestone stands in time, as (sort_on, id); whether it is taken down or not, so that
    someone who was reading on from it loses nothing."""
    row = db.session.execute(
        select(Milestone.sort_on, Milestone.id).where(
            Milestone.group_id.in_(_groups(viewers)), Milestone.public_id == public_id
        )
    ).first()
    return (row[0], row[1]) if row else None


def list_page(viewers: list[Membership], before: tuple[date, int] | None, limit: int) -> list[Card]:
    """The newest milestones by date, those older than the (sort_on, id) pair `before`."""
    statement = _PAGE_BEFORE if before else _PAGE
    day, key = before or (None, None)
    rows = db.session.execute(
        statement, {"groups": _groups(viewers), "limit": limit, "day": day, "key": key}
    )
    return [Card._make(row) for row in rows]


def list_years(viewers: list[Membership]) -> set[int]:
    """The years in which something happened; each is one step along an index, however many
    milestones it has."""
    years = db.session.execute(_YEARS, {"groups": _groups(viewers)}).scalars()
    return {year for year in years if year}


class News(NamedTuple):
    """What home says of the milestone shared last in a group."""

    group_id: int
    shared_at: datetime
    author: str
    author_id: int


_LATEST = (
    select(Milestone.group_id, Milestone.shared_at, Person.name, Membership.id)
    .join(Group, Group.id == Milestone.group_id)
    .join(
        Membership,
        and_(Membership.group_id == Milestone.group_id, Membership.id == Milestone.author_id),
    )
    .join(Person, Person.id == Membership.person_id)
    .where(
        Milestone.group_id.in_(bindparam("groups", expanding=True)),
        Milestone.id
        == select(func.max(Milestone.id))
        .where(Milestone.group_id == Group.id, Milestone.taken_down_at.is_(None))
        .correlate(Group)
        .scalar_subquery(),
    )
)


def list_latest_shared(viewers: list[Membership]) -> dict[int, News]:
    """What was shared last in each of the groups, by the group's key."""
    rows = db.session.execute(_LATEST, {"groups": _groups(viewers)})
    return {row[0]: News._make(row) for row in rows}
