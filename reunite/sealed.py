"""Words that rest encrypted: a copied database or backup holds none of them.

It helps against a stolen copy, a wrong query or a database tool; not against whoever runs the
server and so holds the keys. What stays in sight is who wrote when, and how much in steps of 256
bytes.
"""

import json
from typing import Any

from flask import current_app
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from reunite.tokens import Keyring

STEP = 256
SEALED_FOR = "sealed for"  # in the info of a column of bytes that is locked away by hand: for what
_FILLING = b"\0"


def keyring() -> Keyring:
    """The running app's keys, as they are by now."""
    found: Keyring = current_app.extensions["reunite.keyring"]
    found.refresh()
    return found


def bound(said: object, row: object) -> str:
    """What is to be sealed, as JSON, together with the key of the row it is for: so it can't be
    passed off as another's."""
    return json.dumps([row, said])


def said_in(words: str, row: object) -> Any:
    """The reverse of `bound`; raises `ValueError` for what was bound to another row."""
    owner, said = json.loads(words)
    if owner != row:
        raise ValueError("these words belong to another row")
    return said


class SealedText(TypeDecorator[str]):
    """A column of text that is encrypted at rest, for one purpose; it can't be searched.

    Reading raises `cryptography.fernet.InvalidToken` with other keys, and for what was written
    for another purpose. An empty text is kept as no bytes at all.
    """

    impl = LargeBinary
    cache_ok = True

    def __init__(self, purpose: str) -> None:
        super().__init__()
        self.purpose = purpose

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        if not value:
            return None if value is None else b""
        words = value.encode()
        padded = words.ljust(-(-len(words) // STEP) * STEP, _FILLING)
        return keyring().lock_away(padded, self.purpose)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        if not value:
            return None if value is None else ""
        return keyring().unlock(value, self.purpose).rstrip(_FILLING).decode()
