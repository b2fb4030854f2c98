"""Asking another group to become one with one's own, agreeing, and calling it off."""

from flask_babel import gettext as _
from sqlalchemy import delete

from reunite import clock
from reunite.db import atomic, db, lock, lock_all
from reunite.errors import DomainError, NotFound
from reunite.groups.models import Group, Membership
from reunite.groups.policy import check_host
from reunite.groups.queries import list_everyone_in, list_members
from reunite.merging import emails, policy, queries
from reunite.merging.models import Merger, StayingOut


@atomic
def ask(host: Membership, *, receives: bool, other: Group | None = None) -> Merger:
    """Ask the hosts of another group whether the two should be one; without `other`, by a link to
    pass on. `receives` says that the other comes into this one. What was asked before and not
    answered is forgotten.

    Raises `NotAllowed`, and `DomainError` for a group that closes or merges already.
    """
    _hold(host.group, other)
    check_host(host)
    for group in filter(None, (host.group, other)):
        policy.check_can_merge(group)
    if before := queries.find_merger(host):
        _forget(before)
    merger = Merger(
        group=host.group, asked_by=host, receives=receives, asked_at=clock.now(), other=other
    )
    db.session.add(merger)
    db.session.flush()
    for member in list_everyone_in(other) if other else []:
        if member.is_host:
            emails.ask_host(member, merger)
    return merger


def _hold(*groups: Group | None) -> None:
    lock_all(filter(None, groups))


@atomic
def agree(host: Membership, merger: Merger) -> None:
    """Agree, as a host of the other group: everyone in both is told, and in two weeks they are one.

    Raises `Gone`, `NotFound` for whom it isn't for, `NotAllowed` and `DomainError`.
    """
    _hold(merger.group, host.group)
    lock(merger)
    policy.check_open(merger, clock.now())
    if not policy.may_answer(host, merger):
        raise NotFound
    policy.check_may_agree(host, merger, list_members(host))
    merger.other, merger.agreed_by = host.group, host
    for group in (merger.group, host.group):
        policy.check_can_merge(group)
        group.merges_at = clock.now() + policy.NOTICE
    db.session.flush()
    emails.tell_everyone(emails.NOTICE, merger)


@atomic
def call_off(host: Membership) -> None:
    """Leave the groups as they are, which any host of either can until the day; who was told is
    told. Raises `NotAllowed`."""
    if merger := queries.find_merger(host):
        _hold(merger.group, merger.other)
        lock(merger)  # its day may have come just now
        check_host(host)
        if merger.agreed_by:
            emails.take_notice_back(merger)
            emails.tell_everyone(emails.STAY_TWO, merger)
        _forget(merger)


def _forget(merger: Merger) -> None:
    for group in filter(None, (merger.group, merger.other if merger.agreed_by else None)):
        group.merges_at = None
    db.session.execute(delete(StayingOut).where(StayingOut.merger_id == merger.id))
    db.session.delete(merger)
    db.session.flush()


@atomic
def come_along(viewer: Membership, *, comes: bool) -> None:
    """Say that the merged group isn't for one, or is after all; nobody is told. Raises
    `DomainError` where there is none to come."""
    merger = queries.find_merger(viewer)
    if merger is None or not viewer.group.merges_at:
        raise DomainError(_("Nothing is planned any more. The groups stay as they are."))
    out = db.session.get(StayingOut, (merger.id, viewer.person_id))
    if comes and out:
        db.session.delete(out)
    if not comes and not out:
        db.session.add(StayingOut(merger_id=merger.id, person_id=viewer.person_id))
