"""When a letter is written, and whether it has anything to say."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from reunite.groups.models import Group, MailChoice, MailSort, Membership
from reunite.letters.models import Letter

MORNING = time(8)
CAUGHT_UP_FOR = timedelta(days=3)
LOOKS_BACK = {MailChoice.MONTHLY: timedelta(days=31), MailChoice.WEEKLY: timedelta(days=7)}
LOOKS_AHEAD = {MailChoice.MONTHLY: timedelta(days=45), MailChoice.WEEKLY: timedelta(days=14)}


def _newest_day(choice: MailChoice, today: date) -> date:
    """The first of the month, or the Monday of the week."""
    if choice is MailChoice.WEEKLY:
        return today - timedelta(days=today.weekday())
    return today.replace(day=1)


def goes_out(day: date, timezone: str) -> datetime:
    """The moment of the letter of this day, where its reader lives."""
    return datetime.combine(day, MORNING, ZoneInfo(timezone))


def find_due_day(choice: MailChoice, now: datetime, timezone: str) -> date | None:
    """The day of the letter that is due for readers who live there: from its morning on, and for
    three days more, in case the worker was down. Later it is left out."""
    day = _newest_day(choice, now.astimezone(ZoneInfo(timezone)).date())
    at = goes_out(day, timezone)
    return day if at <= now < at + CAUGHT_UP_FOR else None


def tells_since(member: Membership, last: Letter | None, day: date) -> datetime:
    """From when on the letter of this day tells what happened: from where the last one ended, or
    else as far back as letters go, but not from before the reader came."""
    if last:
        return last.told_until
    back = LOOKS_BACK[member.mail_choice(MailSort.LETTER)]
    return max(member.joined_at, goes_out(day, member.person.timezone) - back)


def is_anniversary(group: Group, day: date) -> bool:
    """Is it the month in which the group began, in a later year? Once a month at most."""
    began = group.started_at
    return day.month == began.month and day.year > began.year and day.day <= 7
