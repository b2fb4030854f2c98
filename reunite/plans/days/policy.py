"""When a tender day is shown, and for how long it is kept in view."""

from datetime import date, timedelta

from reunite.plans.days.models import Tender
from reunite.when import DayOfYear

KEPT_FOR = timedelta(days=365)


def kept_until(today: date) -> date:
    """The last day on which a tender day that is kept or renewed today is shown: it comes in that
    time."""
    return today + KEPT_FOR


def has_run_out(until: date, today: date) -> bool:
    """Is its year over?"""
    return today > until


def day_to_show(tender: Tender, until: date, today: date) -> date | None:
    """The day it falls on, from as long before it as its owner said and on the day itself, by the
    owner's own calendar; at any other time None."""
    day = tender.on.next_from(today)
    return day if (day - today).days <= tender.ahead.value and day <= until else None


def falls_within(on: DayOfYear, first: date, last: date) -> bool:
    """Is it one of these days?"""
    return on.next_from(first) <= last
