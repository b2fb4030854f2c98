"""A group's years, as one member sees them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import or_, select

from reunite import clock
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.memories.parts import of_years
from reunite.memories.queries import Entry, list_entries
from reunite.memories.yearbook.models import Yearbook
from reunite.memories.yearbook.policy import MOST, PHOTOS
from reunite.photos.models import Photo
from reunite.photos.queries import IS_SHOWN
from reunite.safety.queries import hidden_people


class Told(NamedTuple):
    """One thing in a book, and its first photos; of what is folded, none."""

    entry: Entry
    photos: tuple[Photo, ...]


@dataclass(frozen=True)
class Book:
    """The years in which something happened, the first one first; perhaps not to their end."""

    years: list[tuple[int, list[Told]]]
    is_whole: bool

    @property
    def photos(self) -> dict[str, Photo]:
        """All photos in it, by their public ids."""
        everything = (told for _year, things in self.years for told in things)
        return {photo.public_id: photo for told in everything for photo in told.photos}


def fits(viewer: Membership, first_year: int, last_year: int) -> bool:
    """Does one book hold these years?"""
    return len(_list_entries(viewer, first_year, last_year)) <= MOST


def _list_entries(viewer: Membership, first_year: int, last_year: int) -> list[Entry]:
    return list_entries([viewer], of_years(first_year, last_year), MOST + 1)


def read_book(viewer: Membership, first_year: int, last_year: int) -> Book:
    """What happened from the first of these years to the last, as far as one book goes."""
    found = _list_entries(viewer, first_year, last_year)
    entries = found[:MOST]
    photos = _list_photos(viewer, {entry.thing.album_id for entry in entries})
    told = [
        Told(entry, () if entry.fold_words else photos.get(entry.thing.album_id, ()))
        for entry in reversed(entries)
    ]
    by_year = groupby(told, key=lambda one: one.entry.on.year)
    return Book([(year, list(things)) for year, things in by_year], found == entries)


def _list_photos(
    viewer: Membership, albums: Iterable[int | None]
) -> dict[int | None, tuple[Photo, ...]]:
    """The first photos of each of these albums, by the album's key."""
    shown = (
        select(Photo)
        .where(
            Photo.album_id.in_(list(albums)),
            IS_SHOWN,
            or_(Photo.person_id.is_(None), Photo.person_id.not_in(hidden_people(viewer))),
        )
        .order_by(Photo.comes_first.desc(), Photo.id)
    )
    found: dict[int | None, tuple[Photo, ...]] = defaultdict(tuple)
    for photo in db.session.scalars(shown):
        if len(found[photo.album_id]) < PHOTOS:
            found[photo.album_id] += (photo,)
    return found


def list_yearbooks(viewer: Membership) -> list[Yearbook]:
    """The PDFs that the viewer asked for in this group and that are kept, the newest first."""
    kept = (
        select(Yearbook)
        .where(
            Yearbook.group_id == viewer.group_id,
            Yearbook.member_id == viewer.id,
            Yearbook.ends_at > clock.now(),
        )
        .order_by(Yearbook.id.desc())
    )
    return list(db.session.scalars(kept))


def get_yearbook(viewer: Membership, public_id: str) -> Yearbook:
    """One of these; raises `NotFound`."""
    for yearbook in list_yearbooks(viewer):
        if yearbook.public_id == public_id:
            return yearbook
    raise NotFound
