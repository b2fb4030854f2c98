"""When a meetup has an album, and how long a personal link adds to it."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import Gone, NotFound
from reunite.meetups.models import Attendance, Meetup

LINK_ADDS_FOR = timedelta(days=30)


def has_album(meetup: Meetup, now: datetime) -> bool:
    """A meetup that has begun has one, and keeps it."""
    return meetup.has_date and not meetup.is_cancelled and meetup.starts_at <= now


def check_has_album(meetup: Meetup, now: datetime) -> None:
    """Raises `NotFound`."""
    if not has_album(meetup, now):
        raise NotFound


def check_link_adds(attendance: Attendance | None, now: datetime) -> Attendance:
    """The place of a personal link that adds photos still: for a month, since people send theirs
    when they get round to it. Raises `Gone`."""
    if (
        attendance is None
        or not attendance.is_open
        or attendance.meetup.ends_at + LINK_ADDS_FOR <= now
    ):
        raise Gone(_("This link has run out. Send your photos to whoever asked you along."))
    return attendance
