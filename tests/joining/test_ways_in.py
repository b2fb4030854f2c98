"""Ask, withdraw, answer, leave, come back and move house, in any order: nobody ever becomes a
member without an invitation that was theirs and open when they took it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

import hypothesis.strategies as st
from flask import Flask
from hypothesis import settings
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select
from time_machine import travel

from reunite import clock
from reunite.accounts.actions import add_person, ask_for_new_address, confirm_address
from reunite.accounts.models import AddressChange
from reunite.db import atomic, db
from reunite.errors import DomainError
from reunite.groups import actions, queries
from reunite.groups.models import Invitation, Role
from reunite.groups.policy import INVITATION_LASTS
from tests.cast import join, start

NAMES = ["bea", "cal"]
NUMBERS = count()


@dataclass
class Expected:
    """What the model knows of one invitation: for which address (none: whoever holds the link),
    whose, and until when."""

    invitation: Invitation
    address: str
    inviter: str
    until: datetime


class WaysIn(RuleBasedStateMachine):
    """Ana stays and hosts; Hal hosts and may leave; Bea and Cal come and go."""

    asked = Bundle("asked")

    def __init__(self) -> None:
        super().__init__()
        self.now = clock.now()
        self.house = next(NUMBERS)
        self.ana = start("Ana", self._address("ana"), "Lot")
        self.hal = join(self.ana, "Hal", self._address("hal"))
        atomic(lambda: setattr(self.hal, "role", Role.HOST))()
        self.people = {n: atomic(add_person)(n, self._address(n)) for n in NAMES}
        self.members = {"ana", "hal"}

    def _address(self, name: str) -> str:
        return f"{name}.{self.house}.{next(NUMBERS)}@example.org"

    def _does(self, act: Callable[[], object]) -> bool:
        """Was it done, at the model's hour, or refused?"""
        with travel(self.now, tick=False):
            try:
                act()
            except DomainError:
                return False
        return True

    def _is_open(self, expected: Expected) -> bool:
        return expected.until > self.now and expected.inviter in self.members

    @rule(target=asked, name=st.sampled_from(NAMES), hal=st.booleans())
    def ask_by_mail(self, name: str, hal: bool) -> object:
        host, address = self.hal if hal else self.ana, self.people[name].email
        known = {i.id for i in queries.list_invitations(self.ana)}
        done = self._does(lambda: actions.invite(host, [address], "", factor=1000))
        fresh = [i for i in queries.list_invitations(self.ana) if i.id not in known]
        inviter, until = "hal" if hal else "ana", self.now + INVITATION_LASTS
        assert done == (inviter in self.members)
        return multiple(*(Expected(i, address, inviter, until) for i in fresh))

    @rule(target=asked, hal=st.booleans())
    def make_link(self, hal: bool) -> object:
        host, inviter = (self.hal, "hal") if hal else (self.ana, "ana")
        made: list[Invitation] = []
        self._does(lambda: made.append(actions.make_link(host, "Whoever", "", factor=1000)))
        return multiple(*(Expected(i, "", inviter, self.now + INVITATION_LASTS) for i in made))

    @rule(expected=asked, name=st.sampled_from(NAMES))
    def accept(self, expected: Expected, name: str) -> None:
        person = self.people[name]
        allowed = (
            self._is_open(expected)
            and expected.address in {"", person.email}
            and name not in self.members
        )
        assert self._does(lambda: actions.accept_invitation(expected.invitation, person)) == allowed
        if allowed:
            self.members.add(name)
            expected.until = self.now

    @rule(expected=consumes(asked))
    def take_back(self, expected: Expected) -> None:
        self._does(lambda: actions.withdraw_invitation(self.ana, expected.invitation))
        assert not self._does(
            lambda: actions.accept_invitation(expected.invitation, self.people["bea"])
        )

    @rule(expected=asked)
    def decline(self, expected: Expected) -> None:
        self._does(lambda: actions.decline_invitation(expected.invitation))
        expected.until = self.now

    @rule(name=st.sampled_from([*NAMES, "hal"]))
    def leave(self, name: str) -> None:
        if name in self.members:
            places = {m.person.name.lower(): m for m in queries.list_members(self.ana)}
            self._does(lambda: actions.leave_group(places[name]))
            self.members.remove(name)

    @rule(name=st.sampled_from(NAMES))
    def move_house(self, name: str) -> None:
        person, address = self.people[name], self._address(name)
        self._does(lambda: ask_for_new_address(person, address))
        change = db.session.scalars(select(AddressChange).filter_by(new_email=address)).one()
        assert self._does(lambda: confirm_address(change))

    @rule(days=st.integers(1, 15))
    def wait(self, days: int) -> None:
        self.now += timedelta(days=days)

    @invariant()
    def nobody_else_is_in(self) -> None:
        members = {m.person.name.lower() for m in queries.list_members(self.ana)}
        assert members == self.members


def test_nobody_comes_in_without_an_open_invitation(app: Flask) -> None:
    run_state_machine_as_test(
        WaysIn, settings=settings(max_examples=25, stateful_step_count=20, deadline=None)
    )
