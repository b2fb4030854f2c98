"""Dates, times and words as templates write them.

Patterns go through gettext, so that a language can order its dates as it likes.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_timezone_name
from babel.lists import format_list
from flask import Flask
from flask_babel import get_locale
from flask_babel import gettext as _

from reunite import clock
from reunite.text import initial, paragraphs
from reunite.when import A_LEAP_YEAR, AllDay, DayOfYear, PartialDate, Timed, When


def weekday(day: date) -> str:
    """Sat"""
    return format_date(day, _("EEE"), locale=get_locale())


def month(day: date) -> str:
    """Dec"""
    return format_date(day, _("MMM"), locale=get_locale()).rstrip(".")


def month_year(year: int, number: int | None) -> str:
    """March 2016, or 2016 where the month is left out."""
    return partial_date(PartialDate(year, number))


def day(day: date, *, year: bool | None = None) -> str:
    """Saturday 5 December; with its year unless that is this year's (or as `year` says)."""
    with_year = day.year != clock.today("UTC").year if year is None else year
    pattern = _("EEEE d MMMM y") if with_year else _("EEEE d MMMM")
    return format_date(day, pattern, locale=get_locale())


def day_of_year(day: DayOfYear) -> str:
    """5 December"""
    return format_date(day.in_year(A_LEAP_YEAR), _("d MMMM"), locale=get_locale())


def hour(moment: time | datetime) -> str:
    """1pm, 1.30pm"""
    pattern = _("h.mma") if moment.minute else _("ha")
    moment = moment if isinstance(moment, time) else moment.time()
    return format_time(moment, pattern, locale=get_locale())


def lately(then: date, today: date) -> str:
    """today, yesterday, on Thursday, on 3 November: a day not long ago, to end a sentence with."""
    ago = (today - then).days
    if ago in {0, 1}:
        return [_("today"), _("yesterday")][ago]
    pattern = _("'on' EEEE") if 1 < ago < 7 else _("'on' d MMMM")
    return format_date(then, pattern, locale=get_locale())


def month_name(then: date, today: date) -> str:
    """August; with its year unless that is this year's."""
    pattern = _("LLLL") if then.year == today.year else _("LLLL y")
    return format_date(then, pattern, locale=get_locale())


def partial_date(when: PartialDate, *, year: bool = True) -> str:
    """Saturday 5 December 2026, December 2026, or 2026: as much as is known.

    Without `year`, as it reads under a heading that says the year.
    """
    if when.is_around:
        exact = replace(when, is_around=False)
        if not (year or when.month):
            return _("Around that year")
        return _("Around %(when)s", when=partial_date(exact, year=year))
    if when.day:
        return day(date(when.year, when.month or 1, when.day), year=year)
    if not year and not when.month:
        return _("Some time that year")
    pattern = (_("MMMM y") if year else _("LLLL")) if when.month else _("y")
    return format_date(date(when.year, when.month or 1, 1), pattern, locale=get_locale())


def zone_name(timezone: str) -> str:
    """Europe/London as people say it: United Kingdom Time."""
    return get_timezone_name(ZoneInfo(timezone), width="long", locale=get_locale())


def first_day(when: When) -> date:
    """The day it begins, as its own zone counts days."""
    return when.first if isinstance(when, AllDay) else when.start.date()


def _span_of_days(first: date, last: date) -> str:
    if first == last:
        return day(first)
    return _("%(first)s to %(last)s", first=day(first), last=day(last))


def hours(when: When) -> str:
    """1pm to 5pm, or All day."""
    if isinstance(when, AllDay):
        return _("All day")
    if when.start.date() == when.end.date():
        return _("%(start)s to %(end)s", start=hour(when.start), end=hour(when.end))
    return _(
        "%(start)s to %(end)s on %(day)s",
        start=hour(when.start),
        end=hour(when.end),
        day=day(when.end.date()),
    )


def when(when: When, viewer_timezone: str | None = None) -> str:
    """When something is, in one line; the zone is named where the viewer lives by another, or,
    if it's empty, by we don't know which."""
    if isinstance(when, AllDay):
        return _span_of_days(when.first, when.last)
    words = _("%(day)s, %(hours)s", day=day(when.start.date()), hours=hours(when))
    if viewer_timezone == "" or (viewer_timezone and _differ(when, viewer_timezone)):
        words = _("%(when)s (%(zone)s)", when=words, zone=zone_name(when.timezone))
    return words


def own_hours(when: When, viewer_timezone: str) -> str:
    """When it is by the viewer's own clock, if that differs; else nothing."""
    if isinstance(when, AllDay) or not viewer_timezone or not _differ(when, viewer_timezone):
        return ""
    start, end = (at.astimezone(ZoneInfo(viewer_timezone)) for at in when.instants())
    own = Timed(
        start.replace(tzinfo=None), end.replace(tzinfo=None), viewer_timezone, start.fold, end.fold
    )
    return _("%(day)s, %(hours)s where you are", day=day(start.date()), hours=hours(own))


def _differ(when: Timed, timezone: str) -> bool:
    start, _end = when.instants()
    return (
        start.astimezone(ZoneInfo(timezone)).utcoffset()
        != start.astimezone(ZoneInfo(when.timezone)).utcoffset()
    )


def local_day(at: datetime, timezone: str) -> date:
    """The date of an instant, where the reader lives."""
    return at.astimezone(ZoneInfo(timezone)).date()


def instant_day(at: datetime, timezone: str) -> str:
    """The day an instant falls on in words, where the reader lives."""
    return day(local_day(at, timezone))


def instant_hour(at: datetime, timezone: str) -> str:
    """The time of day of an instant, where the reader lives."""
    return hour(at.astimezone(ZoneInfo(timezone)))


def listed(words: list[str]) -> str:
    """Ana, Ben and Priya"""
    return format_list(words, locale=get_locale())


def machine_time(at: datetime) -> str:
    """For the datetime attribute of a time element."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def init_filters(app: Flask) -> None:
    """Give templates these words."""
    for function in (
        day, day_of_year, first_day, hour, hours, initial, instant_day, instant_hour, lately,
        listed, local_day, machine_time, month, month_name, month_year, own_hours, paragraphs,
        partial_date, weekday, when, zone_name,
    ):  # fmt: skip
        app.jinja_env.filters[function.__name__] = function
