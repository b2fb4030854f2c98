"""How long something is made together, and who sends a postcard to whom."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.shelves.chance import shuffled
from reunite.shelves.making.models import Making, Sort

LASTS = timedelta(days=14)
DRAWN_AFTER = timedelta(days=7)
PRINT_KEPT_FOR = timedelta(days=1)
_STEPS = 20_000  # in which a ring is looked for; more than there are orders of seven people


def is_open(making: Making, now: datetime) -> bool:
    """Can people still join in?"""
    return making.ends_at > now and not making.taken_down_at


def check_takes_pieces(making: Making, now: datetime) -> None:
    """Raises `DomainError` when its time is over, or when it is no thing of pieces."""
    if not is_open(making, now) or making.sort is Sort.POSTCARDS:
        raise DomainError(_("This is finished, so nothing more can be added."))


def check_has_something(words: str, *, has_picture: bool) -> None:
    """Raises `DomainError` for a piece of neither words nor a picture."""
    if not words and not has_picture:
        raise DomainError(_("Write a few words, or add a picture."), field="words")


def takes_addresses(making: Making, now: datetime) -> bool:
    """Is it a swap of postcards that one can still join?"""
    return making.sort is Sort.POSTCARDS and is_open(making, now) and not making.drawn_at


def check_takes_addresses(making: Making, now: datetime) -> None:
    """Raises `DomainError` once it is drawn, or over."""
    if not takes_addresses(making, now):
        raise DomainError(_("It has been drawn already. There’ll be another one."))


def draw_ring(people: Iterable[int], apart: Collection[frozenset[int]]) -> list[int]:
    """People in the order in which each sends to the next, and the last to the first; no two who
    are `apart` stand side by side. It holds as many of them as it can, and none if not even two.
    """
    left = shuffled(people)
    while len(left) > 1:
        if ring := _find_ring(left, apart):
            return ring
        left.remove(max(left, key=lambda one: _how_many_apart(one, left, apart)))
    return []


def _how_many_apart(one: int, others: list[int], apart: Collection[frozenset[int]]) -> int:
    return sum(frozenset((one, other)) in apart for other in others)


def _find_ring(people: list[int], apart: Collection[frozenset[int]]) -> list[int]:
    """All of them in a ring, those who are hardest to place first; empty if there is none, or none
    was found in time."""
    order = sorted(people, key=lambda one: -_how_many_apart(one, people, apart))
    ring, steps = [order[0]], _STEPS
    tried: list[list[int]] = [order[1:]]
    while steps and tried:
        steps -= 1
        if len(ring) == len(order) and frozenset((ring[-1], ring[0])) not in apart:
            return ring
        while tried[-1] and frozenset((ring[-1], tried[-1][0])) in apart:
            tried[-1].pop(0)
        if tried[-1]:
            ring.append(tried[-1].pop(0))
            tried.append([one for one in order if one not in ring])
        else:
            tried.pop()
            ring.pop()
    return []
