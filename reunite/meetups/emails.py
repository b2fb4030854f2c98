"""Mail about meetups: choosing a date, invitations, changes, calling off; most with a calendar
part. It goes to members by their choices, and to guests of one meetup."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from flask_babel import force_locale

from reunite import clock, ical
from reunite.groups.emails import about_member, write_from_group, write_to_member
from reunite.groups.models import MailSort
from reunite.mail import addresses
from reunite.mail.outbox import (
    URGENT,
    Mail,
    has_left,
    queue,
    render,
    withdraw,
)
from reunite.meetups import policy, queries
from reunite.meetups.calendar import event_facts
from reunite.meetups.models import Answer, Attendance, Meetup, Told
from reunite.meetups.wording import changes, organiser_for, place_later
from reunite.safety.queries import is_apart_from
from reunite.sealed import keyring
from reunite.web.urls import absolute_url
from reunite.when import When

KIND = "meetup"
LAST = "meetup, for the last time"  # to someone who isn't asked to it any more
LINKS = "meetup links"
LINK = "answer"

_Method = Literal["", "REQUEST", "CANCEL"]
PARTSTAT: dict[Answer, Literal["NEEDS-ACTION", "ACCEPTED", "TENTATIVE", "DECLINED"]] = {
    Answer.NOT_YET: "NEEDS-ACTION",
    Answer.YES: "ACCEPTED",
    Answer.DEPENDS: "TENTATIVE",
    Answer.NO: "DECLINED",
}


def link_of(attendance: Attendance) -> str:
    """The token of the personal link that answers from this place."""
    return keyring().personal_link(LINK, attendance.public_id, attendance.link_version)


def opens(attendance: Attendance, token: str) -> bool:
    """Is this the attendance's link?"""
    return keyring().opens(token, LINK, attendance.public_id, attendance.link_version)


def has_opened(attendance: Attendance, token: str) -> bool:
    """Is this the attendance's link, or one that has been put an end to?"""
    versions = range(attendance.link_version + 1)
    return any(keyring().opens(token, LINK, attendance.public_id, one) for one in versions)


def subject_of(meetup: Meetup, attendance: Attendance) -> str:
    """What the outbox calls all mail about this meetup to this person."""
    return f"{meetup.public_id}:{_place_of(attendance)}"


def _place_of(attendance: Attendance) -> str:
    """What a person's place goes by outside: a member's is the same for all meetups."""
    return (attendance.membership or attendance).public_id


def _sees_place(meetup: Meetup, attendance: Attendance) -> bool:
    member = attendance.membership
    organising = member is not None and policy.looks_after(member, meetup, attendance)
    return policy.sees_place(meetup, attendance, clock.now(), organising=organising)


def _has_heard(meetup: Meetup, attendance: Attendance) -> bool:
    """Has a mail about it left, or about all of its series?"""
    abouts = [meetup.public_id]
    if meetup.series and attendance.membership:
        abouts.append(meetup.series.public_id)
    return any(has_left(f"{about}:{_place_of(attendance)}") for about in abouts)


def _calendar_part(
    meetup: Meetup, attendance: Attendance, method: Literal["REQUEST", "CANCEL"]
) -> str:
    group = meetup.organiser.group
    place, for_guest = _sees_place(meetup, attendance), attendance.is_guest
    on_the_list = attendance.list_since is not None
    answer = Answer.DEPENDS if on_the_list else attendance.answer_to(meetup)
    facts = event_facts(
        meetup,
        group,
        several_groups=False,
        place=place,
        for_guest=for_guest,
        in_series=not for_guest,
    )
    return ical.invitation(
        facts,
        method=method,
        organizer=ical.Mailbox(addresses.for_calendar(_place_of(attendance)), group.cover_name),
        attendee=ical.Mailbox(attendance.email, attendance.name),
        partstat=PARTSTAT[answer],
        stamp=clock.now(),
    ).decode()


