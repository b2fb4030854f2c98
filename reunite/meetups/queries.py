"""Reads of meetups, for a viewer."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    CompoundSelect,
    DateTime,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    cast,
    exists,
    extract,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.orm import aliased, lazyload, selectinload

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db, words_of
from reunite.errors import NotFound
from reunite.groups.models import Membership, Standing
from reunite.groups.queries import list_others
from reunite.meetups.models import Answer, Attendance, Meetup, PlaceShown, State
from reunite.meetups.series.models import Series
from reunite.safety.queries import hidden_people, people_apart


class Coming(NamedTuple):
    """What one person has said about coming, as the viewer may know it."""

    name: str
    answer: Answer
    is_viewer: bool = False
    is_organiser: bool = False
    is_guest: bool = False
    from_home: bool = False
    part_of_it: bool = False
    on_the_list: bool = False
    brings: str = ""
    brings_number: int = 0
    quietly: bool = False


class Past(NamedTuple):
    """What the timeline shows of a meetup that happened; its first day is `wall_start`'s. A place
    that was shown only to those coming stays on its own page."""

    id: int
    public_id: str
    group_id: int
    wall_start: datetime
    title: str
    place: str
    album_id: int | None


LAPSED_KEPT_FOR = timedelta(days=30)
GOING_ON = (State.POLLING, State.FIXED)
_IN_ORDER = (Answer.YES, Answer.DEPENDS, Answer.NOT_YET, Answer.NO)


def _groups(viewers: list[Membership]) -> list[int]:
    return [viewer.group_id for viewer in viewers]


_MEMBERS: BindParameter[int] = bindparam("members", expanding=True)


def _is_asked(members: Any, meetup: type[Meetup] = Meetup) -> ColumnElement[bool]:
    """Is one of these members asked to the meetup, alone or with the whole group?"""
    chosen = exists().where(
        Attendance.group_id == meetup.group_id,
        Attendance.meetup_id == meetup.id,
        Attendance.membership_id.in_(members),
        Attendance.taken_off_at.is_(None),
    )
    return or_(meetup.is_for_all, chosen)


def visible(viewers: list[Membership]) -> Select[Meetup]:
    """The meetups that someone with these memberships may see."""
    asked = _is_asked([viewer.id for viewer in viewers])
    return select(Meetup).where(Meetup.group_id.in_(_groups(viewers)), asked)


def tell(viewers: list[Membership], **more: Any) -> dict[str, Any]:
    """What a statement made once is told of its viewers and of now."""
    mine = [viewer.id for viewer in viewers]
    return {"groups": _groups(viewers), "members": mine, "now": clock.now(), **more}


def find_among(viewers: list[Membership], public_id: str) -> Meetup | None:
    """One meetup of these groups."""
    return db.session.scalar(_ONE, tell(viewers, public_id=public_id))


def get_meetup(viewer: Membership, public_id: str) -> Meetup:
    """One meetup of the group; raises `NotFound`."""
    meetup = find_among([viewer], public_id)
    if meetup is None:
        raise NotFound
    return meetup


def get_pictured(viewer: Membership, album_id: int | None) -> Meetup:
    """The meetup whose album this is; raises `NotFound`."""
    meetup = db.session.scalar(visible([viewer]).where(Meetup.album_id == album_id))
    if meetup is None:
        raise NotFound
    return meetup


def list_coming(viewers: list[Membership], limit: int = 50) -> list[Meetup]:
    """What is planned and not over, the next first; what was called off among it, till its day. A
    poll whose dates have all gone by stays a while for whoever organises it. Of a series there is
    the next date, and those called off before it."""
    told = tell(viewers, limit=limit, lately=clock.now() - LAPSED_KEPT_FOR)
    return list(db.session.execute(_COMING, told).scalars())


# Statements of lists are made once: making one costs more than running it.
_ONE = select(Meetup).where(
    Meetup.group_id.in_(bindparam("groups", expanding=True)),
    Meetup.public_id == bindparam("public_id"),
    _is_asked(_MEMBERS),
)
_OWN = select(Attendance).where(
    Attendance.group_id == bindparam("group"),
    Attendance.meetup_id == bindparam("meetup"),
    Attendance.membership_id == bindparam("member"),
)
_IS_OWN_POLL = and_(Meetup.state == State.POLLING, Meetup.organiser_id.in_(_MEMBERS))
_EARLIER = aliased(Meetup)
_IS_LATER_IN_SERIES = exists().where(
    Meetup.series_id.is_not(None),  # else SQLite looks at every other meetup of the group for each
    _EARLIER.series_id == Meetup.series_id,
    _EARLIER.group_id == Meetup.group_id,
    _EARLIER.starts_at < Meetup.starts_at,
    _EARLIER.ends_at > bindparam("now"),
    or_(_EARLIER.state == State.FIXED, Meetup.state == State.CANCELLED),
    _is_asked(_MEMBERS, _EARLIER),
)
_COMING = (
    select(Meetup)
    .where(
        Meetup.group_id.in_(bindparam("groups", expanding=True)),
        Meetup.ends_at > bindparam("lately"),
        or_(Meetup.ends_at > bindparam("now"), _IS_OWN_POLL),
        _is_asked(_MEMBERS),
        ~_IS_LATER_IN_SERIES,
    )
    .order_by(Meetup.starts_at, Meetup.id)
    .limit(bindparam("limit"))
    .options(
        lazyload(Meetup.organiser), selectinload(Meetup.series).options(lazyload(Series.organiser))
    )
)
# What a list of meetups of all times may name, for statements that are made once: of a series'
# dates to come, the next.
LISTED = select(Meetup).where(
    Meetup.group_id.in_(bindparam("groups", expanding=True)),
    Meetup.state != State.DROPPED,
    _is_asked(_MEMBERS),
    or_(Meetup.ends_at <= bindparam("now"), ~_IS_LATER_IN_SERIES),
)
_PAST = select(Meetup).where(
    Meetup.group_id.in_(bindparam("groups", expanding=True)),
    Meetup.ends_at <= bindparam("now"),
    Meetup.state == State.FIXED,
    _is_asked(_MEMBERS),
)
# Is where it is shown to everyone, once it is over and `now` is told?
PLACE_IS_EVERYONES = and_(
    Meetup.place_shown == PlaceShown.EVERYONE,
    or_(Meetup.place_from.is_(None), Meetup.place_from <= bindparam("now")),
)
_PAST_PAGE = (
    _PAST.with_only_columns(
        Meetup.id,
        Meetup.public_id,
        Meetup.group_id,
        Meetup.wall_start,
        Meetup.title,
        case((PLACE_IS_EVERYONES, Meetup.place), else_=""),
        Meetup.album_id,
    )
    .where(Meetup.wall_start < bindparam("lately"))
    .order_by(Meetup.wall_start.desc(), Meetup.id.desc())
    .limit(bindparam("limit"))
)
_PAST_PAGE_BEFORE = _PAST_PAGE.where(
    tuple_(Meetup.wall_start, Meetup.id)
    < tuple_(bindparam("wall", type_=DateTime), bindparam("key", type_=BigInteger))
)
PAST_YEARS = _PAST.with_only_columns(cast(extract("year", Meetup.wall_start), Integer)).distinct()


def list_past_page(
    viewers: list[Membership],
    before: tuple[datetime, int] | None,
    limit: int,
    *only: ColumnElement[bool],
) -> list[Past]:
    """Meetups that happened, the latest first, those before the (wall_start, id) pair; with
    `only`, those of which these clauses hold."""
    wall, key = before or (None, None)
    told = tell(viewers, limit=limit)
    # what is over has begun by anyone's clock; said so that the walk follows the timeline's index
    told["lately"] = clock.now().replace(tzinfo=None) + timedelta(days=1)
    statement = (_PAST_PAGE_BEFORE if before else _PAST_PAGE).where(*only)
    rows = db.session.execute(statement, {**told, "wall": wall, "key": key})
    return [Past._make(row) for row in rows]


def find_attendance(viewer: Membership, meetup: Meetup) -> Attendance | None:
    """The viewer's own answer."""
    told = {"group": viewer.group_id, "meetup": meetup.id, "member": viewer.id}
    return db.session.scalar(_OWN, told)


