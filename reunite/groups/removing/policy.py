"""When someone may be asked to stay away, and by whom."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import DomainError, Gone, NotAllowed, NotFound
from reunite.groups.models import Membership, Standing
from reunite.groups.removing.models import Kind, Parting

PAUSE_LASTS = timedelta(days=7)
ANSWERED_WITHIN = timedelta(days=14)
KEPT_FOR = timedelta(days=90)
NEW_FOR = timedelta(days=30)


def can_pause(host: Membership, member: Membership, last: Parting | None) -> bool:
    """Could this host pause the member, whose latest pause is `last`?"""
    is_theirs = last is not None and last.asked_by_id == host.id
    return host.is_host and not member.is_host and not member.is_paused and not is_theirs


def check_can_pause(host: Membership, member: Membership, last: Parting | None) -> None:
    """Raises `NotAllowed` for a host who can't."""
    if member.is_host:
        raise NotAllowed(_("Someone who looks after the group can’t be paused."))
    if not can_pause(host, member, last):
        raise NotAllowed(_("That takes somebody else who looks after the group this time."))


def check_not_oneself(host: Membership, member: Membership) -> None:
    """Raises `DomainError` for someone who means themselves."""
    if host.id == member.id:
        raise DomainError(_("That’s you."))


def can_judge(decider: Membership, member: Membership, now: datetime) -> bool:
    """Is it for them to say yes to removing the member? About a host, only for someone who has
    been in for a month: else a host could ask somebody in to get rid of the other."""
    return not member.is_host or now - decider.joined_at >= NEW_FOR


def list_deciders(
    host: Membership, member: Membership, members: Iterable[Membership], now: datetime
) -> list[Membership]:
    """Who else can say yes when this host asks to remove the member: the other hosts, or where
    there are none, one other member whom the host asks."""
    others = [
        other
        for other in members
        if other.id not in {host.id, member.id}
        and not other.is_paused
        and can_judge(other, member, now)
    ]
    return [other for other in others if other.is_host] or others


def check_asked_of(asked_of: Membership | None, deciders: list[Membership]) -> None:
    """Raises `DomainError` where nobody else can say yes, or someone must be asked."""
    if not deciders:
        raise DomainError(_("It takes two, and there’s nobody else to ask."))
    if not deciders[0].is_host and asked_of not in deciders:
        raise DomainError(_("Choose someone to ask."), field="asked_of")


def check_not_asked(parting: Parting | None) -> None:
    """Raises `DomainError` for someone about whom it has been asked just lately."""
    if parting is not None:
        raise DomainError(_("That has been asked about them already, not long ago."))


def is_open(parting: Parting, now: datetime) -> bool:
    """Is a removal asked for, and not decided, of someone who is in?"""
    is_undecided = parting.done_at is None and not parting.is_refused and parting.member.is_in
    return parting.kind is Kind.REMOVAL and is_undecided and parting.ends_at > now


def may_decide(viewer: Membership, parting: Parting, now: datetime) -> bool:
    """Is it for the viewer to say yes or no: one who was asked, can judge it, and neither asks nor
    is meant?"""
    if viewer.id in {parting.member_id, parting.asked_by_id}:
        return False
    is_asked = viewer.is_host or viewer.id == parting.asked_of_id
    return is_asked and can_judge(viewer, parting.member, now)


def is_shown(viewer: Membership, parting: Parting, now: datetime) -> bool:
    """Does the viewer see that it is asked: to decide, or since they ask themselves?"""
    if viewer.is_host and parting.asked_by_id == viewer.id:
        return parting.member.is_in
    return is_open(parting, now) and may_decide(viewer, parting, now)


def check_may_decide(
    viewer: Membership, parting: Parting, asker: Membership | None, now: datetime
) -> None:
    """Raises `NotFound` for others, and `DomainError` once it isn't asked any more."""
    if not may_decide(viewer, parting, now):
        raise NotFound
    if not is_open(parting, now) or asker is None or not (asker.is_in and asker.is_host):
        raise DomainError(_("This isn’t asked any more."))


def holds(parting: Parting | None, now: datetime) -> bool:
    """Is the member away because of it, so that they can read it and answer?"""
    if parting is None or parting.done_at is None or parting.ends_at <= now:
        return False
    if parting.kind is Kind.PAUSE:
        return parting.member.is_in and parting.member.is_paused
    return parting.member.standing is Standing.REMOVED


def is_kept_for_hosts(parting: Parting, now: datetime) -> bool:
    """Do hosts go on seeing it: while it holds, or was answered? Nothing of who has died."""
    is_answered = parting.answered_at is not None
    return holds(parting, now) or (
        is_answered and parting.member.standing is not Standing.REMEMBERED
    )


def check_holds(parting: Parting | None, now: datetime) -> Parting:
    """The parting, if it holds; raises `Gone`."""
    if parting is None or not holds(parting, now):
        raise Gone(_("This page has been put away."))
    return parting


def check_unanswered(parting: Parting) -> None:
    """Raises `DomainError` for one that was answered: once is enough for hosts to read."""
    if parting.answered_at is not None:
        raise DomainError(_("Your answer is with those who look after the group already."))
