"""Who may do what with a meetup, and until when."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import Changed, DomainError, Gone, NotAllowed, NotFound
from reunite.groups.models import Membership
from reunite.meetups.models import Answer, Attendance, Meetup, PlaceShown

LINK_LASTS_AFTER = timedelta(days=1)
IN_HASTE = timedelta(hours=24)


def looks_after(viewer: Membership, meetup: Meetup, own: Attendance | None) -> bool:
    """Do they plan it, alone or with others, or look after the group? `own` is their place."""
    return is_theirs(viewer, meetup, own) or viewer.is_host


def is_theirs(viewer: Membership, meetup: Meetup, own: Attendance | None) -> bool:
    """Do they organise it, alone or with others?"""
    return meetup.organiser_id == viewer.id or bool(own and own.is_organising)


def sees_all(
    viewer: Membership, meetup: Meetup, own: Attendance | None, organisers: Sequence[str]
) -> bool:
    """Do they see who comes quietly, and what is said to whoever organises? Those who do organise
    it; where all of them have left, and there is none of these `organisers`, hosts do."""
    return is_theirs(viewer, meetup, own) or (viewer.is_host and not organisers)


def can_change(viewer: Membership, meetup: Meetup, own: Attendance | None, now: datetime) -> bool:
    """Whoever looks after it may change it until it is over or off; a poll whose dates have all
    gone by can go on with others."""
    is_over = meetup.is_past(now) and not meetup.is_polling
    return looks_after(viewer, meetup, own) and not is_over and not meetup.is_cancelled


def check_can_change(
    viewer: Membership, meetup: Meetup, own: Attendance | None, now: datetime
) -> None:
    """Raises `NotAllowed` for others, `DomainError` for what is over or off."""
    if not looks_after(viewer, meetup, own):
        raise NotAllowed(_("Whoever is organising it can change it. Ask them."))
    if meetup.is_cancelled:
        raise DomainError(_("It has been called off, so there’s nothing to change."))
    if meetup.is_past(now) and not meetup.is_polling:
        raise DomainError(_("It has happened, so it stays as it is."))


def sees_place(
    meetup: Meetup, own: Attendance | None, now: datetime, *, organising: bool = False
) -> bool:
    """May they see where it is: on its page, in mail, in their feed and by their link alike?

    Whoever organises may keep it for those who are coming, or until an hour they chose.
    """
    is_coming = own is not None and own.answer_to(meetup) is Answer.YES and own.list_since is None
    return organising or shows_place(meetup, now, is_coming=is_coming)


def shows_place(meetup: Meetup, now: datetime, *, is_coming: bool) -> bool:
    """Is where it is shown by now to someone who is coming, or isn't?"""
    if meetup.place_from and now < meetup.place_from:
        return False
    return meetup.place_shown is PlaceShown.EVERYONE or is_coming


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
    """Raises `DomainError` once it is over or off, and while its date is being chosen."""
    if meetup.is_cancelled:
        raise DomainError(_("It has been called off, so there’s nothing to answer."))
    if meetup.is_past(now):
        raise DomainError(_("It has happened, so there’s nothing to answer any more."))
    if meetup.is_polling:
        raise DomainError(_("Its date is still being chosen. Say which dates suit you."))


def check_asked(attendance: Attendance | None) -> Attendance:
    """The place of whoever is asked; raises `DomainError` for everyone else."""
    if attendance is None or not attendance.is_asked:
        raise DomainError(_("This one is for the people who were asked."))
    return attendance


def check_to_happen(meetup: Meetup, now: datetime) -> None:
    """Raises `DomainError` for what is over or off."""
    if not can_answer(meetup, now):
        raise DomainError(_("It has happened or was called off, so this stays as it is."))


def check_has_date(meetup: Meetup) -> None:
    """Raises `NotFound` where no date was fixed: there is nothing for a calendar."""
    if not meetup.has_date:
        raise NotFound


def check_link(attendance: Attendance | None, now: datetime) -> Attendance:
    """The attendance of a personal link that still works; raises `Gone`."""
    if (
        attendance is None
        or not attendance.is_open
        or attendance.meetup.ends_at + LINK_LASTS_AFTER <= now
    ):
        raise Gone(
            _(
                "This link has run out. Sign in to see what’s planned, or if you’re a guest, "
                "have your link sent again."
            )
        )
    return attendance


def is_in_haste(starts_at: datetime, now: datetime) -> bool:
    """So close that news of it can't wait for the morning."""
    return starts_at - now < IN_HASTE


GUESTS_AT_MOST = 30


def check_room_for_guests(new: int, already: int, factor: int = 1) -> None:
    """Raises `DomainError` when more guests would be too many for one meetup."""
    if already + new > GUESTS_AT_MOST * factor:
        raise DomainError(
            _("That’s a lot of guests for one meetup. Ask some of them into the group instead."),
            field="guests",
        )


def check_can_be_taken_off(meetup: Meetup, attendance: Attendance) -> None:
    """Raises `DomainError` for who can't be left out: an organiser, and a member where the whole
    group is asked."""
    if attendance.membership_id == meetup.organiser_id:
        raise DomainError(_("Whoever is organising it is always asked."))
    if meetup.is_for_all and not attendance.is_guest:
        raise DomainError(
            _("The whole group is asked. To leave somebody out, choose who is asked first.")
        )


def check_member(attendance: Attendance) -> None:
    """Raises `DomainError` for a guest, who can't organise."""
    if attendance.is_guest:
        raise DomainError(_("Guests come as guests. Ask them into the group first."))


def check_over(ends_at: datetime, now: datetime) -> None:
    """Raises `DomainError` for what can't be written down as having happened, since it hasn't."""
    if ends_at > now:
        raise DomainError(_("That’s still to come. Plan it instead."), field="start_on")
