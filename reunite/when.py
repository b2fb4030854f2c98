"""When something is: the one place that page, mail and calendar ask.

A timed thing keeps its wall time and its zone, which stay true when a government changes its
clocks; its instant in UTC follows from them. An all-day thing is a plain date and never shifts.
Only values live here: how they read in words is the web's business.
"""

import calendar
import functools
import importlib.resources
import zoneinfo
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

A_LEAP_YEAR = 2000
FIRST_YEAR = 1900
LAST_YEAR = 2200
MORNING = time(9)


class WhenError(ValueError):
    """A date or time that cannot be; the parent of all that this module raises."""


class NoSuchDate(WhenError):
    """A day that is in no calendar, such as 31 April, or a year outside 1900 to 2200."""


class UnknownZone(WhenError):
    """A name that is no IANA time zone."""


class EndsBeforeStart(WhenError):
    """The end is not after the start."""


class NoSuchTime(WhenError):
    """A wall time that the clocks skip.

    `wall` is the time asked for; `moved` is the wall time as far after the skipped span's start,
    which is what most people mean and can be offered instead.
    """

    def __init__(self, wall: datetime, moved: datetime, timezone: str) -> None:
        super().__init__(f"{wall} does not exist in {timezone}")
        self.wall = wall
        self.moved = moved
        self.timezone = timezone


@dataclass(frozen=True)
class AllDay:
    """Whole days, from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        _check_years(self.first.year, self.last.year)
        if self.last < self.first:
            raise EndsBeforeStart(f"{self.last} is before {self.first}")

    def instants(self, timezone: str) -> tuple[datetime, datetime]:
        """Start and end in UTC: from midnight to midnight as lived in `timezone`, end excluded."""
        own = zone(timezone)
        start = datetime.combine(self.first, time(), own)
        end = datetime.combine(self.last + timedelta(days=1), time(), own)
        return start.astimezone(UTC), end.astimezone(UTC)


@dataclass(frozen=True)
class Timed:
    """From one wall time to another, as clocks show them in an IANA `timezone`.

    `start` and `end` are naive and precise to the second. A fold of 1 means the later of two
    equal wall times, on the night the clocks go back; it is kept as 0 wherever there is but one.
    """

    start: datetime
    end: datetime
    timezone: str
    start_fold: int = 0
    end_fold: int = 0

    def __post_init__(self) -> None:
        _check_years(self.start.year, self.end.year)
        start = self._settle("start", self.start, self.start_fold)
        end = self._settle("end", self.end, self.end_fold)
        if end <= start:
            raise EndsBeforeStart(f"{self.end} is not after {self.start}")

    def instants(self, timezone: str = "") -> tuple[datetime, datetime]:
        """Start and end in UTC, end excluded; `timezone` is only for all-day things."""
        own = zone(self.timezone)
        start = self.start.replace(tzinfo=own, fold=self.start_fold)
        end = self.end.replace(tzinfo=own, fold=self.end_fold)
        return start.astimezone(UTC), end.astimezone(UTC)

    def _settle(self, name: str, wall: datetime, fold: int) -> datetime:
        """Keep a wall time in its one canonical form, so that equal times are equal values."""
        if wall.tzinfo is not None:
            raise TypeError("a wall time has no tzinfo of its own")
        if wall.microsecond or wall.fold:
            wall = wall.replace(microsecond=0, fold=0)
            object.__setattr__(self, name, wall)
        own = zone(self.timezone)
        before, after = _readings(wall, own)
        if before > after:
            moved = before.astimezone(own).replace(tzinfo=None)
            raise NoSuchTime(wall, moved, self.timezone)
        real_fold = int(bool(fold) and before < after)
        if real_fold != fold:
            object.__setattr__(self, f"{name}_fold", real_fold)
        return after if real_fold else before


When = AllDay | Timed


def in_utc(start: datetime, end: datetime) -> Timed:
    """From one aware instant to another: for what was planned by the clocks of a zone that the
    time zone database knows no more."""
    begins, ends = (at.astimezone(UTC).replace(tzinfo=None) for at in (start, end))
    return Timed(begins, ends, "UTC")


def to_json(when: When) -> dict[str, Any]:
    """As plain values, to be kept in a row."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in vars(when).items()
    }


def from_json(kept: Mapping[str, Any]) -> When:
    """The reverse of `to_json`."""
    if "first" in kept:
        return AllDay(date.fromisoformat(kept["first"]), date.fromisoformat(kept["last"]))
    start, end = (datetime.fromisoformat(kept[name]) for name in ("start", "end"))
    return Timed(start, end, kept["timezone"], kept["start_fold"], kept["end_fold"])


