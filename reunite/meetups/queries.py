"""Reads of meetups, for a viewer."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    DateTime,
    Select,
    and_,
    bindparam,
    extract,
    func,
    literal,
    select,
    tuple_,
)
from sqlalchemy.orm import contains_eager, lazyload

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db, words_of
from reunite.errors import NotFound
from reunite.groups.models import Membership, Standing
from reunite.meetups.models import Answer, Attendance, Meetup, State


class Coming(NamedTuple):
    """What one member has said about coming, as the viewer may know it."""

    name: str
    answer: Answer
    is_viewer: bool
    is_organiser: bool


class Past(NamedTuple):
    """What the timeline shows of a meetup that happened; its first day is `wall_start`'s."""

    id: int
    public_id: str
    group_id: int
    wall_start: datetime
    title: str
    place: str


_IN_ORDER = (Answer.YES, Answer.DEPENDS, Answer.NOT_YET, Answer.NO)


def _groups(viewers: list[Membership]) -> list[int]:
    return [viewer.group_id for viewer in viewers]


def visible(viewers: list[Membership]) -> Select[Meetup]:
    """The meetups that someone with these memberships may see."""
    return select(Meetup).where(Meetup.group_id.in_(_groups(viewers)))


def find_among(viewers: list[Membership], public_id: str) -> Meetup | None:
    """One meetup of these groups."""
    return db.session.scalar(visible(viewers).where(Meetup.public_id == public_id))


def get_meetup(viewer: Membership, public_id: str) -> Meetup:
    """One meetup of the group; raises `NotFound`."""
    meetup = find_among([viewer], public_id)
    if meetup is None:
        raise NotFound
    return meetup


def list_coming(viewers: list[Membership], limit: int = 50) -> list[Meetup]:
    """What is planned and not over, the next first; what was called off among it, till its day."""
    told = {"groups": _groups(viewers), "now": clock.now(), "limit": limit}
    return list(db.session.execute(_COMING, told).scalars())


# Statements of lists are made once: making one costs more than running it.
_COMING = (
    select(Meetup)
    .where(
        Meetup.group_id.in_(bindparam("groups", expanding=True)),
        Meetup.ends_at > bindparam("now"),
    )
    .order_by(Meetup.starts_at, Meetup.id)
    .limit(bindparam("limit"))
    .options(lazyload(Meetup.organiser))
)
_PAST = select(Meetup).where(
    Meetup.group_id.in_(bindparam("groups", expanding=True)),
    Meetup.ends_at <= bindparam("now"),
    Meetup.state == State.FIXED,
)
_PAST_PAGE = (
    _PAST.with_only_columns(
        Meetup.id,
        Meetup.public_id,
        Meetup.group_id,
        Meetup.wall_start,
        Meetup.title,
        Meetup.place,
    )
    .where(Meetup.wall_start < bindparam("lately"))
    .order_by(Meetup.wall_start.desc(), Meetup.id.desc())
    .limit(bindparam("limit"))
)
_PAST_PAGE_BEFORE = _PAST_PAGE.where(
    tuple_(Meetup.wall_start, Meetup.id)
    < tuple_(bindparam("wall", type_=DateTime), bindparam("key", type_=BigInteger))
)
_PAST_YEARS = _PAST.with_only_columns(extract("year", Meetup.wall_start)).distinct()


def list_past_page(
    viewers: list[Membership], before: tuple[datetime, int] | None, limit: int
) -> list[Past]:
    """Meetups that happened, the latest first, those before the (wall_start, id) pair."""
    wall, key = before or (None, None)
    told = {"groups": _groups(viewers), "now": clock.now(), "limit": limit}
    # what is over has begun by anyone's clock; said so that the walk follows the timeline's index
    told["lately"] = clock.now().replace(tzinfo=None) + timedelta(days=1)
    rows = db.session.execute(
        _PAST_PAGE_BEFORE if before else _PAST_PAGE, {**told, "wall": wall, "key": key}
    )
    return [Past._make(row) for row in rows]


def list_past_years(viewers: list[Membership]) -> set[int]:
    """The years in which friends met."""
    told = {"groups": _groups(viewers), "now": clock.now()}
    return {int(year) for year in db.session.execute(_PAST_YEARS, told).scalars()}


def find_attendance(viewer: Membership, meetup: Meetup) -> Attendance | None:
    """The viewer's own answer."""
    return db.session.scalar(
        select(Attendance).where(
            Attendance.group_id == viewer.group_id,
            Attendance.meetup_id == meetup.id,
            Attendance.membership_id == viewer.id,
        )
    )


def find_attendance_of_link(public_id: str) -> Attendance | None:
    """The attendance that a personal link names; whoever asks must check the link itself."""
    return db.session.scalar(
        select(Attendance)
        .where(Attendance.public_id == public_id)
        .execution_options(across_groups=True)
    )


def list_attendances(viewer: Membership, meetup: Meetup) -> list[Attendance]:
    """Everyone asked who is still a member."""
    return list(
        db.session.scalars(
            select(Attendance)
            .join(Attendance.membership)
            .where(
                Attendance.group_id == viewer.group_id,
                Attendance.meetup_id == meetup.id,
                Membership.group_id == viewer.group_id,
                Membership.standing == Standing.IN,
            )
            .options(contains_eager(Attendance.membership))
        )
    )


# How a member's attendance is found beside a meetup and the membership, for joining the three.
OF_MEMBER = and_(
    Attendance.group_id == Meetup.group_id,
    Attendance.meetup_id == Meetup.id,
    Attendance.membership_id == Membership.id,
)
_ANSWERS = (
    select(
        Meetup.id,
        Meetup.organiser_id,
        Membership.id,
        Person.name,
        func.coalesce(Attendance.given, literal(Answer.NOT_YET, words_of(Answer))),
    )
    .join(Membership, Membership.group_id == Meetup.group_id)
    .join(Person, Person.id == Membership.person_id)
    .outerjoin(Attendance, and_(OF_MEMBER, Attendance.given_for == Meetup.when_version))
    .where(
        Meetup.group_id.in_(bindparam("groups", expanding=True)),
        Meetup.id.in_(bindparam("meetups", expanding=True)),
        Membership.standing == Standing.IN,
    )
    .order_by(func.lower(Person.name), Membership.id)
)


def list_answers(viewers: list[Membership], meetups: list[Meetup]) -> dict[int, list[Coming]]:
    """Who says what to each of these meetups: every member of its group, those coming first."""
    mine = {viewer.id for viewer in viewers}
    told = {"groups": _groups(viewers), "meetups": [meetup.id for meetup in meetups]}
    answers: dict[int, list[Coming]] = defaultdict(list)
    for meetup, organiser, member, name, answer in db.session.execute(_ANSWERS, told):
        answers[meetup].append(Coming(name, answer, member in mine, member == organiser))
    for asked in answers.values():
        asked.sort(key=lambda coming: _IN_ORDER.index(coming.answer))
    return answers
