"""Whatever people wish, take back and block in whatever order, each sees what plain sets say."""

from itertools import count

import time_machine
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reunite.accounts.models import Person
from reunite.db import db
from reunite.safety.actions import block, unblock
from reunite.ties.actions import make_ties, take_back, wish
from reunite.ties.queries import list_wished
from tests.cast import join, start

NUMBERS = count()
FRIENDS = st.integers(0, 2)
STEPS = st.lists(
    st.tuples(st.sampled_from(["wish", "take_back", "block", "unblock", "hour"]), FRIENDS, FRIENDS),
    max_size=20,
)
PAIRS = [(0, 1), (0, 2), (1, 2)]


class Model:
    """Who wishes what and blocks whom, and which pairs were told that both do."""

    def __init__(self) -> None:
        self.wishes: set[tuple[int, int]] = set()
        self.blocks: set[tuple[int, int]] = set()
        self.told: set[tuple[int, int]] = set()

    def step(self, verb: str, one: int, other: int) -> None:
        pair = (min(one, other), max(one, other))
        if verb == "wish":
            self.wishes.add((one, other))
        elif verb == "take_back":
            self.wishes.discard((one, other))
            self.told.discard(pair)
        elif verb == "block":
            self.blocks.add((one, other))
        elif verb == "unblock":
            self.blocks.discard((one, other))
        else:
            self.told |= {
                two for two in PAIRS if {two, two[::-1]} <= self.wishes and self.near(two)
            }

    def near(self, pair: tuple[int, int]) -> bool:
        return not {pair, pair[::-1]} & self.blocks

    def seen_by(self, viewer: int) -> dict[int, bool]:
        """Whom the viewer finds on their page, and with whom they are in touch: no more of anybody
        else's wishes than the ties that both were told of."""
        pairs = {other: (min(viewer, other), max(viewer, other)) for other in range(3)}
        return {
            other: pairs[other] in self.told and self.near(pairs[other])
            for who, other in self.wishes
            if who == viewer
        }


def do(verb: str, one: Person, other: Person) -> None:
    """The same with the app's own actions."""
    if verb == "wish":
        wish(one, [other])
    elif verb == "hour":
        make_ties()
    else:
        {"take_back": take_back, "block": block, "unblock": unblock}[verb](one, other)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_nobody_learns_of_a_wish_that_is_not_returned(app: Flask, steps: list[tuple]) -> None:
    with time_machine.travel("2026-07-01 09:00", tick=False) as time:
        people = friends()
        model = Model()
        for verb, one, other in steps:
            if one != other:
                model.step(verb, one, other)
                time.shift(3700)
                do(verb, people[one], people[other])
                for viewer, person in enumerate(people):
                    wished = list_wished(person)
                    found = {people.index(each.person): each.is_tied for each in wished}
                    assert found == model.seen_by(viewer)
    db.session.rollback()


def friends() -> list[Person]:
    """Three people who have nothing to do with one another yet."""
    number = next(NUMBERS)
    host = start("Ana", f"ana{number}@example.org", "Lot")
    others = [join(host, name, f"{name}{number}@example.org") for name in ("Ben", "Cleo")]
    return [host.person, *(other.person for other in others)]
