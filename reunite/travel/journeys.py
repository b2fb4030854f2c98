"""How far towns are from everyone together, roughly and on purpose so.

Everyone is taken to set out from the larger town near theirs. A journey is the great circle times
`DETOUR`, at `KM_AN_HOUR`; from `FAR_KM` on it is taken to be flown, and each `FLOWN_KM` more takes
an hour. It is only ever said as a range. So whoever asks about many towns learns no more of anyone
than which larger town is near them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reunite.needs.models import JourneyTime
from reunite.towns import Town

DETOUR = 1.3
KM_AN_HOUR = 50
FAR_KM = 400
FLOWN_KM = 700
AREA_KM = 50

_STEPS = (0, 1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 300, 500, 800, 1200, 2000, 3000, 5000)
_KM_A_STEP = 50
_LONGEST = {JourneyTime.HOUR: 1, JourneyTime.TWO_HOURS: 2, JourneyTime.HALF_A_DAY: 6}


class Range(NamedTuple):
    """From so much to so much; without an end for what is more than anyone needs to know."""

    low: int
    high: int | None


class Journey(NamedTuple):
    """How long it takes, in hours, and how far it is, in kilometres."""

    hours: Range
    km: Range


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
    longest: Journey
    total: Journey
    is_all_right: bool | None


@dataclass(frozen=True)
class Area:
    """A part of the world that friends set out from, named after its largest town, and when they
    last met there."""

    town: Town
    last_met: date | None


def distance(here: Town, there: Town) -> float:
    """How far one travels, one way, in kilometres."""
    return here.km_to(there) * DETOUR


def hours(km: float) -> float:
    """How long that takes."""
    return min(km, FAR_KM) / KM_AN_HOUR + max(0, km - FAR_KM) / FLOWN_KM


def range_of(value: float, step: int = 1) -> Range:
    """The range that a value falls in; ranges are wider the further on, and `step` the first."""
    steps = [step * number for number in _STEPS]
    low = max(number for number in steps if number <= value)
    return Range(low, next((number for number in steps if number > value), None))


def _journey(hours: float, km: float) -> Journey:
    return Journey(range_of(hours), range_of(km, _KM_A_STEP))


def candidate(town: Town, outsets: Sequence[Outset]) -> Candidate:
    """What meeting in this town would ask of people who set out so; there is at least one."""
    far = [distance(outset.town, town) for outset in outsets]
    long = [hours(km) for km in far]
    bounds = [_LONGEST.get(outset.time) for outset in outsets]
    fits = [taken <= bound for taken, bound in zip(long, bounds, strict=True) if bound]
    return Candidate(
        town,
        longest=_journey(max(long), max(far)),
        total=_journey(sum(long), sum(far)),
        is_all_right=all(fits) if fits else None,
    )


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
