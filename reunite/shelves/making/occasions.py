"""The meetups that something is made at. Shelves know nothing of meetups: who does says so here."""

from collections.abc import Callable

from reunite.groups.models import Membership

FindTitle = Callable[[Membership, str], str | None]

_finders: list[FindTitle] = []


def register_meetups(find_title: FindTitle) -> None:
    """Ask this function what the meetup with a public id is called, or whether the viewer may not
    know of it (None)."""
    _finders[:] = [find_title]


def find_title(viewer: Membership, meetup: str) -> str | None:
    """What it is called, if the viewer may see it."""
    return next((find(viewer, meetup) for find in _finders), None) if meetup else None
