"""Asking to be gone, calling it off, and erasing those whose time has come."""

from datetime import timedelta

from reunite import clock
from reunite.accounts.actions import sign_out_everywhere
from reunite.accounts.models import Person
from reunite.archives.nameless import make_guest_nameless, make_nameless, remove_shared
from reunite.db import atomic, lock
from reunite.erasing import emails, policy, queries, traces
from reunite.groups.actions import end_place
from reunite.groups.models import Membership, Standing
from reunite.groups.queries import list_members
from reunite.jobs.each import for_each


@atomic
def ask(person: Person, *, takes_shared: bool, at_once: bool) -> None:
    """Erase this account in a week, or as soon as a worker gets to it; what they shared goes as
    well, or stays under no name. With `at_once` they are signed out everywhere.

    Raises `DomainError` for `at_once` while their address is new.
    """
    lock(person)
    policy.check_can_be_now(address_is_new=at_once and queries.has_new_address(person))
    person.erases_at = clock.now() + (timedelta() if at_once else policy.WAITS)
    person.erases_shared = takes_shared
    if at_once:
        sign_out_everywhere(person)
    else:
        emails.say_when(person, person.erases_at)


@atomic
def call_off(person: Person) -> None:
    """Stay, with everything as it is."""
    person.erases_at, person.erases_shared = None, False


def erase_those_due() -> None:
    """Erase whoever's time has come; broken off anywhere, it goes on at the next call."""
    for_each(queries.list_due(), _erase)


def _erase(person: Person) -> None:
    """Places first, so that everything of them stops at once; then what was shared; then the rest,
    and whoever they were."""
    for place in queries.list_places(person):
        _leave(place)
        (remove_shared if person.erases_shared else make_nameless)(place)
    make_guest_nameless(person)
    traces.let_go(person)


@atomic
def _leave(place: Membership) -> None:
    """Out of it; a group that nobody is in by then ends, since nobody could ever open it again."""
    lock(place.group)
    lock(place)
    if place.is_in:
        end_place(place, Standing.LEFT)
        if not list_members(place):
            place.group.closes_at = clock.now()
