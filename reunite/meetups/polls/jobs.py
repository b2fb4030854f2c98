"""What polls do by themselves: one reminder, and news of what there is to choose from besides."""

from datetime import datetime, timedelta

from reunite import clock
from reunite.db import atomic, lock
from reunite.meetups import emails
from reunite.meetups import queries as meetups
from reunite.meetups.actions import GATHERED_FOR, everyone_asked
from reunite.meetups.models import Meetup
from reunite.meetups.polls import policy, queries
from reunite.meetups.polls.actions import sorted_dates
from reunite.when import nine_on

REMINDED_BEFORE = timedelta(days=2)


def _reminder_at(meetup: Meetup) -> datetime | None:
    """Two days before the day to answer by, in the morning; not for a poll that began later."""
    if meetup.answer_by is None:
        return None
    day = meetup.answer_by - REMINDED_BEFORE
    at = nine_on(day, meetup.timezone)
    return at if meetup.planned_at < at else None


def remind() -> None:
    """Ask once more whoever hasn't answered, two days before the day to answer by; never twice."""
    for meetup in queries.list_to_remind():
        at = _reminder_at(meetup)
        if at and at <= clock.now():
            _remind(meetup)


@atomic
def _remind(meetup: Meetup) -> None:
    lock(meetup)
    if meetup.reminded_at or not meetup.is_polling or meetup.answer_by is None:
        return
    meetup.reminded_at = clock.now()
    if meetup.answered_until is None:
        return
    answered, dates = _who_answered(meetup), sorted_dates(meetup)
    for attendance in everyone_asked(meetup):
        if attendance.id not in answered and attendance.membership_id != meetup.organiser_id:
            emails.remind_of_poll(meetup, attendance, dates)


def _who_answered(meetup: Meetup) -> set[int]:
    return {place for said in queries.list_votes(meetup).values() for place in said}


def tell_of_new_options() -> None:
    """Tell those who have answered what there is to choose from besides, a while after the first
    was proposed."""
    for meetup in queries.list_with_new_options(clock.now() - GATHERED_FOR):
        _tell_of_new_options(meetup)


@atomic
def _tell_of_new_options(meetup: Meetup) -> None:
    lock(meetup)
    options = queries.list_options(meetup)
    new = [option for option in options if option.told_at is None]
    for option in new:
        option.told_at = clock.now()
    if not new or not policy.is_open(meetup, options, clock.now()):
        return
    dates = [when for option in new if (when := option.when)]
    places = [option.place for option in new if option.place]
    answered = _who_answered(meetup)
    for attendance in meetups.list_everyone(meetup):
        if attendance.id in answered:
            emails.tell_of_new_dates(meetup, attendance, dates, places)
