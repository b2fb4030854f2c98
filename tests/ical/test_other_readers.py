"""What ical.js makes of our bytes: the engine of Thunderbird's and Nextcloud's calendars.

A reader in Python alone has been seen to agree with wrong zones that these programs misread.
"""

import json
import subprocess
import zoneinfo
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from reunite.ical import EventFacts, feed
from reunite.when import AllDay, Timed
from tests.support.node import node_package

from .changes import telling_instants
from .conftest import ALL_ZONES, Facts

HERE = Path(__file__).parent
HOUR = timedelta(hours=1)
ZONES = [
    "Europe/Berlin",
    "Europe/Dublin",
    "America/New_York",
    "America/Santiago",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "UTC",
]

SeenByIcalJs = Callable[[list[EventFacts]], dict[str, dict[str, Any]]]


@pytest.fixture(scope="session")
def ical_js() -> Path:
    """The module of ical.js."""
    return node_package("ical.js") / "dist" / "ical.js"


@pytest.fixture(scope="session")
def seen(ical_js: Path) -> SeenByIcalJs:
    def read(events: list[EventFacts]) -> dict[str, dict[str, Any]]:
        run = subprocess.run(
            ["node", HERE / "read.mjs", ical_js],
            input=feed("Tuesday group", events),
            capture_output=True,
            check=True,
        )
        return {event["uid"]: event for event in json.loads(run.stdout)}

    return read


def instants(events: list[EventFacts]) -> dict[str, tuple[float, float]]:
    both = {event.uid: event.when.instants("UTC") for event in events}
    return {uid: (start.timestamp(), end.timestamp()) for uid, (start, end) in both.items()}


def moments(seen: dict[str, dict[str, Any]]) -> dict[str, tuple[Any, Any]]:
    return {uid: (event["start"], event["end"]) for uid, event in seen.items()}


def starting(instant: datetime, timezone: str) -> Timed:
    own = zoneinfo.ZoneInfo(timezone)
    start, end = instant.astimezone(own), (instant + HOUR).astimezone(own)
    walls = [moment.replace(tzinfo=None) for moment in (start, end)]
    return Timed(walls[0], walls[1], timezone, start.fold, end.fold)


@pytest.mark.parametrize("timezone", ZONES)
def test_meetups_of_every_month_start_and_end_as_they_should(
    facts: Facts, seen: SeenByIcalJs, timezone: str
) -> None:
    walls = [f"{year}-{month:02}-15 18:00" for year in (2025, 2027) for month in range(1, 13)]
    starts = map(datetime.fromisoformat, walls)
    whens = [Timed(start, start + HOUR, timezone) for start in starts]
    events = [facts(uid=f"{when.start}", when=when) for when in whens]
    assert moments(seen(events)) == instants(events)


@pytest.mark.parametrize("quarter", range(4))
def test_meetups_round_every_change_of_every_zone_are_at_the_right_instant(
    facts: Facts, seen: SeenByIcalJs, quarter: int
) -> None:
    events = [
        facts(uid=f"{timezone} {instant}", when=starting(instant, timezone))
        for timezone in ALL_ZONES[quarter::4]
        for instant in telling_instants(timezone, 2027, 2027)
    ]
    assert moments(seen(events)) == instants(events)


def test_all_day_is_the_same_day(facts: Facts, seen: SeenByIcalJs) -> None:
    events = [facts(uid="day", when=AllDay(date(2026, 7, 31), date(2026, 8, 1)))]
    assert moments(seen(events)) == {"day": ("2026-07-31", "2026-08-02")}


def test_text_comes_back(facts: Facts, seen: SeenByIcalJs) -> None:
    words = "Tea, cake; \\ and\nmore: 😀 " * 9
    assert seen([facts(uid="tea", summary=words)])["tea"]["summary"] == words
