"""Moving what one group shared into another, as it is: dates, ids, UIDs and addresses are kept.

What is the group's own follows from the schema: every table that says of which group its rows are.
"""

from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, Table, UniqueConstraint, and_, exists, select, update

from reunite.db import db
from reunite.groups.models import Agreement, Group, Membership
from reunite.meetups.models import Meetup
from reunite.memories.search.index import reindex
from reunite.memories.search.models import Finding
from reunite.milestones.models import Milestone
from reunite.quietly.models import QuietWord

_ANYWHERE = {"across_groups": True, "synchronize_session": False}
# places are moved before, the old words of an agreement stay with the group that had them, and what
# search looks through is made anew
_APART = {Membership.__tablename__, Agreement.__tablename__, Finding.__tablename__}


def move(joining: Group, receiving: Group, places: Mapping[int, int]) -> None:
    """Move every row of one group into the other, and whatever is of one of these old places to the
    place that their person keeps. What there can be only one of stays with the old group, or the
    old place, where the new one has its own."""
    moved = _list_moved(joining)
    for table in db.metadata.sorted_tables:
        for column in _pointing(table, Membership.__tablename__):
            for old, kept in places.items():
                _repoint(table, column, old, kept)
        if table.name not in _APART:
            for column in _pointing(table, Group.__tablename__):
                _repoint(table, column, joining.id, receiving.id)
    db.session.execute(
        update(QuietWord)
        .where(QuietWord.kind == "group", QuietWord.thing == joining.public_id)
        .values(thing=receiving.public_id),
        execution_options=_ANYWHERE,
    )
    db.session.expire_all()
    reindex(*moved)


def _list_moved(group: Group) -> tuple[list[int], list[int]]:
    """The keys of the milestones and meetups of a group, which search looks through."""
    milestones = select(Milestone.id).where(Milestone.group_id == group.id)
    meetups = select(Meetup.id).where(Meetup.group_id == group.id)
    return list(db.session.scalars(milestones)), list(db.session.scalars(meetups))


def _pointing(table: Table, target: str) -> Iterator[ColumnElement[int]]:
    for way in table.foreign_keys:
        if way.column.table.name == target:
            yield way.parent


def _repoint(table: Table, column: ColumnElement[int], old: int, new: int) -> None:
    other = table.alias()
    clauses = [column == old]
    for unique in _uniques(table):
        if column.name in unique:
            same = (
                other.c[name] == (new if name == column.name else table.c[name]) for name in unique
            )
            clauses.append(~exists(select(1).select_from(other).where(and_(*same))))
    change = update(table).where(*clauses).values({column: new})
    db.session.execute(change, execution_options=_ANYWHERE)


def _uniques(table: Table) -> Iterator[list[str]]:
    """What there can be only one of, as the names of the columns that tell rows apart."""
    yield [column.name for column in table.primary_key.columns]
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield [column.name for column in constraint.columns]
