"""Time zones as calendars read them (RFC 5545 3.6.5), worked out from the zones' own rules."""

import functools
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import icalendar

from reunite.when import zone

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_Observance = icalendar.TimezoneStandard | icalendar.TimezoneDaylight


@functools.lru_cache(maxsize=256)
def timezone_block(timezone: str, first_year: int, last_year: int) -> bytes:
    """A VTIMEZONE (RFC 5545 3.6.5) that is right from `first_year` to the end of `last_year`.

    Yearly changes are written as rules by weekday, the one form that Outlook reads as well; a
    zone whose changes follow none has each written out, after the offset it begins with.
    """
    block: bytes = timezone_of(timezone, first_year, last_year).to_ical()
    return block


@functools.lru_cache(maxsize=256)
def timezone_of(timezone: str, first_year: int, last_year: int) -> icalendar.Timezone:
    """The zone as it is a year before `first_year`, and its changes to four years after.

    The library's own way to describe a zone lists dates, which many readers get an hour wrong.
    """
    own = zone(timezone)
    start, end = (datetime(y, 1, 1, tzinfo=UTC) for y in (first_year - 1, last_year + 5))
    days = [(start + timedelta(n)).astimezone(own) for n in range((end - start).days + 1)]
    changes = [
        _observance(day, _first_after_change(day))
        for day, next_day in pairwise(days)
        if day.utcoffset() != next_day.utcoffset()
    ]
    block = icalendar.Timezone()
    block.add("TZID", timezone)
    yearly = _yearly(changes, end.year - start.year)
    block.subcomponents = [*(yearly or (_observance(days[0], days[0]), *changes))]
    return block


def _first_after_change(day: datetime) -> datetime:
    """The first second, within a day of this moment, with another offset from UTC."""

    def after(seconds: int) -> datetime:
        return (day.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(day.tzinfo)

    seconds = range(24 * 60 * 60)
    return after(bisect_left(seconds, True, key=lambda n: after(n).utcoffset() != day.utcoffset()))


def _observance(before: datetime, after: datetime) -> _Observance:
    """The change between two moments, the second of which is the first by the new offset.

    Its onset is told by the clock before it. Clocks that go forward begin DAYLIGHT even where the
    law calls the winter the exception, as Ireland's does.
    """
    old, new = before.utcoffset() or timedelta(), after.utcoffset() or timedelta()
    forward = new > old and (before.dst() or after.dst())
    observance = icalendar.TimezoneDaylight() if forward else icalendar.TimezoneStandard()
    observance.DTSTART = (after.astimezone(UTC) + old).replace(tzinfo=None)
    observance.TZOFFSETFROM, observance.TZOFFSETTO = old, new
    observance.add("TZNAME", after.tzname())
    return observance


def _yearly(changes: Sequence[_Observance], years: int) -> list[_Observance]:
    """The first of each change that comes in every year, with its rule; none if any does not."""
    alike: dict[tuple[object, ...], list[_Observance]] = {}
    for change in changes:
        wall, offsets = change.DTSTART, (change.TZOFFSETFROM, change.TZOFFSETTO)
        kind = (change.name, change["TZNAME"], *offsets, wall.month, wall.time())
        alike.setdefault(kind, []).append(change)
    bydays = [set.intersection(*(_bydays(same.DTSTART) for same in kin)) for kin in alike.values()]
    if not all(bydays) or any(len(kin) != years for kin in alike.values()):
        return []
    firsts = [kin[0] for kin in alike.values()]
    for first, byday in zip(firsts, map(min, bydays), strict=True):
        rule = icalendar.vRecur(freq="YEARLY", bymonth=first.DTSTART.month, byday=byday)
        first.add("RRULE", rule)
    return firsts


def _bydays(day: date) -> set[str]:
    """What a rule may call a day of its month: 4SU, and -1SU, which sorts first, for the last."""
    weeks = [(day.day - 1) // 7 + 1]
    if day.day + 7 > monthrange(day.year, day.month)[1]:
        weeks.append(-1)
    return {f"{week}{_WEEKDAYS[day.weekday()]}" for week in weeks}
