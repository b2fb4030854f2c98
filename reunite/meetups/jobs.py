"""What meetups do without anyone pressing a button. Each is idempotent, and two workers may do
it at once."""

from datetime import datetime, timedelta

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.db import atomic, lock
from reunite.meetups import due, emails, policy, queries
from reunite.meetups.actions import everyone_asked
from reunite.meetups.models import Answer, Meetup
from reunite.when import nine_on

AN_HOUR = timedelta(hours=1)


def open_places() -> None:
    """Tell where it is, from the hour that was chosen for that."""
    for meetup in due.list_whose_place_opens():
        _open_place(meetup)


@atomic
def _open_place(meetup: Meetup) -> None:
    lock(meetup)
    now = clock.now()
    if meetup.place_opened_at or not policy.can_answer(meetup, now):
        return
    meetup.place_opened_at = now
    everyone = everyone_asked(meetup)
    touch_calendars([one.membership.person_id for one in everyone if one.membership])
    for attendance in everyone if meetup.place or meetup.call_link else []:
        says_no = attendance.answer_to(meetup) is Answer.NO
        organises = attendance.is_organising or attendance.membership_id == meetup.organiser_id
        if not says_no and not organises and policy.sees_place(meetup, attendance, now):
            emails.tell_of_place(meetup, attendance)


def morning_of(meetup: Meetup) -> datetime:
    """When to write to those for whom it depends on the day: at nine by the meetup's clocks, an
    hour before it where it begins earlier."""
    morning = nine_on(meetup.wall_start.date(), meetup.timezone)
    return morning if meetup.is_all_day else min(morning, meetup.starts_at - AN_HOUR)


def say_good_morning() -> None:
    """Write to those for whom it depends on the day, once, unless it has begun."""
    now = clock.now()
    for meetup in due.list_beginning(now - timedelta(hours=12), now + timedelta(hours=24)):
        if meetup.morning_told_of != meetup.when_version and morning_of(meetup) <= now:
            _say_good_morning_to(meetup)


@atomic
def _say_good_morning_to(meetup: Meetup) -> None:
    lock(meetup)
    if meetup.morning_told_of == meetup.when_version or meetup.is_cancelled:
        return
    meetup.morning_told_of = meetup.when_version
    has_begun = clock.now() >= (meetup.ends_at if meetup.is_all_day else meetup.starts_at)
    for attendance in [] if has_begun else queries.list_everyone(meetup):
        if attendance.answer_to(meetup) is Answer.DEPENDS:
            emails.say_good_morning(meetup, attendance)
