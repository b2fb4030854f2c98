"""What a reader's doors do to what others post: which of it they shut out, and which they fold.

A word of a reader's own is found in whatever case, and where a longer one begins ("baby" in
"babysitter", not in "lullaby"), but anywhere in a script that has no capitals. Its pattern means
the same to Python and to both databases.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from flask_babel import gettext as _

from reunite.safety.labels import NO_LABELS, TOPICS, Labels, Topic
from reunite.web.filters import listed

_APOSTROPHE = "['’]"


class Held(NamedTuple):
    """A door that holds now: what it is about, by one of these three, and whether it is shut."""

    topic: Topic
    word: str
    other_id: int | None
    is_shut: bool


def shut_words(doors: Iterable[Held]) -> str | None:
    """A pattern for the words that these doors shut out, or None."""
    words = [_part(door.word) for door in doors if door.is_shut and door.word]
    return f"(?i)(?:{'|'.join(words)})" if words else None


def _part(word: str) -> str:
    parts = r"\s+".join(re.escape(part) for part in word.split())
    start = r"(?:^|\W)" if word[:1].lower() != word[:1].upper() else ""
    return start + re.sub(_APOSTROPHE, _APOSTROPHE, parts)


def _is_for(door: Held, by: int, labels: Labels, texts: tuple[str, ...]) -> bool:
    if door.other_id:
        return door.other_id == by
    if door.topic:
        return bool(door.topic & labels.topics)
    pattern = f"(?i){_part(door.word)}"
    return any(re.search(pattern, text) for text in (*texts, labels.own_topic, labels.note))


def shuts(doors: Iterable[Held], by: int, labels: Labels = NO_LABELS, *texts: str) -> bool:
    """Do these doors shut out what the person with the key `by` says in these texts?"""
    return any(door.is_shut and _is_for(door, by, labels, texts) for door in doors)


def fold_words(doors: Iterable[Held], by: int, labels: Labels = NO_LABELS, *texts: str) -> str:
    """The words under which it starts folded: its author's note, or else what the doors are
    about; "" for what is open."""
    if labels.note:
        return _("Content note: %(note)s", note=labels.note)
    ajar = [door for door in doors if _is_for(door, by, labels, texts)]
    about = [str(TOPICS[door.topic]) if door.topic else door.word for door in ajar]
    if any(about):
        return _("Folded: %(about)s", about=listed([words for words in about if words]))
    return _("Folded, as you asked") if ajar else ""
