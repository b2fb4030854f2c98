"""What is about the same thing, what stands beside what, and who says that a link is fine."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import chain, zip_longest
from random import SystemRandom
from typing import TypeVar

from flask_babel import gettext as _

from reunite.errors import Changed, DomainError
from reunite.groups.models import Membership
from reunite.shelves.helps.models import Experience

T = TypeVar("T")
_chance = SystemRandom()


def thing_of(what: str) -> str:
    """What it is about, in letters that compare: "A  Hot Bath." and "a hot bath" are one thing."""
    return " ".join(what.casefold().split()).rstrip(" .…")


def shuffled(things: Iterable[T]) -> list[T]:
    """The same, in another order each time."""
    return _chance.sample(found := list(things), len(found))


def dealt(things: Iterable[T], kind: Callable[[T], object]) -> list[T]:
    """The same, shuffled, with those of different kinds side by side as far as they go."""
    piles: defaultdict[object, list[T]] = defaultdict(list)
    for thing in shuffled(things):
        piles[kind(thing)].append(thing)
    rounds = zip_longest(*shuffled(piles.values()))
    return [thing for thing in chain.from_iterable(rounds) if thing is not None]


def can_approve_link(viewer: Membership, experience: Experience) -> bool:
    """Is there a link that the viewer may say is fine to show? Never one of their own."""
    is_new = bool(experience.link) and not experience.link_is_approved
    return is_new and experience.author_id != viewer.id


def check_can_approve_link(viewer: Membership, experience: Experience, link: str) -> None:
    """Raises `DomainError` for one's own, `Changed` if it is not the `link` they looked at."""
    if experience.author_id == viewer.id:
        raise DomainError(_("That’s your own link. Someone else looks at it first."))
    if experience.link != link:
        raise Changed(_("The link has changed meanwhile. Have another look at it."))
