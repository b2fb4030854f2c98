"""What happened, as someone looks back on it: without what they would rather not come upon."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, extract, func, not_, or_, select, type_coerce

from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.meetups import queries as meetups
from reunite.meetups.models import Meetup
from reunite.memories.lookback.models import KeptAway, LeftOut
from reunite.memories.lookback.policy import days_like
from reunite.memories.parts import EVERYTHING, Part, by_person
from reunite.memories.queries import Entry, list_entries, with_covers
from reunite.milestones import queries as milestones
from reunite.milestones.models import Milestone, Moment
from reunite.safety.queries import by_someone_remembered


def list_left_out(viewer: Person) -> list[LeftOut]:
    """What the viewer leaves out, as they said it."""
    left_out = select(LeftOut).where(LeftOut.person_id == viewer.id).order_by(LeftOut.id)
    return list(db.session.scalars(left_out))


def get_left_out(viewer: Person, public_id: str) -> LeftOut:
    """One of these; raises `NotFound`."""
    for one in list_left_out(viewer):
        if one.public_id == public_id:
            return one
    raise NotFound


def find_memory(viewer: Membership, public_id: str) -> tuple[int | None, int | None]:
    """The key of a milestone's moment, or else of a meetup, of what the viewer sees in the group;
    raises `NotFound`."""
    if milestone := milestones.READS.find_among([viewer], public_id):
        return milestone.moment_id, None
    return None, meetups.get_meetup(viewer, public_id).id


def look_back(viewers: list[Membership]) -> Part:
    """All that the viewer may come upon: without what they set aside or leave out."""
    if not viewers:
        return Part(None, None)
    viewer = viewers[0].person
    part = Part(
        milestones=(Milestone.moment_id.not_in(_aside(viewer, KeptAway.moment_id)),),
        meetups=(Meetup.id.not_in(_aside(viewer, KeptAway.meetup_id)),),
    )
    for one in list_left_out(viewer):
        part &= _without(viewers, one)
    return part


def _aside(viewer: Person, column: Any) -> Any:
    return select(column).where(KeptAway.person_id == viewer.id, column.is_not(None))


def _without(viewers: list[Membership], one: LeftOut) -> Part:
    if one.other_id:
        theirs = by_person(viewers, one.other_id)
        return Part(_none_of(theirs.milestones), _none_of(theirs.meetups))
    if one.topic:
        bits = type_coerce(Moment.topics, Integer).bitwise_and(one.topic.value)
        return Part(milestones=(bits == 0,))
    first, last = one.first or date.min, one.last or date.max
    wall = Meetup.wall_start
    return Part(
        milestones=(or_(Milestone.sort_on < first, _number(last) < _BEGAN),),
        meetups=(not_(wall.between(_midnight(first), datetime.combine(last, time.max))),),
    )


def _none_of(clauses: tuple[ColumnElement[bool], ...] | None) -> tuple[ColumnElement[bool], ...]:
    return tuple(not_(clause) for clause in clauses or ())


# The first day of the time that a milestone was, as a number such as 20190301.
_BEGAN = Moment.year * 10_000 + func.coalesce(Moment.month, 1) * 100 + func.coalesce(Moment.day, 1)


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


# Nothing of someone who has died comes to anybody by itself.
BY_ITSELF = Part(milestones=(~by_someone_remembered(Milestone.author_id),))


def list_on_this_day(
    viewers: list[Membership], today: date, limit: int, *, days: int = 1, part: Part = EVERYTHING
) -> list[Entry]:
    """What happened on this day of other years, or on one of the `days` that begin with it, the
    latest first."""
    alike = [day for ahead in range(days) for day in days_like(today + timedelta(days=ahead))]
    wall = Meetup.wall_start
    on_it = [
        and_(extract("month", wall) == month, extract("day", wall) == day)
        for month, day in sorted({(day.month, day.day) for day in alike})
    ]
    these_days = Part(
        milestones=(Milestone.sort_on.in_(alike), Moment.day.is_not(None)),
        meetups=(or_(*on_it), wall < _midnight(date(today.year, 1, 1))),
    )
    return _list_memories(viewers, these_days & part, limit)


def list_in_this_month(
    viewers: list[Membership], today: date, limit: int, *, part: Part = EVERYTHING
) -> list[Entry]:
    """What happened in this month of other years, the latest first."""
    wall = Meetup.wall_start
    this_month = Part(
        milestones=(Moment.month == today.month, Milestone.year < today.year),
        meetups=(
            extract("month", wall) == today.month,
            wall < _midnight(date(today.year, 1, 1)),
        ),
    )
    return _list_memories(viewers, this_month & part, limit)


def _list_memories(viewers: list[Membership], part: Part, limit: int) -> list[Entry]:
    return with_covers(viewers, list_entries(viewers, look_back(viewers) & part, limit))


def list_set_aside(viewers: list[Membership], limit: int) -> list[Entry]:
    """What the viewer set aside, of what they may see."""
    if not viewers:
        return []
    viewer = viewers[0].person
    aside = Part(
        milestones=(Milestone.moment_id.in_(_aside(viewer, KeptAway.moment_id)),),
        meetups=(Meetup.id.in_(_aside(viewer, KeptAway.meetup_id)),),
    )
    return list_entries(viewers, aside, limit)
