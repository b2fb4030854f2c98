"""A series as a calendar is told of it."""

from collections import defaultdict
from collections.abc import Iterable

from reunite import ical
from reunite.ical import EventFacts
from reunite.meetups.series import queries
from reunite.meetups.series.models import Series


def series_facts(series: Series, dates: Iterable[EventFacts]) -> tuple[EventFacts, ...]:
    """The series as events, of these of its dates, of which there is at least one (see
    `event_facts`)."""
    told = tuple(sorted(dates, key=lambda facts: facts.instead_of or ()))
    return ical.series_events(ical.SeriesFacts(series.rule, series.when, series.sequence, told))


def as_series(groups: set[int], events: list[EventFacts]) -> list[EventFacts]:
    """Events of these groups for a feed: the dates of a series as one, with those unlike it after
    it; the others as they are, before them. Dates that are off are left out of a series."""
    dates = defaultdict(list)
    for facts in events:
        if facts.instead_of and not facts.cancelled:
            dates[facts.uid].append(facts)
    alone = [facts for facts in events if not facts.instead_of]
    for series in queries.list_by_uid(groups, set(dates)) if dates else ():
        alone += series_facts(series, dates[series.uid])
    return alone
