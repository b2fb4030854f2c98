"""A VTIMEZONE says what the zone's own rules say, read by icalendar."""

from bisect import bisect_right
from datetime import datetime, timedelta

import icalendar
import pytest

from reunite.ical import timezone_block

from .changes import offset, telling_instants
from .conftest import ALL_ZONES


def wrong_instants(timezone: str, first_year: int, last_year: int) -> list[datetime]:
    block = icalendar.Timezone.from_ical(timezone_block(timezone, first_year, last_year))
    assert isinstance(block, icalendar.Timezone)
    changes, states = block.get_transitions()  # to_tz() may answer with a zone of its own

    def read(instant: datetime) -> timedelta:
        return states[bisect_right(changes, instant.replace(tzinfo=None)) - 1][0]

    return [
        instant
        for instant in telling_instants(timezone, first_year, last_year)
        if read(instant) != offset(instant, timezone)
    ]


def test_every_zone_is_right_for_the_coming_years() -> None:
    assert [name for name in ALL_ZONES if wrong_instants(name, 2026, 2027)] == []


@pytest.mark.parametrize(
    ("timezone", "first_year", "last_year"),
    [
        ("Europe/Istanbul", 2014, 2018),
        ("Pacific/Apia", 2009, 2013),
        ("America/New_York", 2005, 2009),
        ("Africa/Casablanca", 2017, 2040),
        ("Australia/Lord_Howe", 1990, 2060),
        ("Europe/Dublin", 1990, 2060),
    ],
)
def test_rules_that_changed_are_right(timezone: str, first_year: int, last_year: int) -> None:
    assert wrong_instants(timezone, first_year, last_year) == []


@pytest.mark.parametrize("timezone", ["Europe/Berlin", "America/New_York", "Europe/Dublin"])
def test_yearly_change_is_one_summer_and_one_winter_rule(timezone: str) -> None:
    block = timezone_block(timezone, 2026, 2026)
    assert block.count(b"BEGIN:DAYLIGHT") == block.count(b"BEGIN:STANDARD") == 1
    assert block.count(b"RRULE:FREQ=YEARLY;BYDAY=") == 2


def test_last_week_of_a_month_is_counted_from_its_end() -> None:
    assert b"BYDAY=-1SU;BYMONTH=3\r\n" in timezone_block("Europe/Berlin", 2026, 2026)


def test_other_weeks_are_counted_from_the_start() -> None:
    assert b"BYDAY=2SU;BYMONTH=3\r\n" in timezone_block("America/New_York", 2026, 2026)


def test_onset_is_told_by_the_clock_before_it() -> None:
    assert b"DTSTART:20250330T020000\r\n" in timezone_block("Europe/Berlin", 2026, 2026)


@pytest.mark.parametrize("timezone", ["Asia/Kolkata", "Africa/Casablanca"])
def test_no_yearly_change_has_no_rule(timezone: str) -> None:
    assert b"RRULE" not in timezone_block(timezone, 2026, 2026)


@pytest.mark.parametrize("timezone", ["America/Santiago", "Africa/Casablanca"])
def test_no_lists_of_dates_which_some_readers_get_wrong(timezone: str) -> None:
    assert b"RDATE" not in timezone_block(timezone, 2026, 2030)


def test_offset_of_long_ago_keeps_its_seconds() -> None:
    assert b"TZOFFSETTO:+001932" in timezone_block("Europe/Amsterdam", 1910, 1910)