def find_attendance_of_link(public_id: str) -> Attendance | None:
    """The attendance that a personal link names; whoever asks must check the link itself."""
    return db.session.scalar(
        select(Attendance)
        .where(Attendance.public_id == public_id)
        .execution_options(across_groups=True)
    )


_EVERYONE = (
    select(Attendance)
    .outerjoin(Attendance.membership)
    .where(
        Attendance.group_id == bindparam("group"),
        Attendance.meetup_id == bindparam("meetup"),
        Attendance.taken_off_at.is_(None),
        or_(
            Attendance.membership_id.is_(None),
            and_(Membership.group_id == bindparam("group"), Membership.standing == Standing.IN),
        ),
    )
    .order_by(Attendance.id)
)


def list_everyone(meetup: Meetup) -> list[Attendance]:
    """Everyone who has a place of their own at it: members asked, and guests."""
    told = {"group": meetup.group_id, "meetup": meetup.id}
    return list(db.session.execute(_EVERYONE, told).scalars())


def list_places(meetup: Meetup) -> list[Attendance]:
    """Every place there ever was at it, whoever has left or was taken off."""
    places = select(Attendance).where(
        Attendance.group_id == meetup.group_id, Attendance.meetup_id == meetup.id
    )
    return list(db.session.scalars(places))


def get_place(meetup: Meetup, public_id: str) -> Attendance:
    """The place of somebody who is asked to it; raises `NotFound`."""
    for place in list_everyone(meetup):
        if place.public_id == public_id:
            return place
    raise NotFound


def list_choosable(viewer: Membership, meetup: Meetup) -> list[Membership]:
    """The members who may be asked to it or not: all but the viewer and who organises it."""
    return [other for other in list_others(viewer) if other.id != meetup.organiser_id]


def list_chosen(viewer: Membership, meetup: Meetup) -> list[Membership] | None:
    """Those of them who are asked; None where the whole group is."""
    if meetup.is_for_all:
        return None
    asked = {place.membership_id for place in list_everyone(meetup)}
    return [other for other in list_choosable(viewer, meetup) if other.id in asked]


