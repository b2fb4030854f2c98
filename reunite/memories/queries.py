"""Reads across features: what happened, milestones and past meetups together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from heapq import merge
from itertools import islice

from sqlalchemy import union_all

from reunite import clock
from reunite.db import db
from reunite.groups.models import Membership
from reunite.meetups import queries as meetups
from reunite.meetups.queries import Past
from reunite.memories.parts import EVERYTHING, Part
from reunite.milestones import queries as milestones
from reunite.milestones.queries import Card, fold_of
from reunite.photos.queries import Cover, list_covers
from reunite.safety.queries import hidden_people, told
from reunite.words.queries import Said, list_first_words

ON_A_PAGE = 30
_YEARS = union_all(milestones.YEARS, meetups.PAST_YEARS)
_FIRST, _LAST = 0, 2**62  # before and after every row of one day


@dataclass(frozen=True)
class Entry:
    """One thing on the timeline: a milestone, perhaps folded, or a meetup that happened; and its
    first photo."""

    on: date
    thing: Card | Past
    words: tuple[Said, ...] = ()
    fold_words: str = ""
    cover: Cover | None = None

    @property
    def milestone(self) -> Card | None:
        """The milestone, if it is one."""
        return self.thing if isinstance(self.thing, Card) else None


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
    return -entry.on.toordinal(), isinstance(entry.thing, Card)


def get_timeline(
    viewers: list[Membership],
    part: Part = EVERYTHING,
    *,
    after: str = "",
    year: int | None = None,
) -> Timeline:
    """A page of what happened: from the newest, on from the entry `after`, or down from `year`. Of
    a part of it, only the years in which something was."""
    place = _place_after(viewers, after) if after else None
    if place:
        year = None
    elif year:
        place = _Place.at_end_of(date(year, 12, 31))
    found = _list_entries(viewers, part, place, ON_A_PAGE + 1)
    page, rest = found[:ON_A_PAGE], found[ON_A_PAGE:]
    first_year = year or (page[0].on.year if page else None)
    return Timeline(
        years=_by_year(
            _with_words(viewers, with_covers(viewers, page)),
            top=first_year if part is EVERYTHING else None,
            bottom=max(rest[0].on.year + 1 if rest else 0, _since(viewers)),
        ),
        goes_on_after=page[-1].thing.public_id if rest else None,
        next_year=rest[0].on.year if rest else None,
    )


def list_entries(viewers: list[Membership], part: Part, limit: int) -> list[Entry]:
    """The newest of this part, without photos and what was said in answer."""
    return _list_entries(viewers, part, None, limit)


def with_covers(viewers: list[Membership], entries: list[Entry]) -> list[Entry]:
    """Each with its first photo, of those that the viewer sees."""
    covers = list_covers((entry.thing.album_id for entry in entries), hidden_people(viewers))
    return [replace(entry, cover=covers.get(entry.thing.album_id)) for entry in entries]


def _list_entries(
    viewers: list[Membership], part: Part, place: _Place | None, limit: int
) -> list[Entry]:
    """What comes after a place, newest first."""
    took_place: list[Past] = []
    happened: list[Card] = []
    if part.meetups is not None:
        before = place.meetup if place else None
        took_place = meetups.list_past_page(viewers, before, limit, *part.meetups)
    if part.milestones is not None:
        since = place.milestone if place else None
        happened = milestones.list_page(viewers, since, limit, *part.milestones)
    both = merge(
        (Entry(meetup.wall_start.date(), meetup) for meetup in took_place),
        (Entry(one.sort_on, one, fold_words=fold_of(viewers, one)) for one in happened),
        key=_newest_first,
    )
    return list(islice(both, limit))


def _with_words(viewers: list[Membership], entries: list[Entry]) -> list[Entry]:
    talks = [entry.milestone.conversation_id for entry in entries if entry.milestone]
    said = list_first_words(viewers, talks)
    return [
        replace(entry, words=said[entry.milestone.conversation_id]) if entry.milestone else entry
        for entry in entries
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
    told_of = {**told(viewers), **meetups.tell(viewers)}
    lit = {year for year in db.session.execute(_YEARS, told_of).scalars() if year}
    known = lit | set(range(_since(viewers), clock.now().year + 1))
    return [(year, year in lit) for year in sorted(known, reverse=True)]
