"""Reads of replies, for a viewer."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select

from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.words.models import Word


def list_words(viewers: list[Membership], conversations: Iterable[int]) -> dict[int, list[Word]]:
    """What was said in each of these conversations, in the order it was said."""
    rows = db.session.scalars(
        select(Word)
        .where(
            Word.group_id.in_([viewer.group_id for viewer in viewers]),
            Word.conversation_id.in_(list(conversations)),
            Word.taken_down_at.is_(None),
        )
        .order_by(Word.id)
    )
    said: dict[int, list[Word]] = defaultdict(list)
    for word in rows:
        said[word.conversation_id].append(word)
    return said


def get_word(viewer: Membership, conversation_id: int, public_id: str) -> Word:
    """One reply that the viewer may see, or their own that they took down; raises `NotFound`."""
    word = db.session.scalar(
        select(Word).where(
            Word.group_id == viewer.group_id,
            Word.conversation_id == conversation_id,
            Word.public_id == public_id,
        )
    )
    if word is None or (word.taken_down_at and word.author_id != viewer.id):
        raise NotFound
    return word
