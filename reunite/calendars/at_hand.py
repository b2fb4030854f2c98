"""What was made lately, kept in this process for who asks next."""

from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class AtHand(Generic[Key, Value]):
    """At most so many things; the one kept longest makes room for a new one."""

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._kept: dict[Key, Value] = {}
        self._lock = Lock()

    def find(self, key: Key) -> Value | None:
        """What is kept under this key, if it still is."""
        return self._kept.get(key)

    def keep(self, key: Key, value: Value) -> None:
        """Keep this under its key, in place of what was there."""
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = value
            if len(self._kept) > self._at_most:
                del self._kept[next(iter(self._kept))]