def _write(
    meetup: Meetup,
    attendance: Attendance,
    template: str,
    method: _Method = "",
    *,
    old: Told | None = None,
    version: str = "",
    kind: str = KIND,
    in_haste: bool | None = None,
    expires_at: datetime | None = None,
    **more: object,
) -> None:
    """Owe them this mail; `old` is what they were told before, where that differs. The same
    version is owed once; who was asked anew is another. `in_haste` follows from how soon it is,
    unless said."""
    old, new = old or Told.of(meetup), Told.of(meetup)
    if in_haste is None:
        in_haste = policy.is_in_haste(min(old.starts_at, new.starts_at), clock.now())
    with force_locale(attendance.locale):
        about: dict[str, Any] = {
            "kind": kind,
            "about": meetup.public_id,
            "version": f"{version or meetup.revision}.{attendance.link_version}",
            "in_haste": in_haste,
            "expires_at": expires_at,
            "calendar": _calendar_part(meetup, attendance, method) if method else "",
            "method": method,
        }
        context = _context(meetup, attendance, old, new) | more
        if member := attendance.membership:
            write_to_member(member, MailSort.MEETUPS, template, **about, **context)
        else:
            stop = absolute_url("answers.stop", token=link_of(attendance))
            place, group = attendance.public_id, meetup.organiser.group
            about |= {"stop_url": stop, "to_stranger": True}
            write_from_group(group, attendance, place, template, **about, **context)


def _context(meetup: Meetup, attendance: Attendance, old: Told, new: Told) -> dict[str, Any]:
    """What every mail about it may say, as far as this reader may know it."""
    place = _sees_place(meetup, attendance)
    return {
        "meetup": meetup,
        "attendance": attendance,
        "organiser": organiser_for(attendance),
        "place": meetup.place if place else "",
        "call_link": meetup.call_link if place else "",
        "place_later": "" if place else place_later(meetup, attendance),
        "old": old,
        "changes": changes(old, new, attendance.timezone, place=place),
        "answer": attendance.answer_to(meetup),
        "earlier": attendance.earlier_answer_to(meetup),
        "link": absolute_url("answers.answer", token=link_of(attendance)),
        "page": _page(meetup, attendance),
    }


def _page(meetup: Meetup, attendance: Attendance) -> str:
    """The meetup's page, as the reader may open it."""
    if attendance.is_guest:
        return absolute_url("answers.answer", token=link_of(attendance))
    group = meetup.organiser.group
    return absolute_url("meetups.show", group=group.public_id, meetup=meetup.public_id)


def ask(meetup: Meetup, attendance: Attendance) -> None:
    """The invitation to a meetup whose date is fixed."""
    _write(meetup, attendance, "meetups/invitation", "REQUEST")


def ask_once_more(meetup: Meetup, attendance: Attendance) -> None:
    """The invitation again, as a calendar asked for it; once a day."""
    version = f"again {clock.now():%Y%m%d}"
    _write(meetup, attendance, "meetups/invitation", "REQUEST", version=version)


def tell_of_proposal(
    meetup: Meetup, attendance: Attendance, proposer: Attendance, proposed: When
) -> None:
    """Someone's calendar proposes another time, to who organises; once an hour at most, since a
    calendar can be made to say anything any number of times. The page has the latest."""
    version = f"proposal {proposer.public_id} {clock.now():%Y%m%d%H}"
    _write(
        meetup,
        attendance,
        "meetups/proposal",
        version=version,
        proposer=proposer,
        proposed=proposed,
    )


def ask_which_dates(
    meetup: Meetup, attendance: Attendance, dates: Sequence[When], places: Sequence[str]
) -> None:
    """Which of these dates, and places, would suit; no calendar part, since nothing is fixed."""
    _write(meetup, attendance, "meetups/which_dates", dates=dates, places=places)


def tell_of_new_dates(
    meetup: Meetup, attendance: Attendance, dates: Sequence[When], places: Sequence[str]
) -> None:
    """What there is to choose from besides, to who has answered already."""
    version = f"new {clock.now():%Y%m%d%H%M}"
    _write(meetup, attendance, "meetups/new_dates", version=version, dates=dates, places=places)


def remind_of_poll(meetup: Meetup, attendance: Attendance, dates: Sequence[When]) -> None:
    """The one reminder to who hasn't said which dates suit."""
    _write(meetup, attendance, "meetups/reminder", version="reminder", dates=dates)


def tell_of_date(meetup: Meetup, attendance: Attendance, *, said: str) -> None:
    """The date is fixed: the first mail with a calendar part. `said` is what they said to it:
    yes (they are down as coming), if_need_be (they are asked), or neither. What was still to
    leave about choosing one doesn't."""
    withdraw(subject_key=subject_of(meetup, attendance))
    _write(meetup, attendance, "meetups/fixed", "REQUEST", said=said)


