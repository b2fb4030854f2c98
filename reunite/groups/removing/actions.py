"""Pausing, letting back, and removing, which takes two."""

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.db import atomic, db, lock
from reunite.groups.actions import end_pause, end_place
from reunite.groups.models import Membership, Standing
from reunite.groups.policy import check_host
from reunite.groups.queries import list_members
from reunite.groups.removing import emails, policy, queries
from reunite.groups.removing.models import Kind, Parting
from reunite.jobs.each import for_each
from reunite.record import Did, note_down


def _hold(host: Membership, member: Membership) -> None:
    lock(host.group)
    lock(host)
    lock(member)
    check_host(host)
    policy.check_not_oneself(host, member)


def _new(kind: Kind, host: Membership, member: Membership, reason: str) -> Parting:
    now = clock.now()
    parting = Parting(
        group_id=member.group_id,
        member=member,
        kind=kind,
        asked_by_id=host.id,
        reason=reason,
        asked_at=now,
        ends_at=now + policy.ANSWERED_WITHIN,
    )
    db.session.add(parting)
    db.session.flush()
    return parting


def _do(parting: Parting) -> None:
    parting.done_at = clock.now()
    parting.ends_at = parting.done_at + policy.KEPT_FOR


@atomic
def pause(host: Membership, member: Membership, reason: str) -> None:
    """Close the group to a member for seven days, from now on, and tell them why. Raises
    `NotAllowed` for a host, and where the same host paused them last."""
    _hold(host, member)
    policy.check_can_pause(host, member, queries.find_last_pause(member))
    parting = _new(Kind.PAUSE, host, member, reason)
    _do(parting)
    member.paused_until = clock.now() + policy.PAUSE_LASTS
    note_down(Did.PAUSED, group=member.group.public_id, person=member.person.public_id)
    touch_calendars([member.person_id])
    emails.tell_member(parting)


@atomic
def let_back(host: Membership, member: Membership) -> None:
    """End a pause before its time, and tell whom it is about. Raises `NotAllowed`."""
    _hold(host, member)
    if member.is_paused:
        end_pause(member)
        emails.tell_of_return(member)


def end_pauses() -> None:
    """Note that pauses are over: what shows whom it is about goes on, their calendars too."""
    for_each(queries.list_paused_till_now(), _note_end)


@atomic
def _note_end(member: Membership) -> None:
    lock(member)  # somebody may have paused them anew just now
    if not member.is_paused:
        member.paused_until = None
        touch_calendars([member.person_id])


@atomic
def ask_to_remove(
    host: Membership, member: Membership, reason: str, asked_of: Membership | None = None
) -> Parting:
    """Ask the other hosts whether a member should be in no longer; where there are none, the one
    member `asked_of`. The reason is for them, and for whom it is about once it is done. Raises
    `NotAllowed` and `DomainError`."""
    _hold(host, member)
    policy.check_not_asked(queries.find_asked(member))
    deciders = policy.list_deciders(host, member, list_members(host), clock.now())
    policy.check_asked_of(asked_of, deciders)
    parting = _new(Kind.REMOVAL, host, member, reason)
    if not deciders[0].is_host and asked_of:
        parting.asked_of_id, deciders = asked_of.id, [asked_of]
    for decider in deciders:
        emails.ask_to_decide(parting, decider)
    return parting


@atomic
def agree_to_remove(decider: Membership, parting: Parting) -> None:
    """Say yes: the member is in no longer, from now on, and told why. Who asked and who agreed is
    forgotten. Raises `NotFound` and `DomainError`."""
    _hold_asked(decider, parting)
    member = parting.member
    _do(parting)
    parting.asked_by_id = parting.asked_of_id = None
    end_place(member, Standing.REMOVED)
    emails.tell_member(parting)


def _hold_asked(decider: Membership, parting: Parting) -> None:
    lock(decider.group)
    lock(decider)
    lock(parting)
    asker = next((m for m in list_members(decider) if m.id == parting.asked_by_id), None)
    policy.check_may_decide(decider, parting, asker, clock.now())


@atomic
def refuse_to_remove(decider: Membership, parting: Parting) -> None:
    """Say no. The one who asked sees it, not from whom, and can't ask again for now. Raises
    `NotFound` and `DomainError`."""
    _hold_asked(decider, parting)
    parting.is_refused = True


@atomic
def take_back(host: Membership, parting: Parting) -> None:
    """Ask it no longer. Does nothing for one that another host asked."""
    lock(parting)
    if parting.asked_by_id == host.id and parting.done_at is None and not parting.is_refused:
        db.session.delete(parting)


@atomic
def answer(parting: Parting, words: str) -> None:
    """What the one who is away says to the hosts: once. Raises `Gone` and `DomainError`."""
    lock(parting)
    policy.check_holds(parting, clock.now())
    policy.check_unanswered(parting)
    parting.answer, parting.answered_at = words, clock.now()
    parting.ends_at = clock.now() + policy.KEPT_FOR
    for host in list_members(parting.member):
        if host.is_host:
            emails.tell_of_answer(parting, host)


def forget_undecided(leaver: Membership) -> None:
    """Nothing is asked any more by, of or about someone who is in no longer; joins the caller's
    transaction."""
    for parting in queries.list_undecided_of(leaver):
        db.session.delete(parting)


@atomic
def forget_over() -> None:
    """Forget what was asked and never decided, and what was done long ago, with its answers."""
    for parting in queries.list_over():
        db.session.delete(parting)
