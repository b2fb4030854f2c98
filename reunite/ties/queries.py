"""Reads of wishes and ties. A viewer sees their own wishes, and of anyone else's only that it is
the other half of a tie."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import UTCDateTime, db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.safety.queries import is_apart
from reunite.ties.models import Tie, TieWish
from reunite.ties.policy import NEAR_FOR, STANDS_FIRST


class Wished(NamedTuple):
    """Someone the viewer would like to stay in touch with, and whether they are."""

    person: Person
    is_tied: bool


def _are_tied(
    one: InstrumentedAttribute[int], other: InstrumentedAttribute[int]
) -> ColumnElement[bool]:
    """A clause: these two have a tie, and no block keeps them apart."""
    tie = exists().where(
        or_(
            and_(Tie.one_id == one, Tie.other_id == other),
            and_(Tie.one_id == other, Tie.other_id == one),
        )
    )
    return and_(tie.correlate_except(Tie), ~is_apart(one, other))


_WISHED = (
    select(Person, _are_tied(TieWish.person_id, TieWish.other_id))
    .join(TieWish, TieWish.other_id == Person.id)
    .where(TieWish.person_id == bindparam("viewer"), Person.closed_at.is_(None))
    .order_by(func.lower(Person.name), Person.id)
    .execution_options(across_groups=True)
)


def list_wished(viewer: Person) -> list[Wished]:
    """Whom the viewer would like to stay in touch with, by name. A wish that is not returned, one
    that was taken back and a block look alike."""
    return [Wished(*row) for row in db.session.execute(_WISHED, {"viewer": viewer.id})]


def list_ties(viewer: Person) -> list[Person]:
    """Those with whom it is mutual, by name."""
    return [wished.person for wished in list_wished(viewer) if wished.is_tied]


def get_wished(viewer: Person, public_id: str) -> Wished:
    """One of them; raises `NotFound` for anyone else."""
    for wished in list_wished(viewer):
        if wished.person.public_id == public_id:
            return wished
    raise NotFound


_mine, _theirs = aliased(Membership), aliased(Membership)
_NEAR = (
    select(Person)
    .join(_theirs, _theirs.person_id == Person.id)
    .join(_mine, _mine.group_id == _theirs.group_id)
    .where(
        _mine.person_id == bindparam("viewer"),
        _theirs.person_id != bindparam("viewer"),
        Person.closed_at.is_(None),
        or_(_mine.left_at.is_(None), _mine.left_at > bindparam("since", type_=UTCDateTime)),
        or_(_theirs.left_at.is_(None), _theirs.left_at > bindparam("since", type_=UTCDateTime)),
        or_(_mine.left_at.is_(None), _mine.left_at > _theirs.joined_at),
        or_(_theirs.left_at.is_(None), _theirs.left_at > _mine.joined_at),
        # whoever stands for someone nameless was never in
        or_(_theirs.left_at.is_(None), _theirs.left_at > _theirs.joined_at),
    )
    .distinct()
    .execution_options(across_groups=True)
)


def list_near(viewer: Person) -> list[Person]:
    """Everyone the viewer is in a group with, or was until two months ago, by name: all alike, so
    that the list tells neither who left nor who was removed; nor of a block."""
    told = {"viewer": viewer.id, "since": clock.now() - NEAR_FOR}
    people = db.session.execute(_NEAR, told).scalars()
    return sorted(people, key=lambda person: (person.name.casefold(), person.id))


def list_mutual(most: int) -> list[tuple[Person, Person]]:
    """Pairs who both wish it, and have for a while, and have no tie yet."""
    wish, back = aliased(TieWish), aliased(TieWish)
    one, other = aliased(Person), aliased(Person)
    before = clock.now() - STANDS_FIRST
    found = (
        select(one, other)
        .join(wish, wish.person_id == one.id)
        .join(back, and_(back.person_id == wish.other_id, back.other_id == wish.person_id))
        .join(other, other.id == back.person_id)
        .where(
            wish.person_id < wish.other_id,
            wish.wished_at <= before,
            back.wished_at <= before,
            ~is_apart(wish.person_id, wish.other_id),
            one.closed_at.is_(None),
            other.closed_at.is_(None),
            ~exists().where(Tie.one_id == wish.person_id, Tie.other_id == wish.other_id),
        )
        .order_by(one.id, other.id)
        .limit(most)
    )
    return [(row[0], row[1]) for row in db.session.execute(found)]


def find_tied(public_id: str, other_public_id: str) -> tuple[Person, Person] | None:
    """These two, if they have a tie."""
    person = db.session.scalar(select(Person).where(Person.public_id == public_id))
    if person is None:
        return None
    for other in list_ties(person):
        if other.public_id == other_public_id:
            return person, other
    return None
