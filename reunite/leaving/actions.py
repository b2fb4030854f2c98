"""Leaving a group, with what goes along and what stays."""

from collections.abc import Iterable

from reunite import clock
from reunite.accounts.models import Person
from reunite.archives.actions import ask_for_group
from reunite.archives.nameless import make_nameless, remove_shared
from reunite.archives.policy import KEPT_ON_PARTING
from reunite.archives.scope import Kind
from reunite.db import atomic, db, lock
from reunite.groups.actions import leave_group
from reunite.groups.models import Membership
from reunite.jobs.each import for_each
from reunite.leaving import policy, queries
from reunite.leaving.models import Departure, Shared
from reunite.ties.actions import wish

_HOW = {Shared.NAMELESS: make_nameless, Shared.GOES: remove_shared}


@atomic
def leave(
    membership: Membership,
    *,
    next_host: Membership | None = None,
    in_touch_with: Iterable[Person] = (),
    shared: Shared = Shared.STAYS,
    takes_copy: bool = False,
) -> None:
    """Leave, quietly, as `leave_group` does.

    Nobody learns `in_touch_with` whom they would like to stay, but who wishes it, too. What they
    shared stays, or goes nameless or for good, within minutes; with `takes_copy`, once a copy of
    it is made, which they keep for a month.
    """
    lock(membership.group)  # before the person, as whatever else ends a place or hands out copies
    if takes_copy:
        ask_for_group(membership, Kind.MINE_HERE, kept_for=KEPT_ON_PARTING)
    wish(membership.person, in_touch_with)
    leave_group(membership, next_host)
    if shared in _HOW:
        left = Departure(membership_id=membership.id, shared=shared, left_at=clock.now())
        db.session.merge(left)


def finish_departures() -> None:
    """Let what was shared by those who left go as they wished (a job); not if they are back."""
    for_each(queries.list_departures(), _finish)


def _finish(departure: Departure) -> None:
    if not _is_called_off(departure) and policy.is_due(queries.list_copies(departure)):
        _HOW[departure.shared](departure.membership)
        _forget(departure)


@atomic
def _is_called_off(departure: Departure) -> bool:
    """Are they back? Then there is nothing to be done any more."""
    lock(departure.membership)
    if departure.membership.is_in:
        _forget(departure)
    return departure.membership.is_in


@atomic
def _forget(departure: Departure) -> None:
    db.session.delete(departure)
