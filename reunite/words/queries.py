"""Reads of replies, for a viewer."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Select, and_, bindparam, func, or_, select

from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.safety.queries import by_someone_shown, told
from reunite.words.models import Word

FIRST, OPENING = 3, 400


class Said(NamedTuple):
    """What the timeline shows of a reply: who said it, and how it begins."""

    opening: str
    author: str
    hue: int


# What someone may read is said here; the statements are made once, since making one costs more than
# running it.
_SAID = select(Word).where(
    Word.group_id.in_(bindparam("groups", expanding=True)),
    Word.conversation_id.in_(bindparam("talks", expanding=True)),
    by_someone_shown(Word.author_id),
)
_LEFT_UP = _SAID.where(Word.taken_down_at.is_(None))
_WORDS = _LEFT_UP.order_by(Word.id)
_ONE = _SAID.where(
    Word.public_id == bindparam("public_id"),
    or_(
        Word.taken_down_at.is_(None),
        Word.author_id.in_(bindparam("places", expanding=True)),
    ),
)


def _first_words() -> Select[int, str, str, int]:
    place = func.row_number().over(partition_by=Word.conversation_id, order_by=Word.id)
    ranked = (
        _LEFT_UP.with_only_columns(
            Word.id,
            Word.conversation_id,
            func.substr(Word.body, 1, OPENING).label("opening"),
            Person.name,
            Membership.hue,
            place.label("place"),
        )
        .join(
            Membership,
            and_(Membership.group_id == Word.group_id, Membership.id == Word.author_id),
        )
        .join(Person, Person.id == Membership.person_id)
        .subquery()
    )
    first = ranked.c
    return (
        select(first.conversation_id, first.opening, first.name, first.hue)
        .where(first.place <= FIRST)
        .order_by(first.id)
    )


_FIRST_WORDS = _first_words()


def list_words(viewers: list[Membership], conversations: Iterable[int]) -> dict[int, list[Word]]:
    """What was said in each of these conversations, in the order it was said."""
    rows = db.session.scalars(_WORDS, {**told(viewers), "talks": list(conversations)})
    said: dict[int, list[Word]] = defaultdict(list)
    for word in rows:
        said[word.conversation_id].append(word)
    return said


def list_first_words(
    viewers: list[Membership], conversations: Iterable[int]
) -> dict[int, tuple[Said, ...]]:
    """What was said first in each of these conversations, at most `FIRST` replies."""
    rows = db.session.execute(_FIRST_WORDS, {**told(viewers), "talks": list(conversations)})
    said: dict[int, tuple[Said, ...]] = defaultdict(tuple)
    for conversation, opening, author, hue in rows:
        said[conversation] += (Said(opening, author, hue),)
    return said


def get_word(viewer: Membership, conversation_id: int, public_id: str) -> Word:
    """One reply that the viewer may see, or their own that they took down; raises `NotFound`."""
    asked = {**told([viewer]), "talks": [conversation_id], "public_id": public_id}
    word = db.session.scalar(_ONE, asked)
    if word is None:
        raise NotFound
    return word
