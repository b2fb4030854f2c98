"""Two groups, one of which comes into the other, and what each person sees."""

from typing import NamedTuple

import pytest
import time_machine

from reunite.accounts.models import Person
from reunite.archives.data import gather
from reunite.archives.scope import Scope
from reunite.db import db
from reunite.groups.actions import accept_invitation, make_link
from reunite.groups.models import Membership
from reunite.groups.queries import list_memberships
from reunite.meetups.afterwards.queries import list_contacts
from reunite.meetups.queries import visible
from reunite.merging.actions import agree, ask
from reunite.merging.jobs import merge_those_due
from reunite.milestones import queries as milestones
from reunite.shelves.helps import queries as helps
from tests.cast import Cast, join, start

Seen = set[tuple[str, str]]


class Two(NamedTuple):
    """Ana and Ben are in the one that joins, Cleo and Hal in the one that receives, Gus in both."""

    ana: Membership
    ben: Membership
    cleo: Membership
    hal: Membership
    gus: Membership
    gus_there: Membership


@pytest.fixture
def two(cast: Cast) -> Two:
    gus = join(cast.ana, "Jon", "jon@example.org")
    hal = join(cast.cleo, "Tom", "tom@example.org")
    return Two(cast.ana, cast.ben, cast.cleo, hal, gus, as_well(cast.cleo, gus))


def make_two(mark: str) -> Two:
    """Two groups of their own, whatever else there is."""
    ana = start("Ana", f"a{mark}@example.org", "One")
    cleo = start("Cleo", f"c{mark}@example.org", "Other")
    ben, gus = (join(ana, name, f"{name}{mark}@example.org") for name in ("ben", "gus"))
    hal = join(cleo, "Hal", f"h{mark}@example.org")
    return Two(ana, ben, cleo, hal, gus, as_well(cleo, gus))


def as_well(host: Membership, friend: Membership) -> Membership:
    """A friend from elsewhere, in the host's group as well."""
    return accept_invitation(make_link(host, friend.person.name, "", factor=100), friend.person)


def merge(two: Two) -> None:
    """Ask, agree, and let two weeks pass."""
    agree(two.cleo, ask(two.ana, receives=False))
    let_the_day_come(two)


def let_the_day_come(two: Two) -> None:
    """Two weeks pass, with the worker at work."""
    assert two.ana.group.merges_at
    with time_machine.travel(two.ana.group.merges_at, tick=False):
        merge_those_due()
    db.session.expire_all()


def seen_by(person: Person) -> Seen:
    """The milestones, meetups, what helps and the calls that someone sees in all their groups."""
    places = list_memberships(person)
    told = db.session.scalars(milestones.READS.visible_to(places))
    planned = db.session.scalars(visible(places))
    helped = db.session.scalars(helps.READS.visible_to(places))
    calls = [call for place in places for call in list_contacts(place)]
    shelves = {"milestone": told, "meetup": planned, "experience": helped, "contact": calls}
    return {(name, one.public_id) for name, shelf in shelves.items() for one in shelf}


def all_seen_by(person: Person) -> Seen:
    """All that someone sees in all their groups, by the reads of their pages: things, whoever is
    in, and what each tells of the other left aside."""
    found: Seen = set()
    for place in list_memberships(person):
        things = gather(Scope.of_member(place))["things"]
        for name in things.keys() - {"membership", "person", "circle", "attendance"}:
            found |= {(name, row["public_id"]) for row in things[name] if "public_id" in row}
    return found
