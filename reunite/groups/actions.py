"""What people do with groups."""

from collections.abc import Callable, Collection

from sqlalchemy import ColumnElement, update
from sqlalchemy.exc import IntegrityError

from reunite import clock
from reunite.accounts.actions import add_person, touch_calendars
from reunite.accounts.models import Person
from reunite.accounts.queries import is_first_here
from reunite.db import atomic, db, lock
from reunite.errors import DomainError
from reunite.groups import emails, policy, queries
from reunite.groups.models import (
    Agreement,
    Answer,
    Group,
    Invitation,
    MailChoice,
    MailSort,
    Membership,
    MetWhere,
    Role,
    Standing,
)
from reunite.mail.outbox import refuse_all_mail, withdraw
from reunite.record import Did, note_down
from reunite.when import PartialDate


@atomic
def start_group(
    person: Person,
    *,
    name: str,
    cover_name: str,
    met_where: MetWhere,
    since: PartialDate,
    agreement: str,
) -> Membership:
    """A new group with this person as its first host.

    Raises `DomainError` for friends who would meet in the future.
    """
    policy.check_have_met(since, clock.today(person.timezone))
    now = clock.now()
    group = Group(
        name=name,
        cover_name=cover_name,
        met_where=met_where,
        since_year=since.year,
        since_month=since.month,
        started_at=now,
    )
    db.session.add(group)
    db.session.flush()
    db.session.add(Agreement(group_id=group.id, version=1, words=agreement, written_at=now))
    db.session.flush()
    return _admit(person, group, role=Role.HOST)


def _note(did: Did, member: Membership) -> None:
    note_down(did, group=member.group.public_id, person=member.person.public_id)


def _admit(person: Person, group: Group, *, role: Role = Role.MEMBER) -> Membership:
    """Someone's place in the group: a new one, or the one they had before they left."""
    now, version = clock.now(), queries.current_agreement(group.id).version
    membership = queries.find_past_membership(group, person)
    if membership is None:
        membership = Membership(
            group=group, person=person, role=role, hue=queries.next_hue(group), joined_at=now
        )
        db.session.add(membership)
    membership.standing, membership.left_at = Standing.IN, None
    membership.agreed_version, membership.agreed_at = version, now
    db.session.flush()
    _note(Did.JOINED, membership)
    touch_calendars([person.id])
    return membership


@atomic
def invite(membership: Membership, addresses: list[str], words: str, *, factor: int = 1) -> None:
    """Ask each of these addresses. Nothing tells whether one is known, a member, or wants no mail.

    Raises `DomainError` when that would be too many.
    """
    lock(membership.group)
    policy.check_host(membership)
    asked = queries.list_asked_addresses(membership)
    fresh = [address for address in dict.fromkeys(addresses) if address not in asked]
    _check_room_for(len(fresh), membership, factor)
    for address in fresh:
        invitation = _new_invitation(membership, email=address, words=words)
        _send(invitation)


@atomic
def invite_people(membership: Membership, people: Collection[Person], *, factor: int = 1) -> None:
    """Ask people who have a place on this server, each for themselves alone and by whatever address
    they have, which no host sees. Raises `DomainError` when that would be too many."""
    lock(membership.group)
    policy.check_host(membership)
    _check_room_for(len(people), membership, factor)
    for person in people:
        invitation = _new_invitation(membership, name=person.name)
        invitation.person = person
        _send(invitation)


@atomic
def make_link(membership: Membership, name: str, words: str, *, factor: int = 1) -> Invitation:
    """An invitation as a link to pass on by hand. Raises `DomainError` when there are too many."""
    lock(membership.group)
    policy.check_host(membership)
    _check_room_for(1, membership, factor)
    return _new_invitation(membership, name=name, words=words)


def _check_room_for(invitations: int, membership: Membership, factor: int) -> None:
    person = membership.person
    most = policy.most_a_day(person, clock.now(), was_first_here=is_first_here(person))
    open_now, today = queries.count_invitations(membership)
    policy.check_room_for(invitations, open_now=open_now, today=today, most=most, factor=factor)


def _new_invitation(
    membership: Membership, *, email: str = "", name: str = "", words: str = ""
) -> Invitation:
    now = clock.now()
    invitation = Invitation(
        group=membership.group,
        inviter=membership,
        email=email,
        name=name,
        words=words,
        invited_at=now,
        sent_at=now,
        expires_at=now + policy.INVITATION_LASTS,
    )
    db.session.add(invitation)
    db.session.flush()
    return invitation


