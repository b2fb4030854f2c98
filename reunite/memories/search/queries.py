"""What of all that the viewer may see holds certain words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Join, Select, and_, bindparam, cast, column, literal_column, table
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import lazyload

from reunite.db import db
from reunite.groups.models import Membership
from reunite.meetups import queries as meetups
from reunite.meetups.models import Meetup
from reunite.memories.parts import Friend, list_friends
from reunite.memories.search.models import (
    WORDS_AS_VECTOR,
    Finding,
    Kind,
    first_place,
    fold_words,
    place_of,
)
from reunite.milestones import queries as milestones
from reunite.milestones.models import Milestone
from reunite.milestones.queries import Card, fold_of
from reunite.safety.queries import told

ON_A_PAGE = 30
MOST_WORDS = 8
_AS_IT_IS = 2  # words as short as this are looked for as they are, longer ones as beginnings

_FTS = table("finding_words", column("rowid"))


@dataclass(frozen=True)
class Found:
    """A milestone, perhaps folded, or a meetup that holds the words."""

    place: int
    thing: Card | Meetup
    fold_words: str = ""

    @property
    def on(self) -> date:
        """Its day, or the last one of the time it was."""
        return self.thing.sort_on if isinstance(self.thing, Card) else self.thing.wall_start.date()

    @property
    def milestone(self) -> Card | None:
        """The milestone, if it is one."""
        return self.thing if isinstance(self.thing, Card) else None


@dataclass(frozen=True)
class Results:
    """One page of what was found: people by name, and what happened, newest first; and the place
    from which the next page goes on."""

    people: list[Friend]
    found: list[Found]
    goes_on_before: int | None


class _InOrder(Join):
    """A join whose left side SQLite walks first; by itself it would ask FTS5 about each row."""

    inherit_cache = True


@compiles(_InOrder)
def _write_in_order(join: Any, compiler: Any, **more: Any) -> str:
    left, right, on = (
        compiler.process(part, **more) for part in (join.left, join.right, join.onclause)
    )
    return f"{left} CROSS JOIN {right} ON {on}"


def _statements(shown: Select[Any], thing: Any, key: Any) -> dict[str, Select[Any]]:
    """For each engine, the keys of those of `shown` that hold the words, newest first. Of SQLite's
    the table of words is walked in that order, and the walk ends with the page."""
    keys = shown.with_only_columns(thing.id).limit(ON_A_PAGE + 1)
    within: tuple[Any, ...] = (bindparam("first"), bindparam("last"))
    is_it = and_(Finding.group_id == thing.group_id, key == thing.id)
    entries: Any = Finding.__table__
    walk = _InOrder(_FTS, entries, _FTS.c.rowid == Finding.place)
    by_fts = keys.select_from(_InOrder(walk, thing.__table__, is_it)).where(
        literal_column("finding_words").op("MATCH")(bindparam("match")),
        _FTS.c.rowid.between(*within),
    )
    by_vector = keys.join(Finding, is_it).where(
        WORDS_AS_VECTOR.op("@@")(cast(bindparam("match"), TSQUERY)), Finding.place.between(*within)
    )
    return {
        "sqlite": by_fts.order_by(_FTS.c.rowid.desc()),
        "postgresql": by_vector.order_by(Finding.place.desc()),
    }


_KEYS = {
    Kind.MILESTONE: _statements(
        milestones.READS.visible.where(milestones.ONCE), Milestone, Finding.milestone_id
    ),
    Kind.MEETUP: _statements(meetups.LISTED, Meetup, Finding.meetup_id),
}


def _fts_query(words: list[str], kind: Kind, groups: list[int]) -> str:
    """FTS5's words for it; each is quoted, so that none is an operator."""
    said = [f'"{word}"' + "*" * (len(word) > _AS_IT_IS) for word in words]
    circles = " OR ".join(f'"{group}"' for group in groups)
    return f'group_id : ({circles}) AND kind : "{kind.value}" AND words : ({" AND ".join(said)})'


def _vector_query(words: list[str], _kind: Kind, _groups: list[int]) -> str:
    """PostgreSQL's."""
    return " & ".join(f"'{word}'" + ":*" * (len(word) > _AS_IT_IS) for word in words)


_QUERY = {"sqlite": _fts_query, "postgresql": _vector_query}


def search(
    viewers: list[Membership], typed: str, *, year: int | None = None, before: int | None = None
) -> Results:
    """What holds all these words, or words that begin so, in the groups of these memberships; of
    one `year`, or going on `before` a place. Nothing for what holds no word."""
    words = list(dict.fromkeys(fold_words(typed)))[:MOST_WORDS]
    if not words or not viewers:
        return Results([], [], None)
    first = first_place(date(year, 1, 1)) if year else 0
    last = first_place(date(year + 1, 1, 1)) if year else first_place(date.max)
    last = max(first, min(last, before or last)) - 1
    found = sorted(
        [
            *_cards(viewers, _list_keys(viewers, Kind.MILESTONE, words, first, last)),
            *_meetups(viewers, _list_keys(viewers, Kind.MEETUP, words, first, last)),
        ],
        key=lambda one: -one.place,
    )
    page, rest = found[:ON_A_PAGE], found[ON_A_PAGE:]
    people = [] if year or before else _list_people(viewers, words)
    return Results(people, page, page[-1].place if rest else None)


def _list_keys(
    viewers: list[Membership], kind: Kind, words: list[str], first: int, last: int
) -> list[int]:
    engine = db.session.get_bind().dialect.name
    match = _QUERY[engine](words, kind, [viewer.group_id for viewer in viewers])
    asked = {"match": match, "first": first, "last": last}
    asks = {**told(viewers), **meetups.tell(viewers), **asked}
    return list(db.session.execute(_KEYS[kind][engine], asks).scalars())


def _cards(viewers: list[Membership], keys: list[int]) -> Iterable[Found]:
    if not keys:
        return
    for card in milestones.list_page(viewers, None, len(keys), Milestone.id.in_(keys)):
        place = place_of(card.sort_on, Kind.MILESTONE, card.id)
        yield Found(place, card, fold_of(viewers, card))


def _meetups(viewers: list[Membership], keys: list[int]) -> Iterable[Found]:
    if not keys:
        return
    listed = meetups.visible(viewers).where(Meetup.id.in_(keys))
    for meetup in db.session.scalars(listed.options(lazyload(Meetup.organiser))):
        yield Found(place_of(meetup.wall_start.date(), Kind.MEETUP, meetup.id), meetup)


def _list_people(viewers: list[Membership], words: list[str]) -> list[Friend]:
    """Those in these groups in whose names each word begins a word, by name."""
    return [friend for friend in list_friends(viewers) if _is_called(friend.name, words)]


def _is_called(name: str, words: list[str]) -> bool:
    parts = fold_words(name)
    return all(any(part.startswith(word) for part in parts) for word in words)
