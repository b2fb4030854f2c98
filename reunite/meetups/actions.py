"""Planning a meetup, changing it, calling it off, and answering."""

from uuid import uuid4

from sqlalchemy import select, update

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.groups.queries import list_members
from reunite.meetups import emails, policy, queries
from reunite.meetups.models import Answer, Attendance, Meetup, State, Told
from reunite.web.urls import settings
from reunite.when import When


def new_uid() -> str:
    """A calendar's name for a new meetup, kept for good (RFC 5545 3.8.4.7)."""
    return f"meetup-{uuid4()}@{settings().mail_domain}"


@atomic
def plan(
    organiser: Membership, *, title: str, when: When, timezone: str, place: str, notes: str
) -> Meetup:
    """A new meetup with a known date: everyone in the group is asked, the organiser is coming.

    `timezone` is where whole days begin and end. Raises `DomainError` for a time in the past.
    """
    now = clock.now()
    policy.check_to_come(when.instants(timezone)[1], now)
    meetup = Meetup(
        group_id=organiser.group_id,
        organiser=organiser,
        uid=new_uid(),
        title=title,
        place=place,
        notes=notes,
        planned_at=now,
        changed_at=now,
    )
    meetup.set_when(when, timezone)
    db.session.add(meetup)
    db.session.flush()
    asked = _everyone(meetup)
    for attendance in asked:
        if attendance.membership_id == organiser.id:
            attendance.given, attendance.given_at = Answer.YES, now
        else:
            emails.ask(meetup, attendance)
    touch_calendars([attendance.membership.person_id for attendance in asked])
    return meetup


def _everyone(meetup: Meetup) -> list[Attendance]:
    """A row for every member, also for who joined after it was planned."""
    organiser = meetup.organiser
    known = {row.membership_id: row for row in queries.list_attendances(organiser, meetup)}
    rows = [
        known.get(member.id)
        or Attendance(group_id=meetup.group_id, meetup=meetup, membership=member)
        for member in list_members(organiser)
    ]
    db.session.add_all(rows)
    db.session.flush()
    return rows


@atomic
def change(
    viewer: Membership,
    meetup: Meetup,
    revision: int,
    *,
    title: str,
    when: When,
    timezone: str,
    place: str,
    notes: str,
) -> None:
    """Change a meetup and tell everyone what changed; a move asks them again.

    `revision` is the one that the form was opened on. Raises `NotAllowed`, `DomainError`, or
    `Changed` when somebody else saved in between.
    """
    lock(meetup)
    now = clock.now()
    policy.check_can_change(viewer, meetup, now)
    policy.check_not_changed_meanwhile(meetup, revision)
    old = Told.of(meetup)
    kept = queries.find_attendance(viewer, meetup)
    answer = kept.answer_to(meetup) if kept else Answer.NOT_YET
    if when != old.when:
        policy.check_to_come(when.instants(timezone)[1], now)
        meetup.sequence += 1
        meetup.when_version += 1
    meetup.set_when(when, timezone)  # of whole days the zone alone may change: no news to anyone
    meetup.title, meetup.place, meetup.notes = title, place, notes
    if Told.of(meetup) == old:
        return
    if kept and answer is not Answer.NOT_YET:
        kept.given_for = meetup.when_version  # whoever moves it means their answer to go with it
    _mark_changed(meetup)
    for attendance in _everyone(meetup):
        if attendance.membership_id != viewer.id:
            emails.tell_of_change(meetup, attendance, old)


def _mark_changed(meetup: Meetup) -> None:
    meetup.revision += 1
    meetup.changed_at = clock.now()
    db.session.flush()
    touch_calendars([member.person_id for member in list_members(meetup.organiser)])


@atomic
def call_off(viewer: Membership, meetup: Meetup) -> None:
    """Call it off and tell everyone who was asked. Raises `NotAllowed`, `DomainError`."""
    lock(meetup)
    now = clock.now()
    policy.check_can_change(viewer, meetup, now)
    meetup.state, meetup.called_off_at = State.CANCELLED, now
    meetup.sequence += 1
    _mark_changed(meetup)
    for attendance in queries.list_attendances(viewer, meetup):
        if attendance.membership_id != viewer.id:
            emails.tell_of_calling_off(meetup, attendance)


@atomic
def rsvp(member: Membership, meetup: Meetup, answer: Answer) -> Attendance:
    """Answer for oneself, on the page or by personal link; may be changed until it is over.

    Raises `DomainError` once it is over or off.
    """
    lock(meetup)
    now = clock.now()
    policy.check_can_answer(meetup, now)
    attendance = queries.find_attendance(member, meetup)
    if attendance is None:
        attendance = Attendance(group_id=meetup.group_id, meetup=meetup, membership=member)
        db.session.add(attendance)
    attendance.given, attendance.given_for = answer, meetup.when_version
    attendance.given_at = now
    touch_calendars([member.person_id])
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
