"""What a quiet word can be about. Each feature says how one of its things is found for whoever
looks, and whom it concerns."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from reunite.errors import NotFound
from reunite.groups.models import Membership


@dataclass(frozen=True)
class Thing:
    """Something as one member sees it: the members whose doing it is, what it says (which hosts
    are shown only if whoever tells them chooses so), and the address of its page."""

    concerns: tuple[Membership, ...] = ()
    words: str = ""
    url: str = ""


class _Kind(NamedTuple):
    called: object
    load: Callable[[Membership, str], Thing]


_KINDS: dict[str, _Kind] = {}


def register_reportable(
    kind: str, called: object, load: Callable[[Membership, str], Thing]
) -> None:
    """Let quiet words be about things of this kind (a word for addresses, `called` so in a
    sentence: “a reply”). `load` finds the thing with a public id as this member may see it, and
    raises `NotFound`."""
    _KINDS[kind] = _Kind(called, load)


def load(kind: str, viewer: Membership, public_id: str) -> Thing:
    """The thing as this member sees it; raises `NotFound`."""
    if kind not in _KINDS:
        raise NotFound
    return _KINDS[kind].load(viewer, public_id)


def find(kind: str, viewer: Membership, public_id: str) -> Thing | None:
    """The thing, if this member may see it and it is still there."""
    try:
        return load(kind, viewer, public_id)
    except NotFound:
        return None


def called(kind: str) -> str:
    """What things of this kind are called."""
    return str(_KINDS[kind].called) if kind in _KINDS else ""
