"""What changed from one version of a text to another, paragraph by paragraph."""

import re
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple


class Change(NamedTuple):
    """A paragraph as it was, and as it is now: "" where there was none, or is none any more."""

    before: str
    now: str


def list_changes(before: str, now: str) -> list[Change]:
    """What was added, is gone, or reads differently, in the order of the text as it is now. What
    stayed as it was is left out."""
    old, new = _paragraphs(before), _paragraphs(now)
    changes: list[Change] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            pairs = zip_longest(old[a:b], new[c:d], fillvalue="")
            changes += [Change(*pair) for pair in pairs]
    return changes


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n{2,}", text)
