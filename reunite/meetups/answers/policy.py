"""Which answers of a calendar count, and for what."""

from datetime import UTC, datetime, timedelta

from reunite.accounts.models import Person
from reunite.ical import CalendarReply, Moment
from reunite.mail.inbound.handlers import Author
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.when import AllDay, Timed, When, WhenError, zone

ANSWERS = {"ACCEPTED": Answer.YES, "TENTATIVE": Answer.DEPENDS, "DECLINED": Answer.NO}


def is_believed(author: Author, person: Person) -> bool:
    """Does the address it came to show that it is from this person? Not once they have locked
    everything: then only a sender that our own mail server vouches for counts."""
    return person.locked_at is None or author.address == person.email


def is_for_this_time(reply: CalendarReply, meetup: Meetup, of_series: int) -> bool:
    """Does it answer to when the meetup is now, which calendars are told by SEQUENCE, its own
    and that of its series? Some echo that badly, so where an answer says the start, the start
    decides; a COUNTER says its own."""
    if reply.start is not None and reply.method == "REPLY":
        return begins_at(reply.start, meetup)
    return reply.sequence >= meetup.sequence + of_series


def begins_at(moment: Moment, meetup: Meetup) -> bool:
    """Is this moment the meetup's start?"""
    if not isinstance(moment, datetime):
        return meetup.is_all_day and moment == meetup.wall_start.date()
    return moment == (meetup.starts_at if moment.tzinfo else meetup.wall_start)


def is_overtaken(stamp: datetime, attendance: Attendance, meetup: Meetup) -> bool:
    """Was another answer to the same time given after this one was written (DTSTAMP)?"""
    same_time = attendance.given_for == meetup.when_version
    return same_time and attendance.given_at is not None and stamp < attendance.given_at


def proposed_when(reply: CalendarReply, meetup: Meetup) -> When | None:
    """The time that a COUNTER proposes, in the meetup's zone; None if it is no other time, or
    none that can be."""
    if reply.start is None or begins_at(reply.start, meetup):
        return None
    try:
        return _when(reply, meetup)
    except (WhenError, OverflowError):
        return None


def _when(reply: CalendarReply, meetup: Meetup) -> When:
    start, end = reply.start, reply.end
    if not isinstance(start, datetime):
        last = end - timedelta(days=1) if end and not isinstance(end, datetime) else start
        return AllDay(start, max(start, last))  # type: ignore[arg-type, type-var]
    first = _wall(start, meetup)
    until = _wall(end, meetup) if isinstance(end, datetime) else None
    until = until or first + (meetup.wall_end - meetup.wall_start)
    return Timed(
        first.replace(fold=0), until.replace(fold=0), meetup.timezone, first.fold, until.fold
    )


def _wall(moment: datetime, meetup: Meetup) -> datetime:
    """The wall time in the meetup's zone; one without a zone is taken as it stands."""
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(UTC).astimezone(zone(meetup.timezone)).replace(tzinfo=None)