# How a member's attendance is found beside a meetup and the membership, for joining the three.
OF_MEMBER = and_(
    Attendance.group_id == Meetup.group_id,
    Attendance.meetup_id == Meetup.id,
    Attendance.membership_id == Membership.id,
)
# … and whether they are asked, once it is joined without what was taken off.
IS_ASKED = or_(Meetup.is_for_all, Attendance.id.is_not(None))
_WORDS = (
    func.coalesce(
        case((Attendance.given_for == Meetup.when_version, Attendance.given)),
        literal(Answer.NOT_YET, words_of(Answer)),
    ),
    Attendance.quietly, Attendance.is_organising, Attendance.from_home, Attendance.part_of_it,
    Attendance.list_since, Attendance.brings, Attendance.brings_number,
)  # fmt: skip
_ANSWERS = (
    select(Meetup.id, Meetup.organiser_id, Membership.id, Person.id, Person.name, *_WORDS)
    .join(Membership, Membership.group_id == Meetup.group_id)
    .join(Person, Person.id == Membership.person_id)
    .outerjoin(Attendance, and_(OF_MEMBER, Attendance.taken_off_at.is_(None)))
    .where(
        Meetup.group_id.in_(bindparam("groups", expanding=True)),
        Meetup.id.in_(bindparam("meetups", expanding=True)),
        Membership.standing == Standing.IN,
        IS_ASKED,
    )
)
# What a guest is called, once their person, if they have one, is joined by an outer join.
NAME_OF_GUEST = func.coalesce(Person.name, Attendance.guest_name)
_ANSWERS_OF_GUESTS = (
    select(
        Meetup.id, Meetup.organiser_id, null(), Attendance.guest_person_id, NAME_OF_GUEST, *_WORDS
    )
    .join(
        Attendance,
        and_(Attendance.group_id == Meetup.group_id, Attendance.meetup_id == Meetup.id),
    )
    .outerjoin(Person, Person.id == Attendance.guest_person_id)
    .where(
        Meetup.group_id.in_(bindparam("groups", expanding=True)),
        Meetup.id.in_(bindparam("meetups", expanding=True)),
        Attendance.membership_id.is_(None),
        Attendance.taken_off_at.is_(None),
    )
)  # fmt: skip
_ANSWERS_OF_ALL: CompoundSelect[*tuple[Any, ...]] = union_all(_ANSWERS, _ANSWERS_OF_GUESTS)


def list_answers(viewers: list[Membership], meetups: list[Meetup]) -> dict[int, list[Coming]]:
    """Who says what to each of these meetups: everyone asked, those coming first.

    Someone who comes quietly looks as if they had not answered, and so does someone whom the viewer
    has shut out, but not to who looks after it. So do, to each other, people whom a block keeps
    apart.
    """
    if not meetups:
        return {}
    told = {"groups": _groups(viewers), "meetups": [meetup.id for meetup in meetups]}
    rows = db.session.execute(_ANSWERS_OF_ALL, told).all()
    mine = {viewer.id: viewer for viewer in viewers}
    sees_all = _sees_all(viewers, meetups, rows)
    hidden, apart = hidden_people(viewers), people_apart(viewers)
    answers: dict[int, list[Coming]] = defaultdict(list)
    for row in rows:
        meetup, organiser, member, person, name, answer, quietly, organising, *how = row
        coming = Coming(
            name, answer, member in mine, bool(organising) or member == organiser, member is None
        )
        is_unseen = person in apart or (meetup not in sees_all and (quietly or person in hidden))
        if is_unseen and not coming.is_viewer:
            coming = coming._replace(answer=Answer.NOT_YET)
        elif answer is not Answer.NOT_YET:
            from_home, part_of_it, list_since, brings, brings_number = how
            coming = coming._replace(
                from_home=from_home,
                part_of_it=part_of_it,
                on_the_list=list_since is not None,
                brings=brings,
                brings_number=brings_number,
                quietly=quietly,
            )
        answers[meetup].append(coming)
    for asked in answers.values():
        asked.sort(key=_place_of)
    return answers


def _place_of(coming: Coming) -> tuple[int, bool, bool, str]:
    """Those coming first, guests after members, by name."""
    said = _IN_ORDER.index(coming.answer), coming.on_the_list
    return *said, coming.is_guest, coming.name.lower()


def _sees_all(viewers: list[Membership], meetups: list[Meetup], rows: Sequence[Any]) -> set[int]:
    """Those that one of these memberships organises, or that nobody does any more in a group of
    which it is a host. `rows` are the answers to them."""
    mine = {viewer.id for viewer in viewers}
    hosted = {viewer.group_id for viewer in viewers if viewer.is_host}
    organisers = {(row[0], row[2]) for row in rows if row.is_organising or row[1] == row[2]}
    organised = {meetup for meetup, _member in organisers}
    left = {m.id for m in meetups if m.group_id in hosted and m.id not in organised}
    return left | {meetup for meetup, member in organisers if member in mine}
