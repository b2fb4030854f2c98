"""A series as calendars read it (RFC 5545 3.8.5): one event with a rule, and one more for each date
that is unlike the others."""

import functools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter

from reunite.ical.writing import Again, EventFacts
from reunite.recurring import Rule, first_day, parts_of, same_hours
from reunite.when import AllDay, When, is_fold

# What is said of a date. An alarm is no word of it: dates that are over have none.
_words = attrgetter(
    "summary", "description", "location", "url", "categories", "cancelled", "tentative",
    "transparent",
)  # fmt: skip


@dataclass(frozen=True)
class SeriesFacts:
    """All that a calendar is told of a series.

    `first` is its first date as it was planned, from which `rule` gives the others. `dates` are
    those to be told of, in order and at least one, each with the series' `uid`, and `instead_of`
    which of the rule's it is; whatever the rule gives between the first and the last of them and
    isn't here is off. `sequence` is that of the whole.
    """

    rule: Rule
    first: When
    sequence: int
    dates: tuple[EventFacts, ...]


@functools.lru_cache(maxsize=256)
def series_events(series: SeriesFacts) -> tuple[EventFacts, ...]:
    """The event with the rule, which says what most dates do, then each date that differs, in
    order.

    A date differs, too, whose hours readers would not agree about: on a night when the clocks
    change.
    """
    given = {facts.instead_of.wall: facts for facts in series.dates if facts.instead_of}
    planned = series.rule.dates(series.first)
    walls = list(planned)
    begin, end = walls.index(min(given)), walls.index(max(given))
    while begin and not _is_plain(walls[begin], planned[walls[begin]]):
        begin -= 1  # a rule needs a beginning that nobody reads otherwise
    span = walls[begin : end + 1]
    usual = _most_usual(series.dates)
    again = Again(
        rule=parts_of(series.rule.often, first_day(series.first)),
        until=span[-1].date(),
        dropped=tuple(wall for wall in span if wall not in given),
    )
    master = replace(
        usual,
        when=same_hours(planned[span[0]], span[0].date()),
        sequence=series.sequence,
        created=min(facts.created for facts in given.values()),
        changed=max(facts.changed for facts in given.values()),
        again=again,
        instead_of=None,
    )
    unlike = [
        facts
        for wall, facts in given.items()
        if _words(facts) != _words(usual)
        or facts.when != planned[wall]
        or not _is_plain(wall, planned[wall])
    ]
    return (master, *unlike)


def _most_usual(dates: Sequence[EventFacts]) -> EventFacts:
    """The last of those that say what most of them say."""
    latest_first = dates[::-1]
    [(said, _times)] = Counter(map(_words, latest_first)).most_common(1)
    return next(facts for facts in latest_first if _words(facts) == said)


def _is_plain(wall: datetime, when: When) -> bool:
    """Is it at the rule's wall time, which comes once that day, and as long as its clock says?"""
    if isinstance(when, AllDay):
        return True
    start, end = when.instants()
    twice = is_fold(when.start, when.timezone) or is_fold(when.end, when.timezone)
    return when.start == wall and not twice and end - start == when.end - when.start
