"""A series, and one of its dates, as a calendar is told of them."""

from collections.abc import Iterable
from dataclasses import replace

from reunite import ical
from reunite.ical import EventFacts, Slot
from reunite.meetups.models import Meetup
from reunite.meetups.series.models import Series


def series_facts(
    series: Series, dates: Iterable[tuple[Meetup, EventFacts]]
) -> tuple[EventFacts, ...]:
    """The series as events, of these of its dates, of which there is at least one, in the order
    of the rule; see `event_facts` for what is said of each."""
    told = {meetup.recurs_on: facts for meetup, facts in dates if meetup.recurs_on}
    return ical.series_events(
        ical.SeriesFacts(series.rule, series.when, series.sequence, tuple(sorted(told.items())))
    )


def only_this(series: Series, meetup: Meetup, facts: EventFacts) -> EventFacts:
    """One date of a series by itself (RFC 5545 3.8.4.4)."""
    timezone = "" if series.is_all_day else series.timezone
    slot = Slot(meetup.recurs_on or meetup.wall_start, timezone)
    return replace(facts, instead_of=slot)
