"""Beginning to close a group, settling it, and calling it off."""

from reunite import clock
from reunite.archives.actions import ask_for_group
from reunite.closing import emails, policy, queries
from reunite.closing.models import Closing
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.groups.policy import check_host
from reunite.groups.queries import list_members
from reunite.record import Did, note_down


@atomic
def close(host: Membership) -> None:
    """Begin to close the group, or, where another host began, settle it; the only host does both.
    Once it is settled everyone is told, and given an archive.

    Raises `NotAllowed`, and `DomainError` for a group that is to become one with another.
    """
    lock(host.group)
    check_host(host)
    policy.check_can_close(host.group)
    members, closing = list_members(host), queries.find_closing(host)
    if closing is None:
        closing = Closing(group=host.group, begun_by=host, begun_at=clock.now())
        db.session.add(closing)
        db.session.flush()
        for other in members:
            if other.is_host and other.id != host.id:
                emails.ask_host(other, f"{closing.begun_at:%Y%m%dT%H%M%S}")
    if policy.may_settle(host, closing, members):
        _settle(host, members)


def _settle(host: Membership, members: list[Membership]) -> None:
    host.group.closes_at = clock.now() + policy.NOTICE
    note_down(Did.CLOSING, group=host.group.public_id)
    for member in members:
        emails.tell_it_closes(member, f"{host.group.closes_at:%Y%m%dT%H%M%S}")
        ask_for_group(member, kept_for=2 * policy.NOTICE)


@atomic
def call_off(host: Membership) -> None:
    """Keep the group, which any host can until it is gone; who was told it closes is told. Raises
    `NotAllowed`."""
    lock(host.group)
    check_host(host)
    if closing := queries.find_closing(host):
        db.session.delete(closing)
    if closes_at := host.group.closes_at:
        host.group.closes_at = None
        note_down(Did.CLOSING_CALLED_OFF, group=host.group.public_id)
        emails.take_notice_back(host.group)
        for member in list_members(host):
            emails.tell_it_stays(member, f"{closes_at:%Y%m%dT%H%M%S}")
