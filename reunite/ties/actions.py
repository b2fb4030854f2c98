"""Wishing to stay in touch, taking that back, and the ties that come of it."""

from collections.abc import Iterable

from sqlalchemy import delete

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.ties import emails, policy, queries
from reunite.ties.models import Tie, TieWish

_AT_ONCE = 100


@atomic
def wish(viewer: Person, people: Iterable[Person]) -> None:
    """Keep that the viewer would like to stay in touch with these people, whatever becomes of their
    groups. Nobody is told, and nothing tells whether they wish it, too: a tie forms later, by
    itself."""
    lock(viewer)
    wished = {each.person.id for each in queries.list_wished(viewer)}
    for person in people:
        if person.id not in wished | {viewer.id}:
            db.session.add(TieWish(person_id=viewer.id, other=person, wished_at=clock.now()))


@atomic
def take_back(viewer: Person, person: Person) -> None:
    """The viewer wishes it no more; with that a tie ends. Nobody is told."""
    lock(viewer)
    db.session.execute(
        delete(TieWish).where(TieWish.person_id == viewer.id, TieWish.other_id == person.id)
    )


@atomic
def make_ties() -> None:
    """Tie those who both wish it, and tell both, at an hour that is no quiet one for either."""
    now = clock.now()
    for one, other in queries.list_mutual(_AT_ONCE):
        if policy.may_be_told(one, now) and policy.may_be_told(other, now):
            db.session.add(Tie(one_id=one.id, other_id=other.id, since=now))
            db.session.flush()
            emails.tell(one, other, now)
            emails.tell(other, one, now)
