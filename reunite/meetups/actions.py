"""Planning a meetup, changing it, calling it off, and answering."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Unpack
from uuid import uuid4

from sqlalchemy import select, update

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.groups.queries import list_members
from reunite.meetups import due, emails, policy, queries
from reunite.meetups.models import (
    Answer,
    Attendance,
    Meetup,
    Particulars,
    State,
    Told,
    Wishes,
)
from reunite.meetups.waiting import (
    give_up_place,
    offer_places,
    places_held,
    take_place,
    take_places_again,
)
from reunite.web.urls import settings
from reunite.when import When

GATHERED_FOR = timedelta(minutes=10)


def new_uid() -> str:
    """A calendar's name for a new meetup, kept for good (RFC 5545 3.8.4.7)."""
    return f"meetup-{uuid4()}@{settings().mail_domain}"


@atomic
def plan(
    organiser: Membership,
    *,
    when: When,
    timezone: str,
    asked: Iterable[Membership] | None = None,
    **particulars: Unpack[Particulars],
) -> Meetup:
    """A new meetup with a known date: everyone `asked` is written to, the organiser is coming.

    Without `asked` it is the whole group, whoever joins later too. `timezone` is where whole days
    begin and end. Raises `DomainError` for a time in the past.
    """
    policy.check_to_come(when.instants(timezone)[1], clock.now())
    meetup = new_meetup(organiser, when, timezone, particulars, is_for_all=asked is None)
    for attendance in ask_members(meetup, asked):
        if attendance.membership_id == organiser.id:
            attendance.given, attendance.given_at = Answer.YES, clock.now()
        else:
            emails.ask(meetup, attendance)
    return meetup


def new_meetup(
    organiser: Membership,
    when: When,
    timezone: str,
    particulars: Particulars,
    *,
    is_for_all: bool = True,
    state: State = State.FIXED,
) -> Meetup:
    """A meetup that nobody has been asked to yet."""
    now = clock.now()
    meetup = Meetup(
        group_id=organiser.group_id,
        organiser=organiser,
        uid=new_uid(),
        state=state,
        is_for_all=is_for_all,
        planned_at=now,
        changed_at=now,
        **particulars,
    )
    meetup.set_when(when, timezone)
    note_hour_of_place(meetup)
    db.session.add(meetup)
    db.session.flush()
    return meetup


def note_hour_of_place(meetup: Meetup) -> None:
    """Whether the hour has come from which its place is shown: who is written to from then on is
    told where it is, and needs no mail about that."""
    has_come = meetup.place_from is not None and meetup.place_from <= clock.now()
    meetup.place_opened_at = clock.now() if has_come else None


def ask_members(meetup: Meetup, asked: Iterable[Membership] | None = None) -> list[Attendance]:
    """A place at it for each of these members, or for everyone in the group; the organiser is
    always among them. Their calendars follow."""
    organiser = meetup.organiser
    members = {
        member.id: member for member in (list_members(organiser) if asked is None else asked)
    }
    if organiser.is_in:
        members[organiser.id] = organiser
    known = {row.membership_id: row for row in queries.list_places(meetup) if row.membership_id}
    rows = []
    for member in members.values():
        row = known.get(member.id)
        if row is None:
            row = Attendance(group_id=meetup.group_id, meetup=meetup, membership=member)
            db.session.add(row)
        row.taken_off_at = None
        rows.append(row)
    db.session.flush()
    touch_calendars([member.person_id for member in members.values()])
    return rows


def everyone_asked(meetup: Meetup) -> list[Attendance]:
    """Everyone who is asked, guests too; a row is made for whoever joined the group since."""
    if meetup.is_for_all:
        ask_members(meetup)
    return queries.list_everyone(meetup)


@atomic
def change(
    viewer: Membership,
    meetup: Meetup,
    revision: int,
    *,
    when: When | None,
    timezone: str,
    **particulars: Unpack[Particulars],
) -> None:
    """Change a meetup; a move asks everyone again. They are told in a while, so that several
    changes make one mail.

    `revision` is the one that the form was opened on; `when` is None while the date is being
    chosen. Raises `NotAllowed`, `DomainError`, or `Changed` when somebody else saved in between.
    """
    lock(meetup)
    now = clock.now()
    own = queries.find_attendance(viewer, meetup)
    policy.check_can_change(viewer, meetup, own, now)
    policy.check_not_changed_meanwhile(meetup, revision)
    old, old_limit, old_version = Told.of(meetup), meetup.most_people, meetup.when_version
    moved = when is not None and when != old.when
    if when is not None:
        if moved:
            policy.check_to_come(when.instants(timezone)[1], now)
        meetup.set_when(when, timezone)  # the zone of whole days alone is no news to anyone
    changed = {name for name, value in particulars.items() if getattr(meetup, name) != value}
    for name, value in particulars.items():
        setattr(meetup, name, value)
    if not changed and not moved:
        return
    if "place_from" in changed:
        note_hour_of_place(meetup)
    if moved:
        _ask_again(meetup, own)
    mark_changed(meetup)
    _tell_later(meetup, old, old_version, viewer)
    if meetup.most_people != old_limit:
        offer_places(meetup)


def _ask_again(meetup: Meetup, mover: Attendance | None) -> None:
    """Answers given so far are for the time it had; whoever moves it means theirs to go with it."""
    answer = mover.answer_to(meetup) if mover else Answer.NOT_YET
    meetup.sequence += 1
    meetup.when_version += 1
    for attendance in queries.list_everyone(meetup):
        give_up_place(attendance)
    if mover and answer is not Answer.NOT_YET:
        mover.given_for = meetup.when_version


