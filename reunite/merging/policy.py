"""Which groups can become one, by whose word, and who comes along."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import DomainError, Gone
from reunite.groups.models import Group, Membership, Role, Standing
from reunite.groups.policy import check_host
from reunite.merging.models import Merger

NOTICE = timedelta(days=14)
ANSWERED_WITHIN = timedelta(days=14)


def check_can_merge(group: Group) -> None:
    """Raises `DomainError` for a group that closes, or is to become one with another already."""
    if group.closes_at:
        raise DomainError(_("The group is to close. Call that off first."))
    if group.merges_at:
        raise DomainError(_("The group is to become one with another already."))


def is_open(merger: Merger, now: datetime) -> bool:
    """Can a host of the other group still agree?"""
    is_asked = merger.agreed_by_id is None and merger.asked_by.is_in and merger.asked_by.is_host
    return is_asked and now - merger.asked_at < ANSWERED_WITHIN


def check_open(merger: Merger | None, now: datetime) -> Merger:
    """It, if it can still be agreed to; raises `Gone`."""
    if merger is None or not is_open(merger, now):
        raise Gone(_("This question isn’t open any more. The friend who asked can ask again."))
    return merger


def may_answer(host: Membership, merger: Merger) -> bool:
    """Is it for this member to answer: as a host of the other group?"""
    is_other = host.group_id != merger.group_id and merger.other_id in {None, host.group_id}
    return host.is_host and is_other


def check_may_agree(host: Membership, merger: Merger, members: list[Membership]) -> None:
    """Raises `NotAllowed` and `DomainError` for one whose word it isn't: where a group has several
    hosts, nobody agrees with themselves."""
    check_host(host)
    others = any(one.is_host and one.id != host.id for one in members)
    if others and host.person_id == merger.asked_by.person_id:
        raise DomainError(_("Someone else who looks after that group has to agree."))


def standing_of(joining: Membership, receiving: Membership) -> Standing:
    """How someone stands in the merged group who had a place in both. Whoever hosts removed stays
    out."""
    both = {joining.standing, receiving.standing}
    if receiving.standing is Standing.REMOVED or not both & {Standing.IN, Standing.REMEMBERED}:
        return receiving.standing
    return Standing.IN if Standing.IN in both else Standing.REMEMBERED


def role_of(joining: Membership, receiving: Membership) -> Role:
    """What they look after then: hosts of either are hosts."""
    hosts = [place for place in (joining, receiving) if place.is_in and place.is_host]
    return Role.HOST if hosts else Role.MEMBER
