"""Reads of cards: one's own whole, others' merged, so that none can be told from another."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.models import Membership, Standing
from reunite.needs.models import Band, Card, JourneyTime, KeptCard, Need
from reunite.tokens import hashed

_LEAST_FIRST = (Band.NOTHING, Band.TEN, Band.THIRTY)


@dataclass(frozen=True)
class NeedSaid:
    """Something a meetup needs.

    `words` are what people wrote, in an order that says nothing of who; `money` is the least that
    anyone said is all right; `names` are those who let theirs stand beside what they need.
    """

    need: Need
    words: tuple[str, ...] = ()
    money: Band | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outset:
    """A town that someone sets out from, and what travel is all right with them."""

    town: int
    time: JourneyTime
    money: Band


def find_card(viewer: Person) -> Card:
    """The viewer's own card; the empty one where they have none."""
    kept = db.session.get(KeptCard, viewer.id)
    return kept.card if kept else Card()


def merged_needs(people: Iterable[int]) -> list[NeedSaid]:
    """What these people (by the ids of their accounts) need between them, for an organiser.

    How many need something is never said.
    """
    found = db.session.execute(
        select(KeptCard, Person.name)
        .join(Person, Person.id == KeptCard.person_id)
        .where(KeptCard.person_id.in_(set(people)))
        .order_by(Person.name, Person.id)
    )
    cards = [(kept.card, name) for kept, name in found]
    merged = (_merged(need, cards) for need in Need)
    return [said for said in merged if said]


def _merged(need: Need, cards: list[tuple[Card, str]]) -> NeedSaid | None:
    if need is Need.MONEY:
        return _merged_money(cards)
    having = [(card, name) for card, name in cards if need in card.needs]
    words = {card.needs[need] for card, _name in having} - {""}
    return (
        NeedSaid(need, words=tuple(sorted(words, key=hashed)), names=_names(having))
        if having
        else None
    )


def _merged_money(cards: list[tuple[Card, str]]) -> NeedSaid | None:
    """The least is what suits everyone."""
    money = least(card.money for card, _name in cards)
    having = [(card, name) for card, name in cards if card.money is money]
    return NeedSaid(Need.MONEY, money=money, names=_names(having)) if money else None


def least(said: Iterable[Band]) -> Band | None:
    """The least that anyone said is all right; None where nobody set a bound."""
    bounds = set(said)
    return next((band for band in _LEAST_FIRST if band in bounds), None)


def _names(having: list[tuple[Card, str]]) -> tuple[str, ...]:
    return tuple(name for card, name in having if card.by_name)


def list_outsets(viewer: Membership) -> list[Outset]:
    """Where the members of the viewer's group set out from, in no order of theirs."""
    found = db.session.scalars(
        select(KeptCard)
        .join(Membership, Membership.person_id == KeptCard.person_id)
        .where(Membership.group_id == viewer.group_id, Membership.standing == Standing.IN)
    )
    cards = (kept.card for kept in found)
    outsets = [
        Outset(card.home, card.journey_time, card.journey_money)
        for card in cards
        if card.home is not None
    ]
    return sorted(outsets, key=lambda outset: outset.town)
