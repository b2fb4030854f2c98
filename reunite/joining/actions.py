"""Coming in for the first time."""

from collections.abc import Collection
from typing import TypedDict, Unpack

from reunite import clock
from reunite.accounts import queries as accounts
from reunite.accounts.actions import add_device, add_person
from reunite.accounts.models import DEFAULT_TIMEZONE, Device, Person
from reunite.db import atomic
from reunite.groups.actions import invite_people, join_as_newcomer, start_group
from reunite.groups.models import Invitation, Membership, MetWhere
from reunite.groups.policy import default_agreement
from reunite.joining.policy import check_setup
from reunite.sealed import keyring
from reunite.ties.queries import list_ties
from reunite.when import PartialDate, is_timezone


class About(TypedDict):
    """What a new group is called, and where and since when its friends have known each other."""

    name: str
    cover_name: str
    met_where: MetWhere
    since: PartialDate


@atomic
def start_with(
    person: Person, people: Collection[Person], *, factor: int = 1, **about: Unpack[About]
) -> Membership:
    """A new group with this person as its host, and an invitation to each of these people they are
    in touch with; others among them are left out. Raises `DomainError`."""
    membership = start_group(person, agreement=default_agreement(), **about)
    tied = {friend.id for friend in list_ties(person)}
    friends = [friend for friend in people if friend.id in tied]
    if friends:
        invite_people(membership, friends, factor=factor)
    return membership


@atomic
def begin(
    setup_token: str,
    agent: str,
    *,
    your_name: str,
    email: str,
    timezone: str,
    name: str,
    cover_name: str,
    met_where: MetWhere,
    since: PartialDate,
) -> tuple[Device, str]:
    """The first person, the first group, and their session. Raises `Gone` for a spent link."""
    check_setup(keyring(), setup_token, clock.now(), anyone_here=accounts.anyone_here())
    zone = timezone if is_timezone(timezone) else DEFAULT_TIMEZONE
    person = add_person(your_name, email, timezone=zone)
    start_group(
        person,
        name=name,
        cover_name=cover_name,
        met_where=met_where,
        since=since,
        agreement=default_agreement(),
    )
    return add_device(person, agent, is_own=False)


@atomic
def join_and_sign_in(
    invitation: Invitation, name: str, agent: str, *, timezone: str
) -> tuple[Device, str]:
    """Join from a mailed invitation as someone new, and be signed in. Raises as
    `reunite.groups.actions.join_as_newcomer` does."""
    zone = timezone if is_timezone(timezone) else ""
    membership = join_as_newcomer(invitation, name, timezone=zone)
    return add_device(membership.person, agent, is_own=False)
