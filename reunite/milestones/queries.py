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
    exists,
    func,
    not_,
    select,
    tuple_,
)

from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Group, Membership
from reunite.milestones.models import Kind, Milestone, Moment, Named, Telling
from reunite.posts.queries import reads_of
from reunite.safety.labels import Labels, Topic
from reunite.safety.queries import fold_for, is_apart, list_chosen, list_readers, people_apart, told
from reunite.web.drafts import draft_purpose, list_keepers
from reunite.when import PartialDate

OPENING = 700
DRAFT = draft_purpose("milestone")  # what a draft in one of one's places is kept for


def in_order(names: str | None) -> list[str]:
    """Names as they come from the database, a line for each, by the alphabet."""
    return sorted((names or "").splitlines(), key=str.lower)


class Card(NamedTuple):
    """What lists show of a milestone: who shared it, whose it is too, and what it says."""

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
    story: str
    is_for_all: bool
    author: str
    hue: int
    by: int
    topics: Topic
    own_topic: str
    note: str
    album_id: int | None
    names: str | None

    @property
    def named(self) -> list[str]:
        """Whose it is, besides its author's."""
        return in_order(self.names)

    @property
    def labels(self) -> Labels:
        """What it is about."""
        return Labels(self.topics, self.own_topic, self.note)

    @property
    def opening(self) -> str:
        """How its story begins."""
        return self.story[:OPENING]

    @property
    def texts(self) -> tuple[str, ...]:
        """All that it says."""
        return self.title, self.story

    @property
    def when(self) -> PartialDate:
        """When it happened, as well as it is remembered."""
        return PartialDate(self.year, self.month, self.day, self.is_around)


# Which milestones someone may see is said here, for page, list, mail and whatever else there is.
READS = reads_of(
    Milestone,
    Moment.id == Milestone.moment_id,
    at=Milestone.shared_at,
    labels=Moment,
    said=(Moment.title, Moment.story),
)
_VISIBLE = READS.visible
_PLACE = READS.shared.with_only_columns(Milestone.sort_on, Milestone.id).where(
    Milestone.public_id == bindparam("public_id")
)
# Whose a milestone is besides its author's: members of its group who haven't taken their name off.
_NAMES = (
    select(func.aggregate_strings(Person.name, "\n"))
    .join(Named, Named.person_id == Person.id)
    .join(Membership, Membership.person_id == Person.id)
    .where(
        Named.moment_id == Milestone.moment_id,
        Named.taken_off_at.is_(None),
        Membership.group_id == Milestone.group_id,
        Person.id.not_in(bindparam("hidden", expanding=True)),
        not_(is_apart(Moment.person_id, Named.person_id)),
    )
    .correlate(Milestone, Moment)
    .scalar_subquery()
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
        Moment.story,
        Milestone.audience_id.is_(None),
        Person.name,
        Membership.hue,
        Membership.person_id,
        Moment.topics,
        Moment.own_topic,
        Moment.note,
        Moment.album_id,
        _NAMES,
    )
    .join(
        Membership,
        and_(Membership.group_id == Milestone.group_id, Membership.id == Milestone.author_id),
    )
    .join(Person, Person.id == Membership.person_id)
    .order_by(Milestone.sort_on.desc(), Milestone.id.desc())
    .limit(bindparam("limit"))
)
# In several groups of the viewer's at once, a moment shows where it was told first.
_TOLD = _VISIBLE.with_only_columns(Milestone.id, Milestone.moment_id).subquery("told")
ONCE = not_(exists().where(_TOLD.c.moment_id == Milestone.moment_id, _TOLD.c.id < Milestone.id))
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


# The years in which something happened; each is one step along an index, however many milestones
# it has. It ends with an empty one.
YEARS = _years()


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
    once = [ONCE] if len(viewers) > 1 else []
    statement = (_PAGE_BEFORE if before else _PAGE).where(*once, *only)
    day, key = before or (None, None)
    rows = db.session.execute(statement, {**told(viewers), "limit": limit, "day": day, "key": key})
    return [Card._make(row) for row in rows]


def list_names(viewer: Membership, milestone: Milestone) -> list[str]:
    """Whose a milestone is besides its author's, as far as the viewer sees them."""
    one = (
        select(_NAMES)
        .select_from(Milestone)
        .join(Milestone.moment)
        .where(Milestone.group_id == viewer.group_id, Milestone.id == milestone.id)
    )
    return in_order(db.session.scalar(one, told([viewer])))


def find_own_name(viewer: Membership, milestone: Milestone) -> Named | None:
    """The viewer's own name beside a milestone, taken off or not; None if it was never there."""
    return db.session.get(Named, (milestone.moment_id, viewer.person_id))


def list_named_people(author: Membership, milestone: Milestone) -> list[Person]:
    """Whose moment it is too, as its author knows: a name that was taken off and one that a block
    hides are both as if they had never been there."""
    apart = people_apart(author)
    keys = {n.person_id for n in milestone.moment.named if not n.taken_off_at} - apart
    return list(db.session.scalars(select(Person).where(Person.id.in_(keys))))


def list_who_may_take_over(author: Membership, milestone: Milestone) -> list[Membership]:
    """Whom the author may ask to take it over: those whose it is, too, and who see it here. As in
    `list_named_people`, a block looks like a name that was taken off."""
    keys = {n.person_id for n in milestone.moment.named if not n.taken_off_at}
    readers = list_readers(author, milestone.audience) if keys else []
    return [reader for reader in readers if reader.person_id in keys]


def list_tellings(author: Membership, milestone: Milestone) -> list[Telling]:
    """Where one's own moment is told, and to whom; or was, if it was taken down."""
    together = milestone.taken_down_at
    return [
        Telling(told.author, list_chosen(told.author, told.audience), told.is_told_first)
        for told in milestone.moment.milestones
        if told.taken_down_at == together and told.author.is_in
    ]


def list_elsewhere(viewers: list[Membership], milestone: Milestone) -> list[Milestone]:
    """The same moment as it is told in others of the viewer's own groups."""
    others = [viewer for viewer in viewers if viewer.group_id != milestone.group_id]
    return list_told(others, milestone.moment) if others else []


def list_told(viewers: list[Membership], moment: Moment) -> list[Milestone]:
    """A moment as the viewer sees it told in these of their groups."""
    return list(
        db.session.scalars(READS.visible_to(viewers).where(Milestone.moment_id == moment.id))
    )


def list_with_draft(viewers: list[Membership]) -> list[Membership]:
    """Those of the viewer's places in which they keep a draft of a milestone."""
    kept = list_keepers([viewer.public_id for viewer in viewers], DRAFT)
    return [viewer for viewer in viewers if viewer.public_id in kept]


def fold_of(viewers: list[Membership], milestone: Card | Milestone) -> str:
    """The words under which a milestone starts folded for the viewer; "" where it is open. What is
    folded shows who and these words, and neither title, story nor sort."""
    return fold_for(viewers, milestone.by, milestone.labels, *milestone.texts)


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
    return _get(viewer, Milestone.conversation_id == conversation_id)


def get_pictured(viewer: Membership, album_id: int | None) -> Milestone:
    """The milestone whose album this is, as it is told here; raises `NotFound`."""
    return _get(viewer, Moment.album_id == album_id)


def _get(viewer: Membership, which: ColumnElement[bool]) -> Milestone:
    milestone = db.session.scalar(READS.visible_to([viewer]).where(which))
    if milestone is None:
        raise NotFound
    return milestone
