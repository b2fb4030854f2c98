"""The instants round each change of a zone's clocks, found without the code under test."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

HALF_DAY = timedelta(hours=12)


def telling_instants(timezone: str, first_year: int, last_year: int) -> Iterator[datetime]:
    """Either side of each change, to the quarter of an hour, and the middle of each year."""
    for year in range(first_year, last_year + 1):
        yield datetime(year, 7, 1, tzinfo=UTC)
        start = datetime(year, 1, 1, tzinfo=UTC)
        halves = [start + n * HALF_DAY for n in range(2 * 366)]
        for before, after in pairwise(halves):
            if offset(before, timezone) != offset(after, timezone):
                yield from _around(before, timezone)


def offset(instant: datetime, timezone: str) -> timedelta:
    return instant.astimezone(ZoneInfo(timezone)).utcoffset() or timedelta()


def _around(before: datetime, timezone: str) -> Iterator[datetime]:
    quarters = [before + timedelta(minutes=15 * n) for n in range(49)]
    for last, first in pairwise(quarters):
        if offset(last, timezone) != offset(first, timezone):
            yield from (last - timedelta(hours=3), last, first, first + timedelta(hours=3))