def _send(invitation: Invitation) -> None:
    invitation.sends += 1
    invitation.sent_at = clock.now()
    known = queries.is_member_address(invitation.inviter, invitation.address)
    emails.send_invitation(invitation, void=known or invitation.answer is not Answer.OPEN)


@atomic
def send_again(membership: Membership, invitation: Invitation) -> None:
    """Mail an invitation once more, with a fresh fortnight. Raises `DomainError`."""
    lock(invitation)
    now = clock.now()
    policy.check_host(membership)
    policy.check_can_send_again(invitation, membership, now)
    invitation.expires_at = now + policy.INVITATION_LASTS
    _send(invitation)


@atomic
def withdraw_invitation(membership: Membership, invitation: Invitation) -> None:
    """Take an invitation back; its link stops at once."""
    lock(invitation)
    policy.check_host(membership)
    if policy.answer_shown(invitation, membership) is Answer.OPEN:
        invitation.answer, invitation.answered_at = Answer.WITHDRAWN, clock.now()
        withdraw(subject_key=emails.subject_key(invitation))


def _hold(invitation: Invitation) -> None:
    """Hold an invitation and, before it, its group: of two ways in for one person, both pressed at
    the same moment, the second finds them in."""
    lock(invitation.group)
    lock(invitation)


@atomic
def accept_invitation(invitation: Invitation, person: Person) -> Membership:
    """Join. Raises `Gone` when it can't be answered any more, `DomainError` for somebody else's
    and for someone who is in already."""
    _hold(invitation)
    policy.check_open(invitation, clock.now())
    policy.check_may_accept(invitation, person)
    past = queries.find_past_membership(invitation.group, person)
    policy.check_may_come_in(invitation, past)
    if invitation.place is not None:
        policy.check_may_take_back(invitation.place, past)
        for act in _on_taking_back:
            act(invitation.place.person, person)
    invitation.answer, invitation.answered_at = Answer.ACCEPTED, clock.now()
    return _admit(person, invitation.group)


_on_taking_back: set[Callable[[Person, Person], None]] = set()


def when_place_is_taken_back(act: Callable[[Person, Person], None]) -> None:
    """Call `act`, in the same transaction, with whoever stood for someone until now, and with that
    someone, who comes back to what is theirs."""
    _on_taking_back.add(act)


def ask_back(place: Membership, host: Membership, email: str) -> Invitation:
    """Ask whoever had this place back to it: at their address, or by a link to pass on. They were
    asked in no other way then. Joins the caller's transaction."""
    _void(Invitation.place_id == place.id)
    invitation = _new_invitation(host, email=email, name=place.person.name)
    invitation.place, invitation.expires_at = place, clock.now() + policy.ASKED_BACK_LASTS
    if email:
        _send(invitation)
    return invitation


@atomic
def join_as_newcomer(invitation: Invitation, name: str, *, timezone: str = "") -> Membership:
    """Join from a mailed invitation as someone new; holding the mail proves the address.

    Raises `Gone` when it can't be answered any more, and where the address has an account by
    now, which must be signed in to instead.
    """
    _hold(invitation)
    policy.check_open(invitation, clock.now())
    inviter = invitation.inviter.person
    try:
        person = add_person(
            name,
            invitation.email,
            timezone=timezone or inviter.timezone,
            country=inviter.country,
            locale=inviter.locale,
        )
    except IntegrityError as error:
        raise DomainError(policy.sign_in_instead()) from error
    return accept_invitation(invitation, person)


@atomic
def decline_invitation(invitation: Invitation, *, never_write_again: bool = False) -> None:
    """Say no; only the inviter is told. With `never_write_again`, no mail from here ever, but from
    groups they are in, or will be."""
    lock(invitation)
    if invitation.answer is Answer.OPEN:
        invitation.answer, invitation.answered_at = Answer.DECLINED, clock.now()
    if never_write_again and invitation.email:
        refuse_all_mail(invitation.email, as_stranger=True)


@atomic
def void_invitations_to(email: str) -> None:
    """What was sent to an address that its owner has given up lets nobody in any more."""
    _void(Invitation.email == email)


