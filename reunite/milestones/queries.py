"""Reads of milestones, for a viewer."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    Select,
    and_,
    bindparam,
    func,
    select,
    tuple_,
)

from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Group, Membership
from reunite.milestones.models import Kind, Milestone, Moment
from reunite.posts.queries import reads_of
from reunite.safety.labels import Labels, Topic
from reunite.safety.queries import fold_for, told
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
    is_around: bool
    kind: Kind
    title: str
    opening: str
    is_for_all: bool
    author: str
    hue: int
    by: int
    topics: Topic
    own_topic: str
    note: str

    @property
    def labels(self) -> Labels:
        """What it is about."""
        return Labels(self.topics, self.own_topic, self.note)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown of what it says."""
        return self.title, self.opening

    @property
    def when(self) -> PartialDate:
        """When it happened, as well as it is remembered."""
        return PartialDate(self.year, self.month, self.day, self.is_around)


# Which milestones someone may see is said here, for page, list, mail and whatever else there is.
READS = reads_of(
    Milestone,
    Moment.id == Milestone.moment_id,
    labels=Moment,
    said=(Moment.title, Moment.story),
)
_VISIBLE = READS.visible
_PLACE = READS.shared.with_only_columns(Milestone.sort_on, Milestone.id).where(
    Milestone.public_id == bindparam("public_id")
)
_PAGE = (
    _VISIBLE.with_only_columns(
        Milestone.id,
        Milestone.public_id,
        Milestone.group_id,
        Milestone.conversation_id,
        Milestone.sort_on,
        Milestone.year,
        Moment.month,
        Moment.day,
        Moment.is_around,
        Moment.kind,
        Moment.title,
        func.substr(Moment.story, 1, OPENING),
        Milestone.audience_id.is_(None),
        Person.name,
        Membership.hue,
        Membership.person_id,
        Moment.topics,
        Moment.own_topic,
        Moment.note,
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


def find_place(viewers: list[Membership], public_id: str) -> tuple[date, int] | None:
    """Where a milestone stands in time, as (sort_on, id); whether it is taken down or not, so that
    someone who was reading on from it loses nothing."""
    row = db.session.execute(_PLACE, {**told(viewers), "public_id": public_id}).first()
    return (row[0], row[1]) if row else None


def list_page(
    viewers: list[Membership],
    before: tuple[date, int] | None,
    limit: int,
    *only: ColumnElement[bool],
) -> list[Card]:
    """The newest milestones by date, those older than the (sort_on, id) pair `before`; with `only`,
    those of which these clauses hold."""
    statement = (_PAGE_BEFORE if before else _PAGE).where(*only)
    day, key = before or (None, None)
    rows = db.session.execute(statement, {**told(viewers), "limit": limit, "day": day, "key": key})
    return [Card._make(row) for row in rows]


def fold_of(viewers: list[Membership], milestone: Card | Milestone) -> str:
    """The words under which a milestone starts folded for the viewer; "" where it is open. What is
    folded shows who and these words, and neither title, story nor sort."""
    return fold_for(viewers, milestone.by, milestone.labels, *milestone.texts)


def list_years(viewers: list[Membership]) -> set[int]:
    """The years in which something happened; each is one step along an index, however many
    milestones it has."""
    years = db.session.execute(_YEARS, told(viewers)).scalars()
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
        == _VISIBLE.with_only_columns(func.max(Milestone.id))
        .where(Milestone.group_id == Group.id)
        .correlate(Group)
        .scalar_subquery(),
    )
)


def list_latest_shared(viewers: list[Membership]) -> dict[int, News]:
    """What was shared last with the viewer in each of the groups, by the group's key."""
    rows = db.session.execute(_LATEST, told(viewers))
    return {row[0]: News._make(row) for row in rows}


def get_talked_of(viewer: Membership, conversation_id: int) -> Milestone:
    """The milestone that this conversation is about; raises `NotFound`."""
    talked_of = READS.visible_to([viewer]).where(Milestone.conversation_id == conversation_id)
    milestone = db.session.scalar(talked_of)
    if milestone is None:
        raise NotFound
    return milestone
