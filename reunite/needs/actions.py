"""What someone does with their own card."""

from dataclasses import replace

from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.needs.models import Card, KeptCard
from reunite.needs.queries import find_card


@atomic
def keep_card(person: Person, card: Card) -> None:
    """Keep what the card says; of an empty one nothing is kept."""
    lock(person)
    kept = db.session.get(KeptCard, person.id, populate_existing=True)
    if card == Card():
        if kept:
            db.session.delete(kept)
        return
    if kept is None:
        kept = KeptCard(person_id=person.id)
        db.session.add(kept)
    kept.card = card


@atomic
def clear_card(person: Person) -> None:
    """Keep nothing of it."""
    keep_card(person, Card())


@atomic
def set_home(person: Person, town: int) -> None:
    """The person sets out from this town."""
    lock(person)
    keep_card(person, replace(find_card(person), home=town))
