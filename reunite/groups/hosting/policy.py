"""Who looks after a group next, and who may say so."""

from collections.abc import Iterable

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.groups.hosting.models import Offer
from reunite.groups.models import Membership


def find_host(members: Iterable[Membership]) -> Membership | None:
    """One of those who look after the group."""
    return next((member for member in members if member.is_host), None)


def find_next_host(members: Iterable[Membership]) -> Membership | None:
    """Who looks after a group once nobody does: whom the first of these named and who said yes,
    if they can come in now."""
    here = {member.id: member for member in members if member.is_in and not member.is_paused}
    named = (m.next_host_id for m in members if m.next_host_agreed_at)
    return next((here[member_id] for member_id in named if member_id in here), None)


def may_be_named(host: Membership, member: Membership) -> bool:
    """Can this host ask the member to be next?"""
    return member.id != host.id and not member.is_host


def check_may_be_named(host: Membership, member: Membership) -> None:
    """Raises `DomainError` for the host, and for one who looks after the group already."""
    if not may_be_named(host, member):
        raise DomainError(_("They look after the group already."), field="member")


def has_named(host: Membership, member: Membership) -> bool:
    """Did this host, or one who was a host, name the member, who has not said yes so far?"""
    return host.next_host_id == member.id and host.next_host_agreed_at is None


def counts_on(host: Membership, member: Membership) -> bool:
    """Did the member say yes to being next after this host?"""
    return host.next_host_id == member.id and host.next_host_agreed_at is not None


def check_named(host: Membership, member: Membership) -> None:
    """Raises `DomainError` for a member whom this host hasn't named (any more)."""
    if host.next_host_id != member.id:
        raise DomainError(_("You aren’t asked to look after the group at the moment."))


def can_take_on(member: Membership) -> bool:
    """Could they still become a host, if they offered?"""
    return member.is_in and not member.is_paused and not member.is_host


def check_can_offer(member: Membership, offer: Offer | None) -> None:
    """Raises `DomainError` for a host, and where somebody else has offered."""
    if member.is_host:
        raise DomainError(_("You look after the group already."))
    if offer is not None:
        raise DomainError(_("Somebody has offered already. One at a time."))


def check_same(offer: Offer | None, public_id: str) -> Offer:
    """The offer, if it is this one and open; raises `DomainError`."""
    if offer is None or offer.public_id != public_id:
        raise DomainError(_("That offer has ended."))
    return offer


def check_nobody_objected(offer: Offer) -> None:
    """Raises `DomainError` where the offer comes to nothing."""
    if offer.is_objected:
        raise DomainError(
            _("Somebody would rather leave things as they are. You can still ask someone yourself.")
        )