def tell_of_change(meetup: Meetup, attendance: Attendance, old: Told) -> None:
    """What changed, in words; takes the place of whatever has not left yet. Nothing, where it is
    only what they may not see; and of a date in a series that a member hasn't heard of, the first
    mail about that tells."""
    invited = _has_heard(meetup, attendance)
    place = _sees_place(meetup, attendance)
    if invited and not changes(old, Told.of(meetup), attendance.timezone, place=place):
        return
    withdraw(subject_key=subject_of(meetup, attendance))
    if meetup.series and attendance.membership and not invited:
        return
    template = "meetups/change" if invited else "meetups/invitation"
    _write(meetup, attendance, template, "REQUEST", old=old)


def tell_of_place(meetup: Meetup, attendance: Attendance) -> None:
    """Where it is, now that the hour has come from which it is shown."""
    version = f"place {meetup.revision}"
    _write(meetup, attendance, "meetups/place", "REQUEST", version=version)


def offer_place(meetup: Meetup, attendance: Attendance) -> None:
    """A place has come free for them, held until `attendance.offered_until`; without that, there
    is room for everyone now."""
    until = attendance.offered_until
    version = f"offer {until:%Y%m%d%H%M%S}" if until else f"room {meetup.revision}"
    _write(meetup, attendance, "meetups/offer", version=version, expires_at=until)


def say_good_morning(meetup: Meetup, attendance: Attendance) -> None:
    """The one message on the morning to whom it depends on the day; after their quiet hours, or not
    at all once it has begun."""
    _write(
        meetup,
        attendance,
        "meetups/morning",
        version=f"morning {meetup.when_version}",
        in_haste=False,
        expires_at=meetup.ends_at if meetup.is_all_day else meetup.starts_at,
    )


def tell_of_calling_off(
    meetup: Meetup, attendance: Attendance, *, was_polling: bool = False
) -> None:
    """That it is off, to everyone whose first mail has left; others never hear of it."""
    invited = _has_heard(meetup, attendance)
    withdraw(subject_key=subject_of(meetup, attendance))
    if invited:
        method: _Method = "" if was_polling else "CANCEL"
        _write(meetup, attendance, "meetups/called_off", method, was_polling=was_polling)


def tell_of_taking_off(meetup: Meetup, attendance: Attendance) -> None:
    """Their calendar is told that they aren't asked any more, if it was told that they were."""
    invited = _has_heard(meetup, attendance)
    withdraw(subject_key=subject_of(meetup, attendance))
    if invited and not meetup.is_polling:
        version = f"taken off {clock.now():%Y%m%d%H%M%S}"
        _write(meetup, attendance, "meetups/taken_off", "CANCEL", version=version, kind=LAST)


def send_links(email: str, places: Sequence[Attendance]) -> None:
    """A guest's links once more; for an address that is no guest's, the same work and no mail."""
    locale = places[0].locale if places else "en_GB"
    links = [
        (place.meetup.title, absolute_url("answers.answer", token=link_of(place)))
        for place in places
    ]
    parts = render("meetups/links", locale=locale, links=links)
    queue(
        Mail(to=email, **parts),
        kind=LINKS,
        key=f"{LINKS}:{email}:{clock.now():%Y%m%d%H%M%S%f}",
        urgency=URGENT,
        void=not places,
    )


def still_wanted(subject: str) -> bool:
    """Is it still to come, and the reader asked to it, when it is about to go?"""
    public_id, member = about_member(subject)
    if member is None:
        guest = queries.find_attendance_of_link(subject.rpartition(":")[2])
        return guest is not None and _may_write_to_guest(guest)
    meetup = queries.find_among([member], public_id)
    is_to_come = meetup is not None and not meetup.is_past(clock.now())
    return is_to_come and member.wants_mail(MailSort.MEETUPS)


def _may_write_to_guest(guest: Attendance) -> bool:
    """Are they asked to what is still to come? Someone whom a block keeps apart from who asks is
    not written to, unless they have answered and so count on it."""
    meetup, person = guest.meetup, guest.guest_person
    if not guest.is_asked or meetup.is_past(clock.now()) or (person and person.is_quiet):
        return False
    counts_on_it = guest.answer_to(meetup) is not Answer.NOT_YET
    return counts_on_it or not is_apart_from(meetup.organiser, guest.email)


def still_wanted_last(subject: str) -> bool:
    """Does the reader, who isn't asked to it any more, want mail about meetups at all?"""
    _public_id, member = about_member(subject)
    return member is None or member.wants_mail(MailSort.MEETUPS)
