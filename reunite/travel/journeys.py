"""How far towns are from everyone together, roughly and on purpose so.

Everyone is taken to set out from the larger town near theirs. A journey is the great circle times
`DETOUR`, at `KM_AN_HOUR`, and is only ever said as a range. So whoever asks about many towns learns
no more of anyone than which larger town is near them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reunite.needs.models import JourneyTime
from reunite.towns import Town

DETOUR = 1.3
KM_AN_HOUR = 50
PEOPLE_NEEDED = 3
AREA_KM = 50

_STEPS = (0, 1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 300, 500, 800, 1200, 2000, 3000, 5000)
_LONGEST = {JourneyTime.HOUR: 1, JourneyTime.TWO_HOURS: 2, JourneyTime.HALF_A_DAY: 6}


class Range(NamedTuple):
    """From so many hours to so many; without an end for the longest of all."""

    low: int
    high: int | None

    @property
    def low_km(self) -> int:
        """Where it begins, in kilometres travelled."""
        return self.low * KM_AN_HOUR

    @property
    def high_km(self) -> int | None:
        """Where it ends, in kilometres travelled."""
        return self.high and self.high * KM_AN_HOUR


@dataclass(frozen=True)
class Outset:
    """A town that someone sets out from, and how long a journey is all right with them."""

    town: Town
    time: JourneyTime


@dataclass(frozen=True)
class Candidate:
    """A town to meet in: the longest journey anyone would have, all journeys together, and whether
    each is all right with whoever has it (None where nobody has said)."""

    town: Town
    longest: Range
    total: Range
    is_all_right: bool | None


@dataclass(frozen=True)
class Area:
    """A part of the world that friends set out from, named after its largest town, and when they
    last met there."""

    town: Town
    last_met: date | None


def hours(here: Town, there: Town) -> float:
    """How long the journey takes, one way."""
    return here.km_to(there) * DETOUR / KM_AN_HOUR


def range_of(hours: float) -> Range:
    """The range that so many hours fall in."""
    low = max(step for step in _STEPS if step <= hours)
    return Range(low, next((step for step in _STEPS if step > hours), None))


def candidate(town: Town, outsets: Sequence[Outset]) -> Candidate:
    """What meeting in this town would ask of people who set out so; there is at least one."""
    journeys = [(hours(outset.town, town), _LONGEST.get(outset.time)) for outset in outsets]
    times = [journey for journey, _longest in journeys]
    fits = [journey <= longest for journey, longest in journeys if longest]
    return Candidate(town, range_of(max(times)), range_of(sum(times)), all(fits) if fits else None)


def areas(homes: Iterable[Town]) -> list[Town]:
    """The towns that areas are named after, the largest first: each home is within `AREA_KM`."""
    found: list[Town] = []
    for town in sorted(set(homes), key=lambda town: (-town.population, town.id)):
        if all(town.km_to(other) > AREA_KM for other in found):
            found.append(town)
    return found


def last_met(areas: Sequence[Town], met: Sequence[tuple[Town, date]]) -> list[Area]:
    """When friends last met in each area, the one that hosted least lately first.

    A meetup was in the area whose town is nearest, if that is near at all.
    """
    days: dict[Town, date] = {}
    for town, day in met:
        nearest = min(areas, key=town.km_to, default=None)
        if nearest and town.km_to(nearest) <= AREA_KM:
            days[nearest] = max(day, days.get(nearest, day))
    found = [Area(town, days.get(town)) for town in areas]
    return sorted(found, key=lambda area: area.last_met or date.min)
