"""Calm lines on home and on a group's own page: what somebody there may like to know, with the way
to it. Features put them there; nothing counts them, and each ends by itself."""

from collections.abc import Callable
from typing import NamedTuple

from reunite.groups.models import Membership


class Line(NamedTuple):
    """A sentence, and the page that says more."""

    words: str
    url: str


_finders: list[Callable[[list[Membership]], list[Line]]] = []


def register_lines(find: Callable[[list[Membership]], list[Line]]) -> None:
    """Show what `find` gives for someone's places: for all of them on home, and for one on the page
    of its group."""
    if find not in _finders:
        _finders.append(find)


def list_lines(viewers: list[Membership]) -> list[Line]:
    """What there is to show someone with these places."""
    return [line for find in _finders for line in find(viewers)] if viewers else []
