"""Calm lines on home and on a group's own page: what somebody there may like to know, or is asked,
with the way to it. Features put them there; nothing counts them, and each ends by itself."""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from flask import url_for
from sqlalchemy import BindParameter, CompoundSelect, Select, bindparam, literal, union

from reunite.db import db
from reunite.groups.models import Membership

# what a question's statement is told: the keys of the viewer's groups and places, and their own
GROUPS: BindParameter[int] = bindparam("groups", expanding=True)
PLACES: BindParameter[int] = bindparam("places", expanding=True)
VIEWER: BindParameter[int] = bindparam("viewer")


class Line(NamedTuple):
    """A sentence, and the page that says more; "" for one that says it all."""

    words: str
    url: str = ""


class Question(NamedTuple):
    """What can be asked of people: where it is open, and how it is put to one of them."""

    is_open: Select[Any, str, str]
    put: Callable[[Membership, str, str], Line]


_lines: dict[Callable[[Membership], Line | None], bool] = {}
_questions: dict[str, Question] = {}


def line_in(viewer: Membership, words: str, endpoint: str, **values: Any) -> Line:
    """A line that leads to a page of the viewer's group."""
    return Line(words, url_for(endpoint, group=viewer.group.public_id, **values))


def register_line(
    find: Callable[[Membership], Line | None], *, whatever_rests: bool = False
) -> None:
    """Show what `find` says to someone of their place, if anything: on home, and on the page of its
    group. It reads nothing but what stands on the place, the group and the person. With
    `whatever_rests` also in a quiet season: for what they would lose."""
    _lines[find] = whatever_rests


def register_question(
    kind: str, is_open: Select[Any, str, str], put: Callable[[Membership, str, str], Line]
) -> None:
    """Show in the same places what somebody is asked, for as long as it is open.

    `is_open` gives the key of a group, a public id and a name, or "" for these; `put` makes the
    line of the viewer's place there and of the other two. The questions of all features are read
    together, by one statement.
    """
    _questions[kind] = Question(is_open, put)
    _all_open.cache_clear()


@cache
def _all_open() -> CompoundSelect[Any, str, str]:
    kinds = enumerate(_questions.values())
    return union(*(kind.is_open.add_columns(literal(number)) for number, kind in kinds))


def list_questions(viewers: list[Membership]) -> list[Line]:
    """What someone with these places is asked."""
    if not viewers:
        return []
    told = {
        GROUPS.key: [viewer.group_id for viewer in viewers],
        PLACES.key: [viewer.id for viewer in viewers],
        VIEWER.key: viewers[0].person_id,
    }
    places = {viewer.group_id: viewer for viewer in viewers}
    kinds = list(_questions.values())
    found = db.session.execute(_all_open(), told)
    return [
        kinds[number].put(places[group_id], about, name)
        for group_id, about, name, number in sorted(found, key=lambda row: row[::-1])
    ]


def list_lines(viewers: list[Membership]) -> list[Line]:
    """What there is to show someone with these places. In a quiet season nothing is asked of
    them."""
    quiet = any(viewer.person.is_quiet for viewer in viewers)
    finds = [find for find, whatever_rests in _lines.items() if whatever_rests or not quiet]
    told = [find(viewer) for find in finds for viewer in viewers]
    return [*filter(None, told), *([] if quiet else list_questions(viewers))]
