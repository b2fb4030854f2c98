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
    if at := milestones.find_place(viewers, public_id):
        return _Place(at, (datetime.combine(at[0], time.min), _FIRST))
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
    if place:
        year = None
    elif year:
        place = _Place.at_end_of(date(year, 12, 31))
    found = _list_entries(viewers, place)
    page, rest = found[:ON_A_PAGE], found[ON_A_PAGE:]
    return Timeline(
        years=_by_year(
            _with_words(viewers, page),
            top=year or (page[0].on.year if page else None),
            bottom=max(rest[0].on.year + 1 if rest else 0, _since(viewers)),
        ),
        goes_on_after=page[-1].public_id if rest else None,
        next_year=rest[0].on.year if rest else None,
    )


def _list_entries(viewers: list[Membership], place: _Place | None) -> list[Entry]:
    """What comes after a place, newest first: a page, and one more if there is more."""
    took_place = meetups.list_past_page(viewers, place.meetup if place else None, ON_A_PAGE + 1)
    happened = milestones.list_page(viewers, place.milestone if place else None, ON_A_PAGE + 1)
    both = merge(
        (Entry(meetup.wall_start.date(), meetup=meetup) for meetup in took_place),
        (Entry(milestone.sort_on, milestone=milestone) for milestone in happened),
        key=_newest_first,
    )
    return list(islice(both, ON_A_PAGE + 1))


def _with_words(viewers: list[Membership], entries: list[Entry]) -> list[Entry]:
    talked = [e.milestone.conversation_id for e in entries if e.milestone]
    said = list_words(viewers, talked)
    return [
        Entry(e.on, e.milestone, e.meetup, said[e.milestone.conversation_id] if e.milestone else [])
        for e in entries
    ]


def _by_year(entries: Iterable[Entry], *, top: int | None, bottom: int) -> list[Year]:
    """The years of these entries and, down from `top` to `bottom`, the quiet ones too."""
    by_year: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_year[entry.on.year].append(entry)
    quiet = {top, *range(bottom, top)} if top else set()
    return [Year(year, by_year.get(year, [])) for year in sorted({*by_year, *quiet}, reverse=True)]


def _since(viewers: list[Membership]) -> int:
    """The year in which the first of these groups of friends met."""
    return min((viewer.group.since_year for viewer in viewers), default=clock.now().year)


def list_years(viewers: list[Membership]) -> list[tuple[int, bool]]:
    """The year spine, newest first: each year since the friends met and each one before in which
    something happened, and whether anything is there."""
    lit = milestones.list_years(viewers) | meetups.list_past_years(viewers)
    known = lit | set(range(_since(viewers), clock.now().year + 1))
    return [(year, year in lit) for year in sorted(known, reverse=True)]