@functools.total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A day, a month or a whole year, as well as it is remembered; `is_around` if not quite.

    Ordered by the end of the period, so that newest first "2019" stands at the head of 2019 and
    within one end the vaguer date comes later.
    """

    year: int
    month: int | None = None
    day: int | None = None
    is_around: bool = False

    def __post_init__(self) -> None:
        _check_years(self.year)
        if self.month is None:
            if self.day is not None:
                raise NoSuchDate("a day needs its month")
        elif not 1 <= self.month <= 12:
            raise NoSuchDate(f"there is no month {self.month}")
        elif self.day is not None and not 1 <= self.day <= self._days_in_month(self.month):
            raise NoSuchDate(f"{self.year}-{self.month} has no day {self.day}")

    @property
    def sort_on(self) -> date:
        """The last day of the period."""
        month = self.month or 12
        return date(self.year, month, self.day or self._days_in_month(month))

    def has_begun(self, today: date) -> bool:
        """Does the period not lie wholly ahead of today?"""
        return (self.year, self.month or 1, self.day or 1) <= (today.year, today.month, today.day)

    def __lt__(self, other: "PartialDate") -> bool:
        return self._sort_key < other._sort_key

    @property
    def _sort_key(self) -> tuple[date, bool, bool, bool]:
        return self.sort_on, self.day is None, self.month is None, self.is_around

    def _days_in_month(self, month: int) -> int:
        return calendar.monthrange(self.year, month)[1]


class DayOfYear(NamedTuple):
    """A day that comes every year."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        """When it is in this year; 29 February is the 28th where there is none."""
        is_missing = self == (2, 29) and not calendar.isleap(year)
        return date(year, self.month, 28 if is_missing else self.day)

    def next_from(self, day: date) -> date:
        """The first time it comes from this day on, which may be this day."""
        return min(on for year in (day.year, day.year + 1) if (on := self.in_year(year)) >= day)


def morning_after(now: datetime, timezone: str, days: int = 1) -> datetime:
    """The morning in `timezone` so many days after the day it is there `now`."""
    return nine_on(now.astimezone(zone(timezone)).date() + timedelta(days=days), timezone)


def nine_on(day: date, timezone: str) -> datetime:
    """Nine o'clock on this day in `timezone`."""
    return datetime.combine(day, MORNING, zone(timezone))


def is_fold(wall: datetime, timezone: str) -> bool:
    """Whether clocks in `timezone` show this naive wall time twice (as on an autumn night)."""
    before, after = _readings(wall, zone(timezone))
    return before < after


def zone(timezone: str) -> ZoneInfo:
    """The rules of a zone; raise UnknownZone for anything but an IANA name."""
    if not is_timezone(timezone):
        raise UnknownZone(f"{timezone!r} is no time zone")
    return ZoneInfo(timezone)


def is_timezone(timezone: str) -> bool:
    """Whether this is an IANA name, old names such as Asia/Calcutta or GB among them."""
    return timezone in _all_timezones()


@functools.cache
def known_timezones() -> tuple[str, ...]:
    """The names for a list to choose from: those some country uses today, and UTC, sorted.

    A browser or an older row may hold a name that is not among them but still `is_timezone`.
    """
    return tuple(sorted({"UTC", *_timezones_of_countries()} & _all_timezones()))


@functools.cache
def _all_timezones() -> frozenset[str]:
    # "localtime" is whatever this server is set to; "Factory" says that nobody set it.
    return frozenset(zoneinfo.available_timezones() - {"localtime", "Factory"})


def _timezones_of_countries() -> Iterator[str]:
    """The third column of the database's own table of countries."""
    table = importlib.resources.files("tzdata") / "zoneinfo" / "zone.tab"
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")[2]


def _check_years(*years: int) -> None:
    for year in years:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise NoSuchDate(f"{year} is not between {FIRST_YEAR} and {LAST_YEAR}")


def _readings(wall: datetime, own: ZoneInfo) -> tuple[datetime, datetime]:
    """The instants in UTC that a wall time can mean: equal but for the nights of a change.

    Fold 0 reads it by the offset before a change, fold 1 by the one after (PEP 495): the first
    is earlier than the second where clocks go back, and later where they skip forward.
    """
    aware = wall.replace(tzinfo=own, fold=0)
    return aware.astimezone(UTC), aware.replace(fold=1).astimezone(UTC)
