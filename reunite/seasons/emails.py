"""The letter to someone long silent; and what else doesn't go to someone who is away."""

from datetime import date

from reunite import clock
from reunite.accounts.queries import find_person_by_email
from reunite.groups.emails import about_member, write_to_member
from reunite.groups.models import MailSort, Membership
from reunite.groups.queries import find_invitation
from reunite.meetups.queries import find_attendance_of_link
from reunite.seasons import policy
from reunite.web.urls import absolute_url

KIND = "your_place"


def assure(reader: Membership, today: date) -> None:
    """Owe them the letter that says no more than that their place is here."""
    write_to_member(
        reader,
        MailSort.YOUR_PLACE,
        "seasons/your_place",
        kind=KIND,
        about=KIND,
        version=today.isoformat(),
        link=absolute_url("home.group", group=reader.group.public_id),
    )


def still_wanted(subject: str) -> bool:
    """Are they still silent, and want it, when the letter is about to go?"""
    _about, reader = about_member(subject)
    return (
        reader is not None
        and reader.wants_mail(MailSort.YOUR_PLACE)
        and policy.is_silent(reader.person, clock.today("UTC"))
    )


def may_be_asked_in(subject: str) -> bool:
    """May the mail with this invitation to a group go? Not to somebody in a quiet season."""
    invitation = find_invitation(subject.partition(":")[2])
    return invitation is None or _takes_mail(invitation.email)


def may_be_asked_along(subject: str) -> bool:
    """The same of mail about a meetup to a guest who has a place of their own here."""
    guest = find_attendance_of_link(subject.rpartition(":")[2])
    return guest is None or guest.membership is not None or _takes_mail(guest.guest_email)


def _takes_mail(email: str) -> bool:
    person = find_person_by_email(email)
    return person is None or not person.is_quiet
