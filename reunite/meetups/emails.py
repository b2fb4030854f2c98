"""Invitations to meetups, their changes and their calling off, each with its calendar part."""

from typing import Literal

from flask_babel import force_locale

from reunite import clock, ical
from reunite.groups.emails import about_member, subject_of, write_to_member
from reunite.groups.models import MailSort
from reunite.mail.outbox import has_left, withdraw
from reunite.meetups import policy, queries
from reunite.meetups.calendar import event_facts
from reunite.meetups.models import Answer, Attendance, Meetup, Told
from reunite.meetups.wording import changes
from reunite.sealed import keyring
from reunite.web.urls import absolute_url, settings

KIND = "meetup"
LINK = "answer"

_PARTSTAT: dict[Answer, Literal["NEEDS-ACTION", "ACCEPTED", "TENTATIVE", "DECLINED"]] = {
    Answer.NOT_YET: "NEEDS-ACTION",
    Answer.YES: "ACCEPTED",
    Answer.DEPENDS: "TENTATIVE",
    Answer.NO: "DECLINED",
}


def link_of(attendance: Attendance) -> str:
    """The token of the personal link that answers for this member."""
    return keyring().personal_link(LINK, attendance.public_id, attendance.link_version)


def opens(attendance: Attendance, token: str) -> bool:
    """Is this the attendance's link?"""
    return keyring().opens(token, LINK, attendance.public_id, attendance.link_version)


def _calendar_part(
    meetup: Meetup, attendance: Attendance, method: Literal["REQUEST", "CANCEL"]
) -> str:
    member = attendance.membership
    facts = event_facts(meetup, member.group, several_groups=False)
    return ical.invitation(
        facts,
        method=method,
        organizer=ical.Mailbox(settings().mail_from, member.group.cover_name),
        attendee=ical.Mailbox(member.person.email, member.person.name),
        partstat=_PARTSTAT[attendance.answer_to(meetup)],
        stamp=clock.now(),
    ).decode()


def _write(
    meetup: Meetup,
    attendance: Attendance,
    template: str,
    method: Literal["REQUEST", "CANCEL"],
    old: Told | None = None,
) -> None:
    """Owe the member this mail; `old` is what they were told before, where that differs."""
    member, new = attendance.membership, Told.of(meetup)
    person, group = member.person, member.group
    old = old or new
    with force_locale(person.locale):
        write_to_member(
            member,
            MailSort.MEETUPS,
            template,
            kind=KIND,
            about=meetup.public_id,
            version=str(meetup.revision),
            in_haste=policy.is_in_haste(min(old.starts_at, new.starts_at), clock.now()),
            calendar=_calendar_part(meetup, attendance, method),
            method=method,
            meetup=meetup,
            old=old,
            changes=changes(old, new, person.timezone),
            answer=attendance.answer_to(meetup),
            earlier=attendance.earlier_answer_to(meetup),
            link=absolute_url("answers.answer", token=link_of(attendance)),
            page=absolute_url("meetups.show", group=group.public_id, meetup=meetup.public_id),
        )


def ask(meetup: Meetup, attendance: Attendance) -> None:
    """The invitation."""
    _write(meetup, attendance, "meetups/invitation", "REQUEST")


def tell_of_change(meetup: Meetup, attendance: Attendance, old: Told) -> None:
    """What changed, in words; takes the place of whatever has not left yet."""
    subject = subject_of(meetup.public_id, attendance.membership)
    invited = has_left(subject)
    withdraw(subject_key=subject)
    template = "meetups/change" if invited else "meetups/invitation"
    _write(meetup, attendance, template, "REQUEST", old)


def tell_of_calling_off(meetup: Meetup, attendance: Attendance) -> None:
    """That it is off, to everyone whose invitation has left; others never hear of it."""
    subject = subject_of(meetup.public_id, attendance.membership)
    invited = has_left(subject)
    withdraw(subject_key=subject)
    if invited:
        _write(meetup, attendance, "meetups/called_off", "CANCEL")


def still_wanted(subject: str) -> bool:
    """Is it still to come, and the reader a member who wants this mail, when it is about to go?"""
    public_id, member = about_member(subject)
    if member is None or not member.wants_mail(MailSort.MEETUPS):
        return False
    meetup = queries.find_among([member], public_id)
    return meetup is not None and not meetup.is_past(clock.now())
