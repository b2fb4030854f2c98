"""Adding photos, describing them, and taking them away again.

Files are written before the rows that name them and deleted after those have gone, outside any
transaction; what a fault leaves between the two is swept away (see `reunite.photos.jobs`).
"""

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import IO, Any

from sqlalchemy import update

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock, new_public_id
from reunite.photos import policy, queries
from reunite.photos.models import Album, Photo
from reunite.photos.policy import NoRoom, Opened
from reunite.photos.store import INCOMING, store
from reunite.web.urls import settings


@dataclass(frozen=True)
class Upload:
    """A file that came in, under the name it has in the store, and what is to be seen on it."""

    public_id: str
    size: int
    alt: str


def take_in(opened: Opened, files: Sequence[tuple[IO[bytes], str]]) -> list[Upload]:
    """Put files, each with its description, into the store, for `add` to write down; each is
    closed.

    Raises `DomainError` where there are too many or they are too large, `NoRoom` when the disk is
    full; nothing is left of them then.
    """
    uploads: list[Upload] = []
    with ExitStack() as opened_files:
        for file, _alt in files:
            opened_files.enter_context(file)
        policy.check_may_add(opened)
        sizes = [file.seek(0, os.SEEK_END) for file, _alt in files]
        policy.check_uploads(sizes)
        try:
            for (file, alt), size in zip(files, sizes, strict=True):
                file.seek(0)
                uploads.append(Upload(new_public_id(), size, alt))
                store().write(f"{INCOMING}/{uploads[-1].public_id}", file.read())
        except OSError as error:
            throw_away(uploads)
            raise NoRoom(policy.no_room()) from error
    return uploads


def throw_away(uploads: Sequence[Upload]) -> None:
    """Delete files that came in, and that no row will name."""
    store().delete(f"{INCOMING}/{upload.public_id}" for upload in uploads)


@atomic
def add(opened: Opened, uploads: Sequence[Upload]) -> list[Photo]:
    """Write down photos that were taken in; a worker makes them ready. Raises as
    `policy.check_quota` does."""
    policy.check_may_add(opened)
    album_id = _album_of(opened.thing)
    if opened.viewer.person_id:
        lock(db.session.get_one(Person, opened.viewer.person_id))
    sizes = [upload.size for upload in uploads]
    album, person, site = (kept.and_more(sizes) for kept in queries.count_kept(opened))
    policy.check_quota(album, person, site, settings())
    photos = [
        Photo(
            public_id=upload.public_id,
            album_id=album_id,
            person_id=opened.viewer.person_id,
            added_by=opened.viewer.key,
            alt=upload.alt,
            stored_bytes=upload.size,
            added_at=clock.now(),
        )
        for upload in uploads
    ]
    db.session.add_all(photos)
    db.session.flush()
    return photos


def _album_of(thing: Any) -> int:
    """The key of a thing's album, made where it has none."""
    lock(thing)
    if thing.album_id is None:
        album = Album()
        db.session.add(album)
        db.session.flush()
        thing.album_id = album.id
    return int(thing.album_id)


@atomic
def describe(opened: Opened, words: Mapping[str, str]) -> None:
    """Say what is to be seen on photos that the viewer added, by their public ids."""
    for photo in queries.list_photos(opened):
        if opened.added(photo) and photo.public_id in words:
            photo.alt = words[photo.public_id]


@atomic
def put_first(opened: Opened, photo: Photo) -> None:
    """Let this one stand for the album. Raises `NotAllowed`."""
    lock(db.session.get_one(Album, photo.album_id))  # of two presses at once one comes first
    if opened.may_arrange and photo.comes_first:
        return
    policy.check_may(opened.may_put_first(photo))
    db.session.execute(
        update(Photo).where(Photo.album_id == photo.album_id).values(comes_first=False)
    )
    photo.comes_first = True


@atomic
def take_down(opened: Opened, photo: Photo) -> None:
    """Take a photo from everyone's sight, silently, but that of who added it. Raises
    `NotAllowed`."""
    lock(photo)
    if photo.taken_down_at is None:
        policy.check_may(opened.may_take_down(photo))
        photo.taken_down_at, photo.taken_down_by = clock.now(), opened.viewer.key


@atomic
def put_back(opened: Opened, photo: Photo) -> None:
    """Show what the viewer took down. Raises `NotAllowed`."""
    lock(photo)
    if photo.taken_down_at is not None:
        policy.check_may(opened.may_put_back(photo))
        photo.taken_down_at, photo.taken_down_by = None, ""


def hand_over(album_id: int | None, person: Person) -> None:
    """Make the photos of an album this person's, as if they had added them, but for what was taken
    down. Joins the caller's transaction."""
    db.session.execute(
        update(Photo)
        .where(Photo.album_id == album_id, Photo.taken_down_at.is_(None))
        .values(person_id=person.id, added_by=person.public_id)
    )


def delete(opened: Opened, photo: Photo) -> None:
    """Delete a photo and its files for good. Raises as `policy.check_may_delete` does."""
    _delete_row(opened, photo)
    with suppress(OSError):  # they are swept away, then
        store().delete(photo.files)


@atomic
def _delete_row(opened: Opened, photo: Photo) -> None:
    lock(photo)
    policy.check_may_delete(opened, photo)
    db.session.delete(photo)
