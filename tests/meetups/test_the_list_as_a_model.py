"""The list for places against a simple model of it, whatever people do in whatever order."""

from typing import Any

from flask import Flask
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from reunite.db import db
from reunite.errors import DomainError
from reunite.meetups import actions, queries
from reunite.meetups.models import Answer
from tests.cast import Cast, join
from tests.support.picnic import picnic, save_change

PEOPLE = st.integers(0, 4)
COMPANY = st.integers(0, 2)


def test_the_list_is_what_the_model_says(app: Flask, cast: Cast, time_machine: Any) -> None:
    friends = [cast.ben, *(join(cast.ana, f"F{n}", f"f{n}@example.org") for n in range(4))]

    class Places(RuleBasedStateMachine):
        """The model: how many each brings who comes, and the list in order, with who is offered."""

        def __init__(self) -> None:
            super().__init__()
            self.limit = 4
            self.meetup = picnic(cast.ana, most_people=self.limit)
            self.coming = {"Ana": 1}
            self.list: list[list[Any]] = []  # name, places needed, offered

        def free(self) -> int:
            return (
                self.limit - sum(self.coming.values()) - sum(n for _, n, held in self.list if held)
            )

        def offer(self) -> None:
            for entry in self.list:
                if entry[2]:
                    continue
                if entry[1] > self.free():
                    return
                entry[2] = True

        def listed(self, name: str) -> list[Any] | None:
            return next((entry for entry in self.list if entry[0] == name), None)

        @rule(who=PEOPLE, brings=COMPANY)
        def says_yes(self, who: int, brings: int) -> None:
            name, needs = friends[who].person.name, 1 + brings
            entry = self.listed(name)
            had = self.coming.get(name, 0) or (entry[1] if entry and entry[2] else 0)
            room = self.free() + had
            if had and needs > max(had, room):
                try:
                    actions.rsvp(friends[who], self.meetup, Answer.YES, brings_number=brings)
                except DomainError:
                    return
                raise AssertionError("there was no room for them")
            actions.rsvp(friends[who], self.meetup, Answer.YES, brings_number=brings)
            others = [e for e in self.list if e[0] != name]
            if had or (not others and needs <= room):
                self.list = others
                self.coming[name] = needs
            elif entry:
                entry[1] = needs
            else:
                time_machine.shift(1)
                self.list.append([name, needs, False])
            self.offer()

        @rule(who=PEOPLE, answer=st.sampled_from([Answer.NO, Answer.DEPENDS, Answer.NOT_YET]))
        def says_otherwise(self, who: int, answer: Answer) -> None:
            name = friends[who].person.name
            actions.rsvp(friends[who], self.meetup, answer, brings_number=0)
            self.coming.pop(name, None)
            self.list = [entry for entry in self.list if entry[0] != name]
            self.offer()

        @rule(limit=st.integers(1, 7))
        def the_limit_changes(self, limit: int) -> None:
            save_change(cast.ana, self.meetup, most_people=limit)
            self.limit = limit
            self.offer()

        @invariant()
        def they_agree(self) -> None:
            db.session.rollback()
            everyone = queries.list_everyone(self.meetup)
            coming = {a.name: a.people for a in everyone if a.comes_in_person(self.meetup)}
            on_it = sorted(
                (a for a in everyone if a.list_since), key=lambda a: (a.list_since, a.id)
            )
            assert coming == self.coming
            assert [[a.name, a.people, bool(a.offered_until)] for a in on_it] == self.list

    run_state_machine_as_test(
        Places,
        settings=settings(
            max_examples=15,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
