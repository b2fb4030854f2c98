"""What comes again: which dates a rule gives, in wall time, as dateutil reckons them.

A rule is kept and told in the words of RFC 5545 3.3.10, so that our dates and those that a
calendar works out for itself follow from the same text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from itertools import islice, takewhile

from dateutil.rrule import rrulestr

from reunite.when import AllDay, Timed, When, zone

MOST_DATES = 120
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Often(Enum):
    """How often something comes: monthly on the date, on the weekday counted from the month's
    beginning, or on the last one; the others follow the first date."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    MONTHLY_WEEKDAY = "monthly_weekday"
    MONTHLY_LAST = "monthly_last"
    YEARLY = "yearly"


class TooMany(ValueError):
    """More dates than `MOST_DATES`."""


class NotTheLast(ValueError):
    """The last such weekday of a month was asked for, and the first date isn't one."""


@dataclass(frozen=True)
class Rule:
    """How often, and until which day, included."""

    often: Often
    until: date

    def dates(self, first: When) -> dict[datetime, When]:
        """Each date by the wall time that the rule gives, in order; the first as it stands.

        Raises `TooMany`, and `NotTheLast`.
        """
        to_come = takewhile(lambda wall: wall.date() <= self.until, _walls(self.often, first))
        walls = list(islice(to_come, MOST_DATES + 1))
        if len(walls) > MOST_DATES:
            raise TooMany
        return {
            wall: same_hours(first, wall.date()) if number else first
            for number, wall in enumerate(walls)
        }


def rule_for(first: When, often: Often, times: int) -> Rule:
    """The rule that gives so many dates, the first among them. Raises as `Rule.dates` does."""
    if times > MOST_DATES:
        raise TooMany
    *_before, last = islice(_walls(often, first), times)
    return Rule(often, last.date())


def _walls(often: Often, first: When) -> Iterable[datetime]:
    return rrulestr(parts_of(often, first_day(first)), dtstart=wall_start(first))


def parts_of(often: Often, first: date) -> str:
    """The rule without its end (RFC 5545 3.3.10), each with the BY part that Outlook asks for.

    A month without such a day is left out. A fifth weekday is the last one of its month. Raises
    `NotTheLast`.
    """
    weekday, nth = _WEEKDAYS[first.weekday()], (first.day - 1) // 7 + 1
    is_last = (first + timedelta(days=7)).month != first.month
    if often is Often.MONTHLY_LAST and not is_last:
        raise NotTheLast
    if often is Often.MONTHLY_LAST or nth == 5:
        nth = -1
    return {
        Often.WEEKLY: f"FREQ=WEEKLY;BYDAY={weekday}",
        Often.FORTNIGHTLY: f"FREQ=WEEKLY;INTERVAL=2;BYDAY={weekday}",
        Often.MONTHLY: f"FREQ=MONTHLY;BYMONTHDAY={first.day}",
        Often.MONTHLY_WEEKDAY: f"FREQ=MONTHLY;BYDAY={nth}{weekday}",
        Often.MONTHLY_LAST: f"FREQ=MONTHLY;BYDAY={nth}{weekday}",
        Often.YEARLY: f"FREQ=YEARLY;BYMONTH={first.month};BYMONTHDAY={first.day}",
    }[often]


def wall_start(when: When) -> datetime:
    """The wall time at which it begins; midnight for whole days."""
    if isinstance(when, AllDay):
        return datetime.combine(when.first, datetime.min.time())
    return when.start


def first_day(when: When) -> date:
    """The day on which it begins, by its own clocks."""
    return wall_start(when).date()


def same_hours(when: When, day: date) -> When:
    """The same hours on another day, or as many days from that one.

    What the clocks skip moves on as far as they do, with its end; an hour that comes twice is the
    first (RFC 5545 3.3.5).
    """
    shift = day - first_day(when)
    if isinstance(when, AllDay):
        return AllDay(when.first + shift, when.last + shift)
    start = _there(when.start + shift, when.timezone)
    moved = start - (when.start + shift)
    return Timed(start, _there(when.end + shift + moved, when.timezone), when.timezone)


def _there(wall: datetime, timezone: str) -> datetime:
    """A wall time, or the one as far after what the clocks skip."""
    own = zone(timezone)
    return wall.replace(tzinfo=own).astimezone(UTC).astimezone(own).replace(tzinfo=None)
