"""What a feed is made of."""

import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from reunite.ical import event_file, feed, timezone_block
from reunite.when import AllDay, Timed

from .conftest import Facts, Read

PROJECT = Path(__file__).parents[2]
MIXED_FEED = """
import sys
from datetime import UTC, datetime, timedelta
from reunite.ical import EventFacts, feed
from reunite.when import Timed

start = datetime.fromisoformat("2026-07-04 18:00")
stamp = datetime(2026, 1, 1, tzinfo=UTC)
zones = ["Europe/Berlin", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe"]
whens = [Timed(start, start + timedelta(hours=1), zone) for zone in zones]
facts = [EventFacts(f"{n}@x", n, when, "Tea", stamp, stamp) for n, when in enumerate(whens)]
sys.stdout.buffer.write(feed("Tuesday group", facts))
"""


def in_zone(timezone: str, year: int = 2026) -> Timed:
    start = datetime.fromisoformat(f"{year}-07-04 18:00")
    return Timed(start, start + timedelta(hours=1), timezone)


def test_version_and_product_come_first() -> None:
    body = feed("Tuesday group", [])
    assert body.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Reunite//Feed//EN\r\n")


def test_name_is_told_in_both_ways() -> None:
    body = feed("Tea; cake", [])
    assert b"\r\nNAME:Tea\\; cake\r\nX-WR-CALNAME:Tea\\; cake\r\n" in body


def test_refreshing_is_asked_for_in_both_ways() -> None:
    body = feed("Tuesday group", [])
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n" in body
    assert b"\r\nX-PUBLISHED-TTL:PT4H\r\n" in body


@pytest.mark.parametrize("name", ["METHOD", "UID", "X-WR-TIMEZONE", "SOURCE"])
def test_feed_itself_has_none_of_these(facts: Facts, read: Read, name: str) -> None:
    assert name not in read(feed("Tuesday group", [facts()]))


def test_empty_feed_is_a_calendar(read: Read) -> None:
    assert read(feed("Tuesday group", [])).subcomponents == []


def test_events_keep_their_order(facts: Facts, read: Read) -> None:
    calendar = read(feed("Tuesday group", [facts(uid="b@x"), facts(uid="a@x")]))
    assert [event["UID"] for event in calendar.events] == ["b@x", "a@x"]


def test_each_zone_is_described_once_and_sorted(facts: Facts, read: Read) -> None:
    zones = ["Europe/Berlin", "America/New_York", "Europe/Berlin"]
    events = [facts(uid=f"{n}@x", when=in_zone(name)) for n, name in enumerate(zones)]
    described = read(feed("Tuesday group", events)).timezones
    assert [str(zone["TZID"]) for zone in described] == ["America/New_York", "Europe/Berlin"]


def test_zone_is_described_for_all_its_years(facts: Facts) -> None:
    events = [facts(when=in_zone("Europe/Berlin", year)) for year in (2031, 2019, 2026)]
    assert timezone_block("Europe/Berlin", 2019, 2031) in feed("Tuesday group", events)


def test_all_day_events_need_no_zone(facts: Facts, read: Read) -> None:
    day = AllDay(date(2026, 7, 4), date(2026, 7, 5))
    assert read(feed("Tuesday group", [facts(when=day)])).timezones == []


def test_bytes_are_the_same_in_every_process() -> None:
    bodies = set()
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", MIXED_FEED],
            cwd=PROJECT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        bodies.add(run.stdout)
    assert len(bodies) == 1


@pytest.mark.parametrize("name", ["METHOD", "NAME", "REFRESH-INTERVAL"])
def test_single_file_is_no_feed_and_no_invitation(facts: Facts, read: Read, name: str) -> None:
    assert name not in read(event_file(facts()))


def test_single_file_holds_the_event_of_the_feed(facts: Facts, read: Read) -> None:
    in_feed, alone = read(feed("Tuesday group", [facts()])), read(event_file(facts()))
    assert in_feed.events == alone.events


def test_single_file_describes_its_zone(facts: Facts, read: Read) -> None:
    assert read(event_file(facts())).get_missing_tzids() == set()
