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
from reunite.memories.queries import list_years
from reunite.milestones import queries as milestones
from reunite.milestones.models import Milestone
from reunite.safety.actions import block, keep_doors, make_audience, remove_door, unblock
from reunite.safety.labels import About, Topic
from reunite.safety.queries import hidden_people, list_doors, list_readers
from reunite.words.queries import list_first_words, list_words
from tests.cast import join, start
from tests.factories import say, share
from tests.support.at_once import at_once

NUMBERS = count()
FRIENDS = st.integers(0, 3)
TOPICS = st.sampled_from([Topic.LOSS, Topic.FOOD])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("block"), FRIENDS, FRIENDS),
        st.tuples(st.just("unblock"), FRIENDS, FRIENDS),
        st.tuples(st.just("shut"), FRIENDS, FRIENDS),
        st.tuples(st.just("shut_about"), FRIENDS, TOPICS),
        st.tuples(st.just("open"), FRIENDS),
        st.tuples(st.just("label"), st.integers(0, 5), TOPICS),
        st.tuples(st.just("share"), FRIENDS, st.none() | st.sets(FRIENDS)),
        st.tuples(st.just("say"), FRIENDS, st.integers(0, 5)),
        st.tuples(st.just("choose"), st.integers(0, 5), st.none() | st.sets(FRIENDS)),
    ),
    max_size=14,
)
few_examples = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@dataclass
class House:
    """Four friends, and beside what the database keeps, what it should come to."""

    friends: list[Membership]
    blocks: set[tuple[int, int]] = field(default_factory=set)
    doors: set[tuple[int, int | Topic]] = field(default_factory=set)
    topics: dict[int, Topic] = field(default_factory=dict)
    shared: list[tuple[Milestone, int]] = field(default_factory=list)
    audiences: list[set[int] | None] = field(default_factory=list)
    said: list[tuple[int, int, str]] = field(default_factory=list)
    missed: set[tuple[int, str]] = field(default_factory=set)

    def block(self, who: int, whom: int) -> None:
        if who != whom:
            block(self.friends[who].person, self.friends[whom].person)
            self.blocks.add((who, whom))

    def unblock(self, who: int, whom: int) -> None:
        unblock(self.friends[who].person, self.friends[whom].person)
        self.blocks.discard((who, whom))

    def shut(self, who: int, whom: int) -> None:
        if who != whom:
            self._keep(who, About(other_id=self.friends[whom].person_id))
            self.doors.add((who, whom))

    def shut_about(self, who: int, topic: Topic) -> None:
        self._keep(who, About(topic=topic))
        self.doors.add((who, topic))

    def _keep(self, who: int, about: About) -> None:
        keep_doors(self.friends[who].person, [about], is_shut=True)

    def open(self, who: int) -> None:
        person = self.friends[who].person
        for door in list_doors(person):
            remove_door(person, door)
        self.doors = {door for door in self.doors if door[0] != who}

    def label(self, which: int, topic: Topic) -> None:
        if which < len(self.shared):
            moment = self.shared[which][0].moment
            atomic(lambda: setattr(moment, "topics", topic))()
            self.topics[which] = topic

    def share(self, who: int, people: set[int] | None) -> None:
        milestone = share(self.friends[who], f"Thing {len(self.shared)}")
        self.shared.append((milestone, who))
        self.audiences.append(None)
        self._miss(who, f"Thing {len(self.shared) - 1}")
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
            self._miss(who, body)

    def _miss(self, author: int, what: str) -> None:
        self.missed |= {(friend, what) for friend in range(4) if self.apart(friend, author)}

    def apart(self, one: int, other: int) -> bool:
        return bool({(one, other), (other, one)} & self.blocks)

    def unseen(self, who: int, author: int) -> bool:
        return self.apart(who, author) or (who, author) in self.doors

    def reaches(self, who: int, which: int) -> bool:
        """Whatever its author can know of, does it go to them?"""
        author, people = self.shared[which][1], self.audiences[which]
        return (people is None or who in people) and not self.apart(who, author)

    def sees(self, who: int, which: int) -> bool:
        _milestone, author = self.shared[which]
        people = self.audiences[which]
        chosen = people is None or who in people or who == author
        shut = who != author and (who, self.topics.get(which)) in self.doors
        missed = (who, f"Thing {which}") in self.missed
        return chosen and not shut and not missed and not self.unseen(who, author)

    def hears(self, who: int, which: int) -> list[str]:
        return [
            body
            for at, author, body in self.said
            if at == which and not self.unseen(who, author) and (who, body) not in self.missed
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
def test_each_sees_what_is_theirs_to_see(steps: list[tuple[str, int, object]]) -> None:
    house = fill(steps)
    for who, viewer in enumerate(house.friends):
        finds_what_is_theirs_to_find(house, who, viewer)
        reads_what_is_theirs_to_read(house, who, viewer)
    for which, (milestone, author) in enumerate(house.shared):
        writes_to_whoever_is_not_kept_apart(house, which, milestone, author)


def finds_what_is_theirs_to_find(house: House, who: int, viewer: Membership) -> None:
    seen = [which for which in range(len(house.shared)) if house.sees(who, which)]
    titles = {f"Thing {which}" for which in seen}
    assert {card.title for card in milestones.list_page([viewer], None, 99)} == titles
    assert (2020, bool(seen)) in list_years([viewer])
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


def reads_what_is_theirs_to_read(house: House, who: int, viewer: Membership) -> None:
    for which, (milestone, _author) in enumerate(house.shared):
        talk = milestone.conversation_id
        heard = house.hears(who, which)
        assert [word.body for word in list_words([viewer], [talk])[talk]] == heard
        first = list_first_words([viewer], [talk])[talk]
        assert [said.opening for said in first] == heard[:3]


def writes_to_whoever_is_not_kept_apart(
    house: House, which: int, milestone: Milestone, author: int
) -> None:
    told = {reader.id for reader in list_readers(house.friends[author], milestone.audience)}
    seers = {house.friends[who].id for who in range(4) if house.reaches(who, which)}
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
