"""Reads across features: the timeline of milestones and past meetups."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from heapq import merge
from itertools import islice

from reunite import clock
from reunite.groups.models import Membership
from reunite.meetups import queries as meetups
from reunite.meetups.models import Meetup
from reunite.milestones import queries as milestones
from reunite.milestones.models import Milestone
from reunite.words.models import Word
from reunite.words.queries import list_words

ON_A_PAGE = 30
_FIRST, _LAST = 0, 2**62  # before and after every row of one day


@dataclass(frozen=True)
class Entry:
    """One thing on the timeline: a milestone, or a meetup that happened."""

    on: date
    milestone: Milestone | None = None
    meetup: Meetup | None = None
    words: list[Word] = field(default_factory=list)

    @property
    def public_id(self) -> str:
        """Where the next page goes on from."""
        thing = self.milestone or self.meetup
        return thing.public_id if thing else ""


@dataclass(frozen=True)
class Year:
    """A year heading with what happened in it; none is one quiet line."""

    year: int
    entries: list[Entry]


@dataclass(frozen=True)
class Timeline:
    """One page of years, newest first, and where the next page goes on."""

    years: list[Year]
    goes_on_after: str | None
    next_year: int | None


@dataclass(frozen=True)
class _Place:
    """A place between two entries, as each of the two streams counts it."""

    milestone: tuple[date, int]
    meetup: tuple[datetime, int]

    @classmethod
    def at_end_of(cls, day: date) -> "_Place":
        return cls((day, _LAST), (datetime.combine(day, time.max), _LAST))


def _place_after(viewers: list[Membership], public_id: str) -> _Place | None:
    """The place after the entry with this id: on one day, meetups stand before milestones."""
    if milestone := milestones.find_among(viewers, public_id):
        start_of_day = datetime.combine(milestone.sort_on, time.min)
        return _Place((milestone.sort_on, milestone.id), (start_of_day, _FIRST))
    if meetup := meetups.find_among(viewers, public_id):
        return _Place((meetup.wall_start.date(), _LAST), (meetup.wall_start, meetup.id))
    return None


def _newest_first(entry: Entry) -> tuple[int, bool]:
    return -entry.on.toordinal(), entry.milestone is not None


def get_timeline(
    viewers: list[Membership], *, after: str = "", year: int | None = None
) -> Timeline:
    """A page of what happened: from the newest, on from the entry `after`, or down from `year`."""
    place = _place_after(viewers, after) if after else None
    if place is None and year:
        place = _Place.at_end_of(date(year, 12, 31))
    took_place = meetups.list_past_page(viewers, place.meetup if place else None, ON_A_PAGE + 1)
    happened = milestones.list_page(viewers, place.milestone if place else None, ON_A_PAGE + 1)
    found = list(
        islice(
            merge(
                (Entry(meetup.wall_start.date(), meetup=meetup) for meetup in took_place),
                (Entry(milestone.sort_on, milestone=milestone) for milestone in happened),
                key=_newest_first,
            ),
            ON_A_PAGE + 1,
        )
    )
    page, rest = found[:ON_A_PAGE], found[ON_A_PAGE:]
    return Timeline(
        years=_by_year(_with_words(viewers, page)),
        goes_on_after=page[-1].public_id if rest else None,
        next_year=rest[0].on.year if rest else None,
    )


def _with_words(viewers: list[Membership], entries: list[Entry]) -> list[Entry]:
    talked = [e.milestone.conversation_id for e in entries if e.milestone]
    said = list_words(viewers, talked)
    return [
        Entry(e.on, e.milestone, e.meetup, said[e.milestone.conversation_id] if e.milestone else [])
        for e in entries
    ]


def _by_year(entries: Iterable[Entry]) -> list[Year]:
    """Years in turn, with the quiet ones between two that are not."""
    by_year: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_year[entry.on.year].append(entry)
    if not by_year:
        return []
    span = range(max(by_year), min(by_year) - 1, -1)
    return [Year(year, by_year.get(year, [])) for year in span]


def list_years(viewers: list[Membership]) -> list[tuple[int, bool]]:
    """The year spine: each year from the newest to when the friends met, and whether anything
    is there."""
    lit = milestones.list_years(viewers) | meetups.list_past_years(viewers)
    known = lit | {viewer.group.since_year for viewer in viewers} | {clock.now().year}
    return [(year, year in lit) for year in range(max(known), min(known) - 1, -1)]
