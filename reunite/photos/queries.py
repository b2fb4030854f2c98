"""Reads of pictures, for whoever was let in to what they belong to."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select, true
from sqlalchemy.orm import aliased

from reunite.db import db
from reunite.errors import NotFound
from reunite.photos.models import Album, Photo, State
from reunite.photos.policy import Kept, Opened

IS_SHOWN = and_(Photo.state == State.READY, Photo.taken_down_at.is_(None))


class Cover(NamedTuple):
    """The first photo of an album, for a card."""

    public_id: str
    alt: str
    width: int
    height: int


_STATES = select(Photo.public_id, Photo.state)
_FIRST = aliased(Photo)
_COVERS = (
    select(Photo.album_id, Photo.public_id, Photo.alt, Photo.width, Photo.height)
    .join(
        Album,
        Photo.id
        == select(_FIRST.id)
        .where(
            _FIRST.album_id == Album.id,
            _FIRST.state == State.READY,
            _FIRST.taken_down_at.is_(None),
            or_(
                _FIRST.person_id.is_(None),
                _FIRST.person_id.not_in(bindparam("hidden", expanding=True)),
            ),
        )
        .order_by(_FIRST.comes_first.desc(), _FIRST.id)
        .limit(1)
        .correlate(Album)
        .scalar_subquery(),
    )
    .where(Album.id.in_(bindparam("albums", expanding=True)))
)


def _seen(opened: Opened) -> Select[Photo]:
    """Those shown, and for each what they added or took down themselves."""
    own = or_(Photo.added_by == opened.viewer.key, Photo.taken_down_by == opened.viewer.key)
    shown: ColumnElement[bool] = IS_SHOWN
    if opened.hidden:
        shown = and_(
            IS_SHOWN, or_(Photo.person_id.is_(None), Photo.person_id.not_in(opened.hidden))
        )
    return select(Photo).where(
        Photo.album_id == opened.thing.album_id,
        own if opened.only_own else or_(shown, own),
    )


def list_photos(opened: Opened, limit: int | None = None) -> list[Photo]:
    """The photos of an album that the viewer sees, the first one first."""
    if opened.thing.album_id is None:
        return []
    found = _seen(opened).order_by(Photo.comes_first.desc(), Photo.id).limit(limit)
    return list(db.session.scalars(found))


def get_photo(opened: Opened, public_id: str) -> Photo:
    """One of them; raises `NotFound`."""
    photo = db.session.scalar(_seen(opened).where(Photo.public_id == public_id))
    if photo is None:
        raise NotFound
    return photo


def find_album_of(public_id: str) -> int | None:
    """The key of the album that a photo is in, whoever may see it."""
    return db.session.scalar(select(Photo.album_id).where(Photo.public_id == public_id))


def list_covers(
    albums: Iterable[int | None], hidden: Collection[int] = ()
) -> dict[int | None, Cover]:
    """The first photo shown of each of these albums, by their keys, but none by people in `hidden`.
    Whoever asks has seen to it that the viewer may see them."""
    held = {album for album in albums if album}
    if not held:
        return {}
    rows = db.session.execute(_COVERS, {"albums": list(held), "hidden": list(hidden)})
    return {row[0]: Cover._make(row[1:]) for row in rows}


def count_kept(opened: Opened) -> tuple[Kept, Kept, Kept]:
    """What there is in the album, of whoever looks at it, and in all."""
    return (
        _count(Photo.album_id == opened.thing.album_id),
        _count(Photo.added_by == opened.viewer.key),
        _count(true()),
    )


def _count(which: Any) -> Kept:
    counted = select(func.count(), func.coalesce(func.sum(Photo.stored_bytes), 0)).where(which)
    photos, stored_bytes = db.session.execute(counted).one()
    return Kept(photos, int(stored_bytes))


def list_states() -> dict[str, State]:
    """How far each photo is that there is, by its public id."""
    return {row.public_id: row.state for row in db.session.execute(_STATES)}
