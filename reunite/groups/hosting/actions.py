"""Asking someone to look after a group, naming who is next, handing over and offering; and what
happens when nobody is left."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.actions import become_host, end_pause, stop_hosting
from reunite.groups.hosting import emails, policy, queries
from reunite.groups.hosting.models import LASTS, Offer
from reunite.groups.models import Membership
from reunite.groups.policy import can_be_asked_to_host, check_asked_to_host, check_host
from reunite.groups.queries import list_members
from reunite.jobs.each import for_each
from reunite.when import morning_after


@atomic
def ask_to_host(host: Membership, member: Membership) -> None:
    """Ask a member to look after the group as well; it changes nothing until they say yes. Raises
    `NotAllowed`."""
    _hold(member)
    check_host(host)
    _ask(member)


def _hold(member: Membership) -> None:
    lock(member.group)
    lock(member)


def _ask(member: Membership) -> None:
    if can_be_asked_to_host(member):
        member.asked_to_host_at = clock.now()
        emails.ask_to_host(member)


@atomic
def make_host(member: Membership) -> None:
    """Say yes to looking after the group. Raises `DomainError` for one who isn't asked."""
    lock(member)
    if not member.is_host:
        check_asked_to_host(member)
        become_host(member)


@atomic
def decline_to_host(member: Membership) -> None:
    """Say no to it; nobody is told."""
    member.asked_to_host_at = None


@atomic
def name_next(host: Membership, member: Membership | None, *, hands_over: bool = False) -> None:
    """Ask a member to look after the group once this host doesn't, or with `hands_over` as soon as
    they say yes; None names nobody. Nothing comes of it unless they agree. Raises `NotAllowed`,
    and `DomainError` for one who is a host."""
    _hold(host)
    check_host(host)
    if member is None:
        _name_nobody(host)
        return
    policy.check_may_be_named(host, member)
    if host.next_host_id == member.id and host.hands_over == hands_over:
        return
    host.next_host_id, host.next_host_agreed_at = member.id, None
    host.hands_over = hands_over
    emails.ask_to_be_next(host, member)


def _name_nobody(host: Membership) -> None:
    host.next_host_id = host.next_host_agreed_at = None
    host.hands_over = False


@atomic
def agree_to_be_next(member: Membership, host: Membership) -> None:
    """Say yes to being next; where the host hands over, that is now. Raises `DomainError` for
    someone who hasn't named them (any more)."""
    _hold(member)
    lock(host)
    policy.check_named(host, member)
    if host.is_host and host.hands_over:
        if not member.is_host:
            become_host(member)
        _name_nobody(host)
        stop_hosting(host)
    else:
        host.next_host_agreed_at = clock.now()


@atomic
def refuse_to_be_next(member: Membership, host: Membership) -> None:
    """Say no to being next, also after a yes; only the host sees that nobody is named. Raises
    `DomainError`."""
    _hold(member)
    lock(host)
    policy.check_named(host, member)
    _name_nobody(host)


@atomic
def step_back(host: Membership) -> None:
    """Look after the group no longer. Where nobody else does, whoever was named and agreed takes
    over; else any member may. Raises `NotAllowed`."""
    _hold(host)
    check_host(host)
    stop_hosting(host)
    pass_on(host)


def pass_on(leaver: Membership) -> None:
    """See to it that the group can be looked after without this member; joins the caller's
    transaction, which holds the group. Nobody comes to it unasked."""
    others = [member for member in list_members(leaver) if member.id != leaver.id]
    if not leaver.is_in:
        for namer in queries.list_namers(leaver):
            _name_nobody(namer)
    if policy.find_host(others):
        return
    if heir := policy.find_next_host([leaver, *others]) or _find_whoever_offers(leaver):
        become_host(heir)
        emails.tell_new_host(heir)
        return
    for named in others:
        if policy.has_named(leaver, named):
            _ask(named)
    if not leaver.is_in:
        let_back_the_last(others)


def let_back_the_last(members: list[Membership]) -> None:
    """End the pauses of these members of a group, where nobody else is in it: else it could be
    looked after by nobody. Joins the caller's transaction."""
    if all(member.is_paused for member in members):
        for member in members:
            end_pause(member)


def _find_whoever_offers(leaver: Membership) -> Membership | None:
    offer = queries.find_offer(leaver)
    is_free = offer and not offer.is_objected and offer.member_id != leaver.id
    return offer.member if offer and is_free else None


@atomic
def offer_to_host(member: Membership) -> None:
    """Offer to look after the group as well: everyone is told, and may object for fourteen days.
    Where nobody looks after it, they do at once. Raises `DomainError`."""
    _hold(member)
    members = list_members(member)
    others = [other for other in members if other.id != member.id]
    policy.check_can_offer(member, queries.find_offer(member))
    if policy.find_host(members) is None:
        become_host(member)
        for other in others:
            emails.tell_of_taking_on(member, other)
        return
    _end(queries.find_any_offer(member))
    now = clock.now()
    offer = Offer(
        group_id=member.group_id,
        member=member,
        offered_at=now,
        ends_at=now + LASTS,
    )
    db.session.add(offer)
    db.session.flush()
    for other in others:
        emails.tell_of_offer(offer, other)


def _end(offer: Offer | None) -> None:
    if offer:
        db.session.delete(offer)
        db.session.flush()


def _hold_offer(member: Membership, public_id: str) -> Offer:
    lock(member.group)
    return policy.check_same(queries.find_offer(member), public_id)


@atomic
def object_to(member: Membership, public_id: str) -> None:
    """Object to the open offer of this id. It ends the next morning, so that not even the hour
    tells who did. Raises `DomainError` when it has ended."""
    offer = _hold_offer(member, public_id)
    morning = morning_after(clock.now(), offer.member.person.timezone)
    offer.is_objected, offer.ends_at = True, min(offer.ends_at, morning)


@atomic
def take_offer(host: Membership, public_id: str) -> None:
    """Say yes to an offer at once. Raises `NotAllowed`, and `DomainError` when it has ended or
    somebody objected."""
    offer = _hold_offer(host, public_id)
    check_host(host)
    policy.check_nobody_objected(offer)
    _accept(offer)


@atomic
def withdraw_offer(member: Membership, public_id: str) -> None:
    """Take one's own offer back. Raises `DomainError` when it has ended."""
    offer = _hold_offer(member, public_id)
    if offer.member_id == member.id:
        _end(offer)


def _accept(offer: Offer) -> None:
    lock(offer.member)
    become_host(offer.member)
    emails.tell_new_host(offer.member)
    _end(offer)


def end_offers() -> None:
    """Let offers pass to which nobody objected in time, and end the others kindly."""
    for_each(queries.list_offers_over(), _settle)


@atomic
def _settle(offer: Offer) -> None:
    lock(offer.member.group)
    lock(offer)
    if not policy.can_take_on(offer.member):
        _end(offer)
    elif offer.is_objected:
        emails.tell_of_end(offer)
        _end(offer)
    else:
        _accept(offer)