def _void(which: ColumnElement[bool]) -> None:
    db.session.execute(
        update(Invitation)
        .where(Invitation.answer == Answer.OPEN, which)
        .values(answer=Answer.WITHDRAWN, answered_at=clock.now())
    )


@atomic
def edit_group(
    membership: Membership,
    *,
    name: str,
    cover_name: str,
    met_where: MetWhere,
    since: PartialDate,
) -> None:
    """Change what the group is called, and where and when its friends met.

    Raises `NotAllowed`, and `DomainError` for friends who would meet in the future.
    """
    group = membership.group
    lock(group)
    policy.check_host(membership)
    policy.check_have_met(since, clock.today(membership.person.timezone))
    group.name, group.cover_name, group.met_where = name, cover_name, met_where
    group.since_year, group.since_month = since.year, since.month
    touch_calendars([member.person_id for member in queries.list_members(membership)])


@atomic
def choose_mail(membership: Membership, **choices: MailChoice) -> None:
    """When mail of each of these sorts (by the sort's word) should come from this group."""
    lock(membership)
    chosen = {MailSort(sort).value: choice.value for sort, choice in choices.items()}
    membership.mail_choices = {**membership.mail_choices, **chosen}


@atomic
def stop_mail(membership: Membership, sort: MailSort) -> None:
    """No more mail of this sort from this group."""
    choose_mail(membership, **{sort.value: MailChoice.NOT_AT_ALL})


@atomic
def stop_mail_by_mail(stop: str) -> bool:
    """No more mail of the sort that `Mail.stop` names; is there such a one?"""
    found = emails.find_sort_to_stop(stop)
    if found:
        stop_mail(*found)
    return found is not None


@atomic
def start_mail_again(membership: Membership, sort: MailSort, before: str = "") -> None:
    """Take the stopping of one sort back; `before` is the word of what was chosen, if known."""
    choose_mail(membership, **{sort.value: policy.choice_again(sort, before)})


@atomic
def pause_mail(membership: Membership) -> None:
    """Nothing from this group for now, whatever was chosen for each sort."""
    membership.has_paused_mail = True


@atomic
def resume_mail(membership: Membership) -> None:
    """Everything as it was chosen again."""
    membership.has_paused_mail = False


def become_host(member: Membership) -> None:
    """From now on they look after the group; joins the caller's transaction."""
    member.role, member.asked_to_host_at = Role.HOST, None
    _note(Did.BECAME_HOST, member)


def stop_hosting(host: Membership) -> None:
    """From now on they are a member like any other; joins the caller's transaction, which sees to
    it that others can look after the group."""
    host.role, host.hands_over = Role.MEMBER, False
    _note(Did.STEPPED_BACK, host)


def end_pause(member: Membership) -> None:
    """They are back before their days away are over; joins the caller's transaction."""
    if member.is_paused:
        member.paused_until = None
        _note(Did.LET_BACK, member)
        touch_calendars([member.person_id])


_on_leaving: set[Callable[[Membership], None]] = set()


def when_member_leaves(act: Callable[[Membership], None]) -> None:
    """Call `act`, in the same transaction, with whoever leaves a group."""
    _on_leaving.add(act)


@atomic
def leave_group(membership: Membership, next_host: Membership | None = None) -> None:
    """Leave, quietly: nobody is told, and everything of theirs from this group stops at once.

    A host may name whom they would like to look after the group next.
    """
    if next_host and next_host.id != membership.next_host_id:
        membership.next_host_id, membership.next_host_agreed_at = next_host.id, None
    end_place(membership, Standing.LEFT)


@atomic
def end_place(membership: Membership, standing: Standing) -> None:
    """Somebody is in no longer, however that came about. Everything of theirs from this group
    stops at once, and others can look after it."""
    lock(membership.group)
    lock(membership)  # a host who left just now may have handed over to this member
    membership.standing, membership.left_at = standing, clock.now()
    membership.role, membership.asked_to_host_at = Role.MEMBER, None
    membership.shares_birthday = False
    _void(Invitation.inviter_id == membership.id)
    if standing is Standing.REMOVED:
        _void(queries.is_to(membership))
    _note(Did(standing.value), membership)
    for act in _on_leaving:
        act(membership)
    membership.paused_until = membership.next_host_id = membership.next_host_agreed_at = None
    membership.hands_over = False
    others = [member.person_id for member in queries.list_members(membership)]
    touch_calendars([membership.person_id, *others])
