"""Whatever friends do in whatever order, each sees what a few plain sets say, on both engines."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reunite.accounts.models import Person
from reunite.db import atomic, db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.milestones import queries as milestones
from reunite.milestones.models import Milestone
from reunite.safety.actions import block, make_audience, unblock
from reunite.safety.queries import hidden_people, list_readers
from reunite.words.queries import list_first_words, list_words
from tests.cast import join, start
from tests.factories import say, share
from tests.support.at_once import at_once

NUMBERS = count()
FRIENDS = st.integers(0, 3)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("block"), FRIENDS, FRIENDS),
        st.tuples(st.just("unblock"), FRIENDS, FRIENDS),
        st.tuples(st.just("share"), FRIENDS, st.none() | st.sets(FRIENDS)),
        st.tuples(st.just("say"), FRIENDS, st.integers(0, 5)),
        st.tuples(st.just("choose"), st.integers(0, 5), st.none() | st.sets(FRIENDS)),
    ),
    max_size=14,
)
few_examples = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@dataclass
class House:
    """Four friends, and beside what the database keeps, what it should come to."""

    friends: list[Membership]
    blocks: set[tuple[int, int]] = field(default_factory=set)
    shared: list[tuple[Milestone, int]] = field(default_factory=list)
    audiences: list[set[int] | None] = field(default_factory=list)
    said: list[tuple[int, int, str]] = field(default_factory=list)

    def block(self, who: int, whom: int) -> None:
        if who != whom:
            block(self.friends[who].person, self.friends[whom].person)
            self.blocks.add((who, whom))

    def unblock(self, who: int, whom: int) -> None:
        unblock(self.friends[who].person, self.friends[whom].person)
        self.blocks.discard((who, whom))

    def share(self, who: int, people: set[int] | None) -> None:
        milestone = share(self.friends[who], f"Thing {len(self.shared)}")
        self.shared.append((milestone, who))
        self.audiences.append(None)
        self.choose(len(self.shared) - 1, people)

    def choose(self, which: int, people: set[int] | None) -> None:
        if which < len(self.shared):
            milestone, who = self.shared[which]
            members = None if people is None else [self.friends[friend] for friend in people]
            atomic(give)(milestone, self.friends[who], members)
            self.audiences[which] = people

    def say(self, who: int, which: int) -> None:
        if which < len(self.shared) and self.sees(who, which):
            body = f"Word {len(self.said)}"
            say(self.friends[who], self.shared[which][0], body)
            self.said.append((which, who, body))

    def apart(self, one: int, other: int) -> bool:
        return bool({(one, other), (other, one)} & self.blocks)

    def sees(self, who: int, which: int) -> bool:
        _milestone, author = self.shared[which]
        people = self.audiences[which]
        chosen = people is None or who in people or who == author
        return chosen and not self.apart(who, author)

    def hears(self, who: int, which: int) -> list[str]:
        return [
            body for at, author, body in self.said if at == which and not self.apart(who, author)
        ]


def give(milestone: Milestone, author: Membership, people: list[Membership] | None) -> None:
    milestone.audience = make_audience(author, people)


def fill(steps: list[tuple[str, int, object]]) -> House:
    number = next(NUMBERS)
    host = start("Ana", f"ana{number}@example.org", "Some friends")
    others = [join(host, "Friend", f"friend{number}-{n}@example.org") for n in range(3)]
    house = House([host, *others])
    for verb, *told in steps:
        act: Callable[..., None] = getattr(house, verb)
        act(*told)
    return house


@pytest.fixture(autouse=True)
def both_engines(any_app: Flask) -> None:
    """On SQLite and on PostgreSQL."""


@few_examples
@given(STEPS)
def test_each_finds_what_is_theirs_to_see(steps: list[tuple[str, int, object]]) -> None:
    house = fill(steps)
    for who, viewer in enumerate(house.friends):
        seen = [which for which in range(len(house.shared)) if house.sees(who, which)]
        titles = {f"Thing {which}" for which in seen}
        assert {card.title for card in milestones.list_page([viewer], None, 99)} == titles
        assert milestones.list_years([viewer]) == ({2020} if seen else set())
        assert bool(milestones.list_latest_shared([viewer])) == bool(seen)
        for which, (milestone, _author) in enumerate(house.shared):
            assert is_found(viewer, milestone) == (which in seen)


def is_found(viewer: Membership, milestone: Milestone) -> bool:
    among = milestones.READS.find_among([viewer], milestone.public_id) is not None
    place = milestones.find_place([viewer], milestone.public_id) is not None
    assert among == place
    try:
        milestones.READS.get(viewer, milestone.public_id)
    except NotFound:
        assert not among
    return among


@few_examples
@given(STEPS)
def test_each_reads_what_is_theirs_to_read(steps: list[tuple[str, int, object]]) -> None:
    house = fill(steps)
    for who, viewer in enumerate(house.friends):
        for which, (milestone, _author) in enumerate(house.shared):
            talk = milestone.conversation_id
            heard = house.hears(who, which)
            assert [word.body for word in list_words([viewer], [talk])[talk]] == heard
            first = list_first_words([viewer], [talk])[talk]
            assert [said.opening for said in first] == heard[:3]


@few_examples
@given(STEPS)
def test_an_author_writes_to_just_those_who_see(steps: list[tuple[str, int, object]]) -> None:
    house = fill(steps)
    for which, (milestone, author) in enumerate(house.shared):
        told = {reader.id for reader in list_readers(house.friends[author], milestone.audience)}
        seers = {house.friends[who].id for who in range(4) if house.sees(who, which)}
        assert told == seers - {house.friends[author].id}


def test_blocking_each_other_at_the_same_moment(any_app: Flask) -> None:
    house = fill([])
    one, other = (friend.person_id for friend in house.friends[:2])
    pairs = [(one, other), (one, other), (other, one), (other, one)]
    at_once(any_app, [lambda pair=pair: block(*map(person, pair)) for pair in pairs])
    db.session.rollback()
    assert other in hidden_people(house.friends[0])


def person(key: int) -> Person:
    return db.session.get_one(Person, key)
