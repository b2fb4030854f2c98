"""A limit on places, and the list for those: who has one, who is offered one next.

Everything here wants the meetup locked, so that many presses at once are taken one by one.
"""

from datetime import datetime, timedelta

from flask_babel import gettext as _
from flask_babel import ngettext

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.db import atomic, db, lock
from reunite.errors import DomainError
from reunite.mail.outbox import after_quiet_hours
from reunite.meetups import due, emails, policy, queries
from reunite.meetups.models import Answer, Attendance, Meetup

HELD_AT_LEAST = timedelta(hours=1)


def places_held(attendance: Attendance, now: datetime) -> int:
    """How many places are theirs: they come in person, or an offer to them still stands."""
    offered = attendance.offered_until is not None and attendance.offered_until > now
    return attendance.people if attendance.comes_in_person(attendance.meetup) or offered else 0


def free_places(meetup: Meetup, everyone: list[Attendance], now: datetime) -> int:
    """How many more can come; an offer that stands holds its place. Less than none where the
    limit was lowered: nobody is turned out."""
    taken = sum(places_held(one, now) for one in everyone)
    return (meetup.most_people or 0) - taken


def held_until(meetup: Meetup, attendance: Attendance, now: datetime) -> datetime:
    """Until when a place that came free is kept for them, from when their mail may arrive: as long
    as was chosen, and at most a quarter of the time that is left."""
    in_haste = policy.is_in_haste(meetup.starts_at, now)
    told = now if in_haste else after_quiet_hours(now, attendance.timezone, attendance.quiet_hours)
    left = (meetup.starts_at - told) / 4
    return told + min(timedelta(hours=meetup.offer_hours), max(left, HELD_AT_LEAST))


def take_place(meetup: Meetup, attendance: Attendance, had: int) -> None:
    """Someone says they'll be there in person: they get a place, or stand on the list.

    `had` is how many places they held before they said so. Raises `DomainError` where they hold
    a place and bring more people than there is room for.
    """
    if meetup.most_people is None:
        attendance.list_since = attendance.offered_until = None
        return
    now = clock.now()
    others = [one for one in queries.list_everyone(meetup) if one.id != attendance.id]
    free = free_places(meetup, others, now)
    if had:
        if attendance.people > max(had, free):
            raise DomainError(_room_for(max(had, free) - 1), field="brings_number")
        attendance.list_since = attendance.offered_until = None
        return
    in_turn = not any(one.list_since for one in others if one.is_asked)
    if in_turn and attendance.people <= free:
        attendance.list_since = attendance.offered_until = None
    elif attendance.list_since is None:
        attendance.list_since = now


def take_places_again(meetup: Meetup, version: int) -> None:
    """The time is the one of this version again: what was said to it counts, and places are taken
    in the order in which people said so."""
    if version == meetup.when_version:
        return
    answered = [one for one in queries.list_everyone(meetup) if one.given_for == version]
    for one in sorted(answered, key=lambda one: (one.given_at or meetup.planned_at, one.id)):
        one.given_for = meetup.when_version
        if one.answer_to(meetup) is Answer.YES and not one.from_home:
            take_place(meetup, one, 0)
            one.list_since = one.list_since and one.given_at
        db.session.flush()
    offer_places(meetup)


def _room_for(more: int) -> str:
    if more <= 0:
        return _("There’s a place for you, but none for anyone you bring.")
    return ngettext(
        "There’s room for you and one more.", "There’s room for you and %(num)d more.", more
    )


def give_up_place(attendance: Attendance) -> None:
    """Someone isn't coming in person after all: neither a place nor the list is kept for them."""
    attendance.list_since = attendance.offered_until = None


def offer_places(meetup: Meetup) -> None:
    """Offer what is free to those on the list, in order, and never past one who needs more."""
    now = clock.now()
    if not policy.can_answer(meetup, now) or meetup.is_polling:
        return
    db.session.flush()
    everyone = queries.list_everyone(meetup)
    on_the_list = [one for one in everyone if one.list_since and one.is_asked]
    if meetup.most_people is None:  # the limit was taken away
        for one in on_the_list:
            give_up_place(one)
            emails.offer_place(meetup, one)
        return
    free = free_places(meetup, everyone, now)
    for one in sorted(on_the_list, key=lambda one: (one.list_since or now, one.id)):
        if one.offered_until and one.offered_until > now:
            continue
        if one.people > free:
            return
        free -= one.people
        one.offered_until = held_until(meetup, one, now)
        emails.offer_place(meetup, one)


def end_old_offers() -> None:
    """What was offered and not taken up, or came free because someone left the group, goes to the
    next on the list (a job)."""
    for meetup in due.list_with_a_list():
        _end_old_offers_of(meetup)


@atomic
def _end_old_offers_of(meetup: Meetup) -> None:
    lock(meetup)
    now = clock.now()
    over = [one for one in queries.list_everyone(meetup) if _has_run_out(one, now)]
    for one in over:
        one.given = Answer.NOT_YET
        give_up_place(one)
    touch_calendars([one.membership.person_id for one in over if one.membership])
    offer_places(meetup)


def _has_run_out(attendance: Attendance, now: datetime) -> bool:
    return attendance.offered_until is not None and attendance.offered_until <= now
