"""Ask in, leave, pause, remove, remember and undo, name, hand over, offer and object, in any order,
against a plain model: nobody is in without a way in, nobody who is away gets in, nobody looks after
the group unasked, and there is always someone who can."""

from collections.abc import Callable
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
from time_machine import travel

from reunite import clock
from reunite.accounts.actions import add_person
from reunite.db import atomic, db
from reunite.errors import DomainError
from reunite.groups import actions, queries
from reunite.groups.hosting import actions as hosting
from reunite.groups.hosting.queries import find_any_offer
from reunite.groups.models import Invitation, Membership
from reunite.groups.policy import INVITATION_LASTS
from reunite.groups.removing import actions as removing
from reunite.groups.removing.models import Parting
from reunite.groups.removing.policy import PAUSE_LASTS
from reunite.remembering import actions as remembering
from reunite.remembering.policy import UNDONE_WITHIN
from reunite.remembering.queries import find_confirmed
from tests.cast import start

NAMES = ["ana", "bea", "cal", "dan"]
NUMBERS = count()
anyone = st.sampled_from(NAMES)
Asked = tuple[Invitation, str, datetime]


class Belonging(RuleBasedStateMachine):
    """Ana starts the group; everyone may do everything, and is refused what they may not."""

    asked, removals = Bundle("asked"), Bundle("removals")

    def __init__(self) -> None:
        super().__init__()
        self.now, house = clock.now(), next(NUMBERS)
        ana = start("Ana", f"ana.{house}@example.org", "Lot")
        self.group = ana.group
        self.people = {"ana": ana.person} | {
            name: atomic(add_person)(name, f"{name}.{house}@example.org") for name in NAMES[1:]
        }
        self.members, self.willing = {"ana"}, {"ana"}
        self.away: dict[str, datetime] = {}
        self.removed: dict[str, datetime] = {}
        self.remembered: dict[str, datetime] = {}

    def _place(self, name: str) -> Membership | None:
        return queries.find_past_membership(self.group, self.people[name])

    def _does(self, act: Callable[..., object], *names: str, **more: object) -> bool:
        """Was it done by and to these, at the model's hour; or refused, as by the door?"""
        places = [self._place(name) for name in names]
        if not all(place and place.is_in for place in places) or names[0] in self._paused():
            return False
        with travel(self.now, tick=False):
            try:
                act(*places, **more)
            except DomainError:
                db.session.rollback()
                return False
        return True

    def _paused(self) -> set[str]:
        return {name for name, until in self.away.items() if until > self.now}

    def _goes(self, name: str) -> None:
        self.members.discard(name)
        if name not in self.remembered:
            self.away.pop(name, None)
        if self.members <= self._paused() and not self._hosts():
            for friend in self.members:  # let back: nobody else is left to look after the group
                self.away.pop(friend, None)

    def _hosts(self) -> set[str]:
        places = [(name, self._place(name)) for name in self.members]
        return {name for name, place in places if place and place.is_host}

    @rule(target=asked, host=anyone)
    def ask_in(self, host: str) -> object:
        made: list[Invitation] = []
        self._does(lambda place: made.append(actions.make_link(place, "", "", factor=9)), host)
        return multiple(*((invitation, host, self.now) for invitation in made))

    @rule(one=asked, name=anyone)
    def accept(self, one: Asked, name: str) -> None:
        if name in self.remembered:
            return  # nobody can sign in as them
        invitation, host, asked_at = one
        is_open = asked_at + INVITATION_LASTS > self.now and host in self.members
        db.session.refresh(invitation)
        is_open = is_open and invitation.answer.value == "open"
        is_older = name in self.removed and asked_at <= self.removed[name]
        allowed = is_open and name not in self.members and not is_older
        with travel(self.now, tick=False):
            try:
                actions.accept_invitation(invitation, self.people[name])
            except DomainError:
                assert not allowed
            else:
                assert allowed
                self.members.add(name)
                self.willing.discard(name)

    @rule(one=consumes(asked))
    def take_back(self, one: Asked) -> None:
        self._does(lambda place: actions.withdraw_invitation(place, one[0]), one[1])

    @rule(one=asked)
    def decline(self, one: Asked) -> None:
        actions.decline_invitation(one[0])

    @rule(name=anyone, heir=anyone)
    def leave(self, name: str, heir: str) -> None:
        next_host = self._place(heir) if heir in self.members - {name} else None
        if self._does(actions.leave_group, name, next_host=next_host):
            self._goes(name)

    @rule(host=anyone, name=anyone)
    def pause(self, host: str, name: str) -> None:
        if self._does(removing.pause, host, name, reason="Why."):
            assert host in self._hosts() - {name}
            self.away[name] = self.now + PAUSE_LASTS

    @rule(host=anyone, name=anyone)
    def let_back(self, host: str, name: str) -> None:
        if self._does(removing.let_back, host, name):
            self.away.pop(name, None)

    @rule(target=removals, host=anyone, name=anyone, other=anyone)
    def ask_to_remove(self, host: str, name: str, other: str) -> object:
        made: list[Parting] = []

        def ask(host: Membership, member: Membership) -> None:
            made.append(removing.ask_to_remove(host, member, "Why.", self._place(other)))

        self._does(ask, host, name)
        return multiple(*((parting, host, name) for parting in made))

    @rule(one=removals, decider=anyone, agrees=st.booleans())
    def decide(self, one: tuple[Parting, str, str], decider: str, agrees: bool) -> None:
        parting, host, name = one
        act = removing.agree_to_remove if agrees else removing.refuse_to_remove
        if self._does(lambda place: act(place, parting), decider) and agrees:
            assert len({decider, host, name}) == 3
            self.removed[name] = self.now
            self._goes(name)

    @rule(host=anyone, name=anyone, other=anyone)
    def remember(self, host: str, name: str, other: str) -> None:
        def agree(place: Membership, about: Membership, asked: Membership) -> None:
            remembering.confirm(asked, remembering.begin(place, about, asked))

        if self._does(agree, host, name, other):
            assert len({host, name, other}) == 3
            self.remembered[name] = self.now
            self._goes(name)

    @rule(name=anyone)
    def undo(self, name: str) -> None:
        found = find_confirmed(self.people[name].id)
        assert bool(found) == (name in self.remembered)
        if found and self.remembered[name] + UNDONE_WITHIN > self.now:
            with travel(self.now, tick=False):
                remembering.undo(found)
            del self.remembered[name]
            self.members.add(name)

    @rule(host=anyone, name=anyone, hands_over=st.booleans())
    def name_next(self, host: str, name: str, hands_over: bool) -> None:
        self._does(hosting.name_next, host, name, hands_over=hands_over)

    @rule(name=anyone, host=anyone, says=st.sampled_from(["agree", "refuse"]))
    def answer_naming(self, name: str, host: str, says: str) -> None:
        if self._does(getattr(hosting, f"{says}_to_be_next"), name, host) and says == "agree":
            self.willing.add(name)

    @rule(host=anyone, name=anyone)
    def ask_to_host(self, host: str, name: str) -> None:
        self._does(hosting.ask_to_host, host, name)

    @rule(name=anyone)
    def say_yes(self, name: str) -> None:
        if self._does(hosting.make_host, name):
            self.willing.add(name)

    @rule(name=anyone)
    def step_back(self, name: str) -> None:
        self._does(hosting.step_back, name)

    @rule(name=anyone)
    def offer(self, name: str) -> None:
        nobody_does = not self._hosts()
        if self._does(hosting.offer_to_host, name):
            self.willing.add(name)
        assert not nobody_does or name not in self.members - self._paused() or self._hosts()

    @rule(name=anyone, act=st.sampled_from(["object_to", "take_offer", "withdraw_offer"]))
    def answer_offer(self, name: str, act: str) -> None:
        place = self._place(name)
        offer = find_any_offer(place) if place else None
        if offer:
            self._does(getattr(hosting, act), name, public_id=offer.public_id)

    @rule(days=st.integers(1, 15))
    def wait(self, days: int) -> None:
        self.now += timedelta(days=days)
        with travel(self.now, tick=False):
            for job in (hosting.end_offers, removing.end_pauses, removing.forget_over):
                job()

    @invariant()
    def only_who_came_in_and_is_not_away_gets_in(self) -> None:
        with travel(self.now, tick=False):
            for name, person in self.people.items():
                inside = any(m.group_id == self.group.id for m in queries.list_memberships(person))
                assert inside == (name in self.members - self._paused()), name

    @invariant()
    def nobody_looks_after_it_unasked(self) -> None:
        assert self._hosts() <= self.willing

    @invariant()
    def somebody_can_look_after_it(self) -> None:
        assert not self.members or self.members - self._paused()


def test_belonging_holds_in_any_order(app: Flask) -> None:
    run_state_machine_as_test(
        Belonging, settings=settings(max_examples=25, stateful_step_count=25, deadline=None)
    )
