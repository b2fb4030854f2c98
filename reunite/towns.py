"""Towns of the world: found by name, without asking anyone else's server.

They come from GeoNames (CC BY 4.0). `reunite.gazetteer` makes the file of them at set-up; without
it no town is found. It is opened for each question, so
that a worker keeps nothing of it in memory.
"""

import math
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel import Locale
from flask_babel import get_locale

FILE = Path(__file__).parent / "towns.sqlite3"
FOUND_AT_MOST = 20
LETTERS_TO_BEGIN_WITH = 3
LARGEST_ID = 2**31 - 1
LARGE = 20_000  # people, from which on a town may stand for the places near it
_KM_PER_DEGREE = 111.2
_EARTH_KM = 6371.0
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
_COUNTRIES_IN_SHORT = {"GB": "uk", "US": "usa", "AE": "uae"}  # where it is not their code
_TOWN = (
    "SELECT town.id, town.name, region.name, country, "
    "latitude / 1000.0, longitude / 1000.0, population "
    "FROM town JOIN region ON region.id = region_id "
)


@dataclass(frozen=True)
class Town:
    """A town or village; `id` is its number in GeoNames, `country` its two letters (ISO 3166-1).

    `region` is what it is part of, the smaller first, as in "Conwy, Wales"; it may be empty.
    """

    id: int
    name: str
    region: str
    country: str
    latitude: float
    longitude: float
    population: int

    @property
    def label(self) -> str:
        """Its name with region and country, in the reader's language."""
        return f"{self.name}, {self.part_of}"

    @property
    def part_of(self) -> str:
        """Its region and country, in the reader's language."""
        return ", ".join(part for part in (self.region, self._country_name) if part)

    @property
    def _country_name(self) -> str:
        locale = get_locale() or Locale("en")
        return str(locale.territories.get(self.country, self.country))

    def km_to(self, other: "Town") -> float:
        """How far it is as the crow flies (great circle), in kilometres."""
        here, there = math.radians(self.latitude), math.radians(other.latitude)
        across = math.radians(other.longitude - self.longitude)
        half = (
            math.sin((there - here) / 2) ** 2
            + math.cos(here) * math.cos(there) * math.sin(across / 2) ** 2
        )
        return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, half)))

    def _is_in(self, places: list[str]) -> bool:
        """Does each of these words begin something that the town is part of?"""
        around = [*self.region.split(", "), self._country_name]
        codes = {self.country.casefold(), _COUNTRIES_IN_SHORT.get(self.country)}
        return all(
            place in codes or any(folded(known).startswith(place) for known in around)
            for place in places
        )


def folded(words: str) -> str:
    """A name as it is looked for: without case, accents, apostrophes and other punctuation."""
    parted = unicodedata.normalize("NFKD", words.casefold().translate(_LETTERS))
    bare = "".join(c for c in parted if not unicodedata.combining(c) and c not in "'’‘ʻʼ`")
    return " ".join(re.findall(r"\w+", bare))


def is_here() -> bool:
    """Has the file of towns been made?"""
    return FILE.exists()


def _ask(question: str, *told: object) -> Iterator[tuple[object, ...]]:
    if not is_here():
        return
    with closing(sqlite3.connect(f"{FILE.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        yield from connection.execute(question, told)


def _towns(rest: str, *told: object) -> list[Town]:
    return [Town(*row) for row in _ask(_TOWN + rest, *told)]  # type: ignore[arg-type]


def find_town(number: int) -> Town | None:
    """The town of this number."""
    if not 0 < number <= LARGEST_ID:
        return None
    return next(iter(_towns("WHERE town.id = ?", number)), None)


def list_towns(numbers: Iterable[int]) -> dict[int, Town]:
    """Those of these towns that there are, by their number."""
    wanted = sorted(set(numbers))
    marks = ",".join("?" * len(wanted))
    return {town.id: town for town in _towns(f"WHERE town.id IN ({marks})", *wanted)}


def search_towns(words: str, country: str = "") -> list[Town]:
    """The towns that someone may mean, the likeliest first; at most `FOUND_AT_MOST`.

    After the name may stand what it is part of, which counts where it fits: "Newport, Wales".
    Accents don't matter, and other spellings are known ("Muenchen", "Malmo"). Towns of just that
    name come alone; only where there is none, those whose names begin so. Those in `country` come
    first, then those that go by that name today, then the larger.
    """
    name, *places = [folded(part) for part in words.split(",")]
    if not name:
        return []
    places = [place for place in places if place]
    begins = len(name) >= LETTERS_TO_BEGIN_WITH
    found = (
        _named("word = ?", places, name)
        or (begins and _named("word >= ? AND word < ?", places, name, name + "\U0010ffff"))
        or _named("word = ?", [], name)
    )
    found.sort(
        key=lambda town: (town.country != country, folded(town.name) != name, -town.population)
    )
    return found[:FOUND_AT_MOST]


def _named(condition: str, places: list[str], *told: object) -> list[Town]:
    towns = _towns(
        f"WHERE town.id IN (SELECT town_id FROM word WHERE {condition}) "  # noqa: S608 (ours)
        "ORDER BY population DESC LIMIT 500",
        *told,
    )
    return [town for town in towns if town._is_in(places)]


@lru_cache(maxsize=1000)
def large_town_near(town: Town, km: float) -> Town:
    """The nearest town of `LARGE` or more within so many kilometres; else the town itself.

    Beyond the date line it isn't looked for.
    """
    if town.population >= LARGE:
        return town
    north = km / _KM_PER_DEGREE
    east = north / max(0.01, math.cos(math.radians(town.latitude)))
    around = _towns(
        f"WHERE population >= {LARGE} AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?",
        *(1000 * (town.latitude + way) for way in (-north, north)),
        *(1000 * (town.longitude + way) for way in (-east, east)),
    )
    near = min(around, key=town.km_to, default=town)
    return near if town.km_to(near) <= km else town
