"""Events to write, and icalendar to read them with: another's reader for our own writer."""

import zoneinfo
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest

from reunite.ical import EventFacts
from reunite.when import Timed, is_timezone

START = datetime.fromisoformat("2026-07-04 18:00")
CREATED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
CHANGED = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
ALL_ZONES = sorted(filter(is_timezone, zoneinfo.available_timezones()))

Facts = Callable[..., EventFacts]
Read = Callable[[bytes], icalendar.Calendar]


@pytest.fixture(scope="session")
def facts() -> Facts:
    """A picnic in Berlin, but for what a test says otherwise."""

    def make(**different: Any) -> EventFacts:
        usual: dict[str, Any] = {
            "uid": "meetup-7d9a@friends.example",
            "sequence": 0,
            "when": Timed(START, START + timedelta(hours=3), "Europe/Berlin"),
            "summary": "Picnic",
            "created": CREATED,
            "changed": CHANGED,
        }
        return EventFacts(**usual | different)

    return make


@pytest.fixture(scope="session")
def read() -> Read:
    """Parse bytes and refuse any value that is not valid for its property."""

    def parse(body: bytes) -> icalendar.Calendar:
        calendar = icalendar.Calendar.from_ical(body)
        assert isinstance(calendar, icalendar.Calendar)
        assert not [error for part in calendar.walk() for error in part.errors]
        return calendar

    return parse
