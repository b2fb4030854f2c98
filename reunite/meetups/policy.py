"""Who may do what with a meetup, and until when."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import Changed, DomainError, Gone, NotAllowed
from reunite.groups.models import Membership
from reunite.meetups.models import Attendance, Meetup

LINK_LASTS_AFTER = timedelta(days=1)
IN_HASTE = timedelta(hours=24)


def _looks_after(viewer: Membership, meetup: Meetup) -> bool:
    """Do they plan it, or look after the group?"""
    return meetup.organiser_id == viewer.id or viewer.is_host


def can_change(viewer: Membership, meetup: Meetup, now: datetime) -> bool:
    """Whoever looks after it may change it until it is over or off."""
    return _looks_after(viewer, meetup) and can_answer(meetup, now)


def check_can_change(viewer: Membership, meetup: Meetup, now: datetime) -> None:
    """Raises `NotAllowed` for others, `DomainError` for what is over or off."""
    if not _looks_after(viewer, meetup):
        raise NotAllowed(_("Whoever is organising it can change it. Ask them."))
    if meetup.is_cancelled:
        raise DomainError(_("It has been called off, so there’s nothing to change."))
    if meetup.is_past(now):
        raise DomainError(_("It has happened, so it stays as it is."))


def check_not_changed_meanwhile(meetup: Meetup, revision: int) -> None:
    """Raises `Changed` when somebody saved a change after this form was opened."""
    if meetup.revision != revision:
        raise Changed(
            _(
                "Someone else changed this while you were writing. Your words are kept below. "
                "Have a look at the meetup, then save again if they still fit."
            )
        )


def check_to_come(ends_at: datetime, now: datetime) -> None:
    """Raises `DomainError` for a meetup that would be over already; it may have begun."""
    if ends_at <= now:
        raise DomainError(_("That’s in the past. Choose a day to come."), field="start_on")


def can_answer(meetup: Meetup, now: datetime) -> bool:
    """Answers can be given and changed until it is over."""
    return not meetup.is_cancelled and not meetup.is_past(now)


def check_can_answer(meetup: Meetup, now: datetime) -> None:
    """Raises `DomainError` once it is over or off."""
    if meetup.is_cancelled:
        raise DomainError(_("It has been called off, so there’s nothing to answer."))
    if meetup.is_past(now):
        raise DomainError(_("It has happened, so there’s nothing to answer any more."))


def check_link(attendance: Attendance | None, now: datetime) -> Attendance:
    """The attendance of a personal link that still works; raises `Gone`."""
    if (
        attendance is None
        or not attendance.membership.is_in
        or attendance.meetup.ends_at + LINK_LASTS_AFTER <= now
    ):
        raise Gone(_("This link has run out. Sign in to see what’s planned."))
    return attendance


def is_in_haste(starts_at: datetime, now: datetime) -> bool:
    """So close that news of it can't wait for the morning."""
    return starts_at - now < IN_HASTE
