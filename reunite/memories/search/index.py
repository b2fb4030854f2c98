"""Keeping what search looks through, in the transaction of whatever changes it.

It is kept by what the session has just written, so that no action can forget it. Statements that
change rows past the session are not seen; `rebuild` makes all of it anew.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    and_,
    bindparam,
    case,
    delete,
    event,
    insert,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import instance_state

from reunite.db import atomic, db
from reunite.meetups.models import Meetup, PlaceShown
from reunite.memories.search.models import Finding, Kind, fold_words, place_of
from reunite.milestones.models import Milestone, Moment

_AT_ONCE = 500
_KEYS: BindParameter[int] = bindparam("keys", expanding=True)

# A place that some are kept from would be told by what finds it.
_IS_OPEN = and_(
    Meetup.place_shown == PlaceShown.EVERYONE,
    or_(Meetup.place_from.is_(None), Meetup.place_opened_at.is_not(None)),
)
# For each kind: of what, in which group, when, and in which words.
_SAID: dict[Kind, Any] = {
    Kind.MILESTONE: select(
        Milestone.id,
        Milestone.group_id,
        Milestone.sort_on,
        Moment.title,
        Moment.own_topic,
        Moment.story,
    )
    .join(Moment, Moment.id == Milestone.moment_id)
    .where(Milestone.id.in_(_KEYS)),
    Kind.MEETUP: select(
        Meetup.id,
        Meetup.group_id,
        Meetup.wall_start,
        Meetup.title,
        case((_IS_OPEN, Meetup.place), else_=""),
        Meetup.notes,
    ).where(Meetup.id.in_(_KEYS)),
}
_OF_MOMENTS = select(Milestone.id).where(Milestone.moment_id.in_(_KEYS))
_COLUMN = {Kind.MILESTONE: Finding.milestone_id, Kind.MEETUP: Finding.meetup_id}
# What changes the above when it changes.
_WATCHED: dict[type, tuple[str, ...]] = {
    Milestone: ("id", "sort_on"),
    Moment: ("title", "own_topic", "story"),
    Meetup: (
        *("id", "title", "place", "notes", "wall_start"),
        *("place_shown", "place_from", "place_opened_at"),
    ),
}


def _write(connection: Connection, kind: Kind, keys: Iterable[int]) -> None:
    """Make the entries of these things anew."""
    said = connection.execute(_SAID[kind], {"keys": list(keys)}).all()
    column = _COLUMN[kind]
    connection.execute(delete(Finding).where(column.in_([key for key, *_rest in said])))
    if said:
        connection.execute(insert(Finding), [_entry(kind, *row) for row in said])


def _entry(kind: Kind, key: int, group_id: int, at: date | datetime, *texts: str) -> dict[str, Any]:
    on = at.date() if isinstance(at, datetime) else at
    words = dict.fromkeys(word for said in texts for word in fold_words(said))
    return {
        "place": place_of(on, kind, key),
        "group_id": group_id,
        "kind": kind,
        "milestone_id": key if kind is Kind.MILESTONE else None,
        "meetup_id": key if kind is Kind.MEETUP else None,
        "words": " ".join(words),
    }


def _changed(session: Session, kind: type[Milestone | Moment | Meetup]) -> set[int]:
    """The keys of the things of this kind that were just written, as far as search reads them."""
    names = _WATCHED[kind]
    return {
        thing.id
        for thing in (*session.new, *session.dirty)
        if isinstance(thing, kind)
        and any(instance_state(thing).attrs[name].history.has_changes() for name in names)
    }


@event.listens_for(db.session, "after_flush")
def _keep(session: Session, _context: object) -> None:
    milestones, meetups = _changed(session, Milestone), _changed(session, Meetup)
    if moments := _changed(session, Moment):
        found = session.connection().execute(_OF_MOMENTS, {"keys": list(moments)}).scalars()
        milestones.update(found)
    if milestones:
        _write(session.connection(), Kind.MILESTONE, milestones)
    if meetups:
        _write(session.connection(), Kind.MEETUP, meetups)


def reindex(milestones: Iterable[int], meetups: Iterable[int]) -> None:
    """Make the entries of these things anew, after statements past the session have changed them;
    joins the caller's transaction."""
    connection = db.session.connection()
    for kind, found in ((Kind.MILESTONE, list(milestones)), (Kind.MEETUP, list(meetups))):
        for start in range(0, len(found), _AT_ONCE):
            _write(connection, kind, found[start : start + _AT_ONCE])


@atomic
def rebuild() -> None:
    """Make all of it anew."""
    connection = db.session.connection()
    connection.execute(delete(Finding))
    everything = [
        list(connection.execute(select(model.id).order_by(model.id)).scalars())
        for model in (Milestone, Meetup)
    ]
    reindex(*everything)


@atomic
def tidy() -> None:
    """Leave no trace of words that were changed or taken away: FTS5 keeps them until its parts are
    put together."""
    if db.engine.dialect.name == "sqlite":
        db.session.execute(text("INSERT INTO finding_words(finding_words) VALUES ('optimize')"))
