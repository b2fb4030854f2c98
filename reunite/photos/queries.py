"""Reads of pictures, for whoever was let in to what they belong to."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from reunite.db import db
from reunite.errors import NotFound
from reunite.photos.models import Photo, State
from reunite.photos.policy import Kept, Opened

IS_SHOWN = and_(Photo.state == State.READY, Photo.taken_down_at.is_(None))


class Cover(NamedTuple):
    """The first photo of an album, for a card."""

    public_id: str
    alt: str
    width: int
    height: int


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


def first_of(album_id: InstrumentedAttribute[int | None]) -> ColumnElement[bool]:
    """A clause for an outer join of `Photo`: it is the first photo shown of this album."""
    first = (
        select(Photo.id)
        .where(Photo.album_id == album_id, IS_SHOWN)
        .order_by(Photo.comes_first.desc(), Photo.id)
        .limit(1)
    )
    return Photo.id == first.correlate_except(Photo).scalar_subquery()


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


def list_known() -> set[str]:
    """The public ids of all photos there are: what else lies in the store belongs to none."""
    return set(db.session.scalars(select(Photo.public_id)))
