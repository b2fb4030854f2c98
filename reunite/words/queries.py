"""Reads of replies, for a viewer."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Select, and_, bindparam, func, select

from reunite.accounts.models import Person
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.posts.queries import reads_of
from reunite.safety.labels import NO_LABELS
from reunite.safety.queries import fold_for, told
from reunite.words.models import Conversation, Word

FIRST, OPENING = 3, 400


class Said(NamedTuple):
    """What the timeline shows of a reply: who said it, and how it begins, perhaps folded."""

    opening: str
    author: str
    hue: int
    fold_words: str


_READS = reads_of(
    Word,
    Word.conversation_id.in_(bindparam("talks", expanding=True)),
    at=Word.said_at,
    said=(Word.body,),
)
_WORDS = _READS.visible.order_by(Word.id)


def _first_words() -> Select[int, str, str, int, int]:
    place = func.row_number().over(partition_by=Word.conversation_id, order_by=Word.id)
    ranked = (
        _READS.visible.with_only_columns(
            Word.id,
            Word.conversation_id,
            Word.body,
            Person.name,
            Membership.hue,
            Membership.person_id,
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
        select(first.conversation_id, first.body, first.name, first.hue, first.person_id)
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
    for conversation, body, author, hue, by in rows:
        fold_words = fold_for(viewers, by, NO_LABELS, body)
        said[conversation] += (Said(body[:OPENING], author, hue, fold_words),)
    return said


def fold_of(viewer: Membership, word: Word) -> str:
    """The words under which a reply starts folded for the viewer; "" where it is open."""
    return fold_for([viewer], word.author.person_id, NO_LABELS, word.body)


def conversation_of(viewer: Membership, public_id: str) -> int:
    """The key of the conversation in which this reply was said, whoever may see it; raises
    `NotFound` for one that isn't of the viewer's group."""
    found = db.session.scalar(
        select(Word.conversation_id).where(
            Word.group_id == viewer.group_id, Word.public_id == public_id
        )
    )
    if found is None:
        raise NotFound
    return found


def get_word(viewer: Membership, conversation_id: int, public_id: str) -> Word:
    """One reply that the viewer may see, or their own that they took down; raises `NotFound`."""
    return _READS.get(viewer, public_id, talks=[conversation_id])


def get_conversation(viewer: Membership, conversation_id: int) -> Conversation:
    """One conversation of the viewer's group; raises `NotFound`."""
    own = select(Conversation).where(
        Conversation.group_id == viewer.group_id, Conversation.id == conversation_id
    )
    conversation = db.session.scalar(own)
    if conversation is None:
        raise NotFound
    return conversation
