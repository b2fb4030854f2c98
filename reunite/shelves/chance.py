"""Order by chance, so that nothing stands above another."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import chain, zip_longest
from random import SystemRandom
from typing import TypeVar

T = TypeVar("T")
_chance = SystemRandom()


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
