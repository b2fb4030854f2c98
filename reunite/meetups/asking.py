"""Who is asked to a meetup: the whole group or chosen members, guests, and who organises."""

from collections.abc import Iterable

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.groups.queries import list_members
from reunite.mail.outbox import refuse_all_mail
from reunite.meetups import emails, guests, policy, queries
from reunite.meetups.actions import ask_members
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.polls.queries import list_options
from reunite.meetups.waiting import give_up_place, offer_places
from reunite.ties.queries import list_ties


def _hold(viewer: Membership, meetup: Meetup) -> None:
    lock(meetup)
    own = queries.find_attendance(viewer, meetup)
    policy.check_can_change(viewer, meetup, own, clock.now())


def write_invitation(meetup: Meetup, attendance: Attendance) -> None:
    """Ask them: which dates suit while that is open, and else whether they'll come."""
    if meetup.is_polling:
        options = list_options(meetup)
        dates = [when for option in options if (when := option.when)]
        emails.ask_which_dates(
            meetup, attendance, dates, [option.place for option in options if option.place]
        )
    else:
        emails.ask(meetup, attendance)


@atomic
def ask_guest(
    viewer: Membership, meetup: Meetup, *, name: str, email: str, factor: int = 1
) -> None:
    """Ask someone who is no member, to this meetup only.

    Whose address belongs to a member is asked as one, and nobody is told that it does. Raises
    `NotAllowed`, `DomainError`.
    """
    _hold(viewer, meetup)
    for member in list_members(viewer):
        if member.person.email == email:
            _ask_more(meetup, [member])
            return
    guest = guests.find_guest(meetup, email)
    if guest is None:
        guest = Attendance(group_id=meetup.group_id, meetup=meetup, guest_email=email)
    if not guest.guest_person_id:
        guest.guest_name = name
    _ask_as_guest(meetup, guest, factor)


@atomic
def ask_friends(
    viewer: Membership, meetup: Meetup, people: Iterable[Person], *, factor: int = 1
) -> None:
    """Ask, as guests, people the viewer is in touch with, to whatever address they have; others
    among them are left out. Raises `NotAllowed`, `DomainError`."""
    _hold(viewer, meetup)
    tied = {person.id for person in list_ties(viewer.person)}
    for person in people:
        if person.id in tied:
            guest = guests.find_guest(meetup, person.email)
            if guest is None:
                guest = Attendance(group_id=meetup.group_id, meetup=meetup, guest_person=person)
            _ask_as_guest(meetup, guest, factor)


def _ask_as_guest(meetup: Meetup, guest: Attendance, factor: int) -> None:
    if guest not in db.session:
        guests = sum(one.is_guest for one in queries.list_everyone(meetup))
        policy.check_room_for_guests(1, guests, factor)
        db.session.add(guest)
    elif guest.is_asked:
        return
    guest.taken_off_at = None
    db.session.flush()
    write_invitation(meetup, guest)


def _ask_more(meetup: Meetup, members: list[Membership]) -> None:
    asked = {row.membership_id for row in queries.list_everyone(meetup)}
    for row in ask_members(meetup, members):
        if row.membership_id not in asked:
            write_invitation(meetup, row)


@atomic
def choose_members(viewer: Membership, meetup: Meetup, chosen: Iterable[Membership] | None) -> None:
    """Ask only these members, or with None the whole group, now and later. Who organises it, and
    who chooses, stay.

    Whoever is asked newly is written to; whoever isn't any more, their calendar is told. Raises
    `NotAllowed`, `DomainError`.
    """
    _hold(viewer, meetup)
    meetup.is_for_all = chosen is None
    members = list_members(viewer)
    asked = {member.id for member in (members if chosen is None else chosen)}
    for row in queries.list_everyone(meetup):
        kept = row.is_organising or row.membership_id in {meetup.organiser_id, viewer.id}
        if row.membership and not kept and row.membership_id not in asked:
            _take_off(meetup, row)
    _ask_more(meetup, [member for member in members if member.id in asked])
    touch_calendars([member.person_id for member in members])
    offer_places(meetup)


@atomic
def take_off(viewer: Membership, meetup: Meetup, attendance: Attendance) -> None:
    """Ask someone no more; their link stops, and their calendar is told. Raises `NotAllowed`,
    `DomainError`."""
    _hold(viewer, meetup)
    policy.check_can_be_taken_off(meetup, attendance)
    _take_off(meetup, attendance)
    if attendance.membership:
        touch_calendars([attendance.membership.person_id])
    offer_places(meetup)


def _take_off(meetup: Meetup, attendance: Attendance) -> None:
    emails.tell_of_taking_off(meetup, attendance)
    attendance.taken_off_at, attendance.is_organising = clock.now(), False
    attendance.given = Answer.NOT_YET
    attendance.link_version += 1
    give_up_place(attendance)


@atomic
def let_organise(viewer: Membership, meetup: Meetup, attendance: Attendance, *, too: bool) -> None:
    """A member organises it as well, or no longer does. Raises `NotAllowed`, `DomainError`."""
    _hold(viewer, meetup)
    policy.check_member(attendance)
    attendance.is_organising = too


@atomic
def send_links_again(email: str) -> None:
    """Mail a guest the links of all that they are asked to; for any other address, nothing that
    anyone could tell from it."""
    emails.send_links(email, guests.list_places_of_guest(email))


@atomic
def write_no_more(guest: Attendance) -> None:
    """A guest wants no mail from this server ever again, but from groups they are in, or will be;
    what members want, their settings say."""
    if guest.is_guest:
        refuse_all_mail(guest.email, as_stranger=True)
