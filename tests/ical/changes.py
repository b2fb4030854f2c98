"""The instants round each change of a zone's clocks, found without the code under test."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

HALF_DAY = timedelta(hours=12)
QUARTER = timedelta(minutes=15)
NIGHT = timedelta(hours=3)


def telling_instants(timezone: str, first_year: int, last_year: int) -> Iterator[datetime]:
    """Either side of each change, to the quarter of an hour, and the middle of each year."""
    for year in range(first_year, last_year + 1):
        yield datetime(year, 7, 1, tzinfo=UTC)
        for half_day, _ in _changes(datetime(year, 1, 1, tzinfo=UTC), HALF_DAY, 732, timezone):
            for last, first in _changes(half_day, QUARTER, 49, timezone):
                yield from (last - NIGHT, last, first, first + NIGHT)


def offset(instant: datetime, timezone: str) -> timedelta:
    return instant.astimezone(ZoneInfo(timezone)).utcoffset() or timedelta()


def _changes(
    start: datetime, step: timedelta, count: int, timezone: str
) -> Iterator[tuple[datetime, datetime]]:
    """The neighbours among so many instants, a step apart, that differ in their offset."""
    instants = [start + n * step for n in range(count)]
    told = [(instant, offset(instant, timezone)) for instant in instants]
    for (before, old), (after, new) in pairwise(told):
        if old != new:
            yield before, after