def _tell_later(meetup: Meetup, old: Told, version: int, viewer: Membership) -> None:
    """Gather changes for a few minutes; what comes back to what was told is no news, and what was
    said to that time counts again. Who made them all needn't be told."""
    if meetup.is_polling:
        return
    if meetup.told is None:
        meetup.told = {"was": old.to_json(), "version": version, "by": viewer.id}
        meetup.untold_since = clock.now()
    elif meetup.told["by"] != viewer.id:
        meetup.told = {**meetup.told, "by": None}
    told = Told.from_json(meetup.told["was"])
    if told.when == meetup.when:
        take_places_again(meetup, meetup.told["version"])
    if told == Told.of(meetup):
        meetup.told = meetup.untold_since = None


def tell_of_changes() -> None:
    """Tell everyone asked what changed a while ago, in one mail (a job)."""
    for meetup in due.list_with_untold_changes(clock.now() - GATHERED_FOR):
        tell_of_change(meetup)


@atomic
def tell_of_change(meetup: Meetup) -> None:
    """Tell everyone asked what changed, unless that has been told or it is over."""
    lock(meetup)
    told = meetup.told
    meetup.told = meetup.untold_since = None
    if not told or not policy.can_answer(meetup, clock.now()):
        return
    for attendance in everyone_asked(meetup):
        if told["by"] is None or attendance.membership_id != told["by"]:
            emails.tell_of_change(meetup, attendance, Told.from_json(told["was"]))


def mark_changed(meetup: Meetup) -> None:
    """It is another by now: whoever sees it in a calendar will see that."""
    meetup.revision += 1
    meetup.changed_at = clock.now()
    db.session.flush()
    touch_calendars([member.person_id for member in list_members(meetup.organiser)])


@atomic
def call_off(viewer: Membership, meetup: Meetup) -> None:
    """Call it off and tell everyone who was asked. Raises `NotAllowed`, `DomainError`."""
    polling = meetup.is_polling
    end(viewer, meetup)
    for attendance in everyone_asked(meetup):
        if attendance.membership_id != viewer.id:
            emails.tell_of_calling_off(meetup, attendance, was_polling=polling)


@atomic
def end(viewer: Membership, meetup: Meetup) -> None:
    """Call it off and leave the telling to the caller. Raises `NotAllowed`, `DomainError`."""
    lock(meetup)
    now = clock.now()
    own = queries.find_attendance(viewer, meetup)
    policy.check_can_change(viewer, meetup, own, now)
    meetup.state = State.DROPPED if meetup.is_polling else State.CANCELLED
    meetup.called_off_at = now
    meetup.told = meetup.untold_since = None
    meetup.sequence += 1
    mark_changed(meetup)


@atomic
def rsvp(
    member: Membership, meetup: Meetup, answer: Answer, **wishes: Unpack[Wishes]
) -> Attendance:
    """A member answers for themselves; see `answer_for`."""
    return answer_for(place_of(member, meetup), answer, **wishes)


@atomic
def place_of(member: Membership, meetup: Meetup) -> Attendance:
    """The member's place at it, made if they joined the group after it was planned.

    Raises `DomainError` for whoever isn't asked any more.
    """
    lock(meetup)
    attendance = queries.find_attendance(member, meetup)
    if attendance is None and meetup.is_for_all:
        attendance = Attendance(group_id=meetup.group_id, meetup=meetup, membership=member)
        db.session.add(attendance)
        db.session.flush()
    return policy.check_asked(attendance)


@atomic
def answer_for(
    attendance: Attendance,
    answer: Answer,
    *,
    given_at: datetime | None = None,
    **wishes: Unpack[Wishes],
) -> Attendance:
    """Answer from a place at a meetup, on its page, by personal link or from a calendar; may be
    changed until it is over. Wishes that are left out stay as they are, and it is given now
    unless `given_at` says when.

    Where places are limited, a yes in person gets one or stands on the list; whatever comes free
    is offered on. Raises `DomainError` once it is over or off, and where there is no room for
    those they bring.
    """
    meetup = attendance.meetup
    lock(meetup)
    lock(attendance)
    policy.check_can_answer(meetup, clock.now())
    had, was_on_the_list = places_held(attendance, clock.now()), attendance.list_since is not None
    for name, value in wishes.items():
        setattr(attendance, name, value)
    attendance.given, attendance.given_for = answer, meetup.when_version
    attendance.given_at, attendance.is_standing = given_at or clock.now(), False
    if answer is Answer.YES and not attendance.from_home:
        take_place(meetup, attendance, had)
    else:
        give_up_place(attendance)
    frees_some = had > places_held(attendance, clock.now())
    if frees_some or was_on_the_list or attendance.list_since:
        offer_places(meetup)
    if attendance.membership:
        touch_calendars([attendance.membership.person_id])
    return attendance


@atomic
def end_links_of(person: Person) -> None:
    """Put an end to all the personal links that answer for this person."""
    places = select(Membership.id).where(Membership.person_id == person.id)
    db.session.execute(
        update(Attendance)
        .where(Attendance.membership_id.in_(places))
        .values(link_version=Attendance.link_version + 1)
        .execution_options(synchronize_session=False)
    )


@atomic
def end_link(attendance: Attendance) -> None:
    """Put an end to a personal link that reached the wrong person."""
    lock(attendance)
    attendance.link_version += 1
