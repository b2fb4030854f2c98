"""What happened, each thing with all of its story and its photos: for books, and to take away."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import or_, select

from reunite.db import db
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup
from reunite.meetups.queries import Past
from reunite.memories.queries import Entry
from reunite.milestones.models import Milestone, Moment
from reunite.milestones.queries import Card
from reunite.photos.models import Photo
from reunite.photos.queries import IS_SHOWN
from reunite.safety.queries import fold_for, hidden_people


@dataclass(frozen=True)
class Whole:
    """One thing that happened: all that is said of it and its photos, perhaps folded."""

    on: date
    thing: Card | Past
    story: str
    children: str
    fold_words: str
    photos: tuple[Photo, ...]

    @property
    def milestone(self) -> Card | None:
        """The milestone, if it is one."""
        return self.thing if isinstance(self.thing, Card) else None


class _Said(NamedTuple):
    story: str = ""
    children: str = ""
    album_id: int | None = None


def read_whole(
    viewer: Membership, entries: Sequence[Entry], photos: int | None = None
) -> list[Whole]:
    """These entries in their order, each with its first `photos`, or all of them."""
    said = _list_said(viewer, entries)
    albums = [one.album_id for one in said.values() if one.album_id]
    shown = list_shown(viewer, albums, photos)
    return [_whole(viewer, entry, said[entry.thing.public_id], shown) for entry in entries]


def _whole(
    viewer: Membership, entry: Entry, said: _Said, shown: dict[int, tuple[Photo, ...]]
) -> Whole:
    card = entry.milestone
    texts = (card.title, said.story) if card else ()
    return Whole(
        entry.on,
        entry.thing,
        said.story,
        said.children,
        fold_for([viewer], card.by, card.labels, *texts) if card else "",
        shown.get(said.album_id or 0, ()),
    )


def _list_said(viewer: Membership, entries: Sequence[Entry]) -> dict[str, _Said]:
    """What else there is of these, by public id."""
    milestones = [entry.thing.id for entry in entries if entry.milestone]
    meetups = [entry.thing.id for entry in entries if not entry.milestone]
    told = db.session.execute(
        select(Milestone.public_id, Moment.story, Moment.children, Moment.album_id)
        .join(Moment, Moment.id == Milestone.moment_id)
        .where(Milestone.group_id == viewer.group_id, Milestone.id.in_(milestones))
    ).all()
    held = db.session.execute(
        select(Meetup.public_id, Meetup.album_id).where(
            Meetup.group_id == viewer.group_id, Meetup.id.in_(meetups)
        )
    ).all()
    said = defaultdict(_Said, {row[0]: _Said(row[1], row[2], row[3]) for row in told})
    return said | {key: _Said(album_id=album) for key, album in held}


def list_shown(
    viewer: Membership, albums: Iterable[int], most: int | None = None
) -> dict[int, tuple[Photo, ...]]:
    """The first photos of each of these albums, or all of them, by the album's key. Whoever asks
    has seen to it that the viewer may see the albums."""
    shown = (
        select(Photo)
        .where(
            Photo.album_id.in_(list(albums)),
            IS_SHOWN,
            or_(Photo.person_id.is_(None), Photo.person_id.not_in(hidden_people(viewer))),
        )
        .order_by(Photo.comes_first.desc(), Photo.id)
    )
    found: dict[int, tuple[Photo, ...]] = defaultdict(tuple)
    for photo in db.session.scalars(shown):
        if most is None or len(found[photo.album_id]) < most:
            found[photo.album_id] += (photo,)
    return found
