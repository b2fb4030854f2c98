"""A group's years, as one member sees them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from sqlalchemy import or_, select

from reunite import clock
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup
from reunite.meetups.queries import Past
from reunite.memories.parts import Part
from reunite.memories.queries import Entry, list_entries
from reunite.memories.yearbook.models import Yearbook
from reunite.memories.yearbook.policy import MOST, PHOTOS
from reunite.milestones.models import Milestone, Moment
from reunite.milestones.queries import Card
from reunite.photos.models import Photo
from reunite.photos.queries import IS_SHOWN
from reunite.safety.queries import fold_for, hidden_people


@dataclass(frozen=True)
class Told:
    """One thing in a book: all of its story and its first photos; of what is folded, neither."""

    on: date
    thing: Card | Past
    story: str
    fold_words: str
    photos: tuple[Photo, ...]

    @property
    def milestone(self) -> Card | None:
        """The milestone, if it is one."""
        return self.thing if isinstance(self.thing, Card) else None


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
    begins = datetime.combine(date(first_year, 1, 1), time())
    ends = datetime.combine(date(last_year, 12, 31), time.max)
    years = Part(
        milestones=(Milestone.year.between(first_year, last_year),),
        meetups=(Meetup.wall_start.between(begins, ends),),
    )
    return list_entries([viewer], years, MOST + 1)


def read_book(viewer: Membership, first_year: int, last_year: int) -> Book:
    """What happened from the first of these years to the last, as far as one book goes."""
    found = _list_entries(viewer, first_year, last_year)
    entries = found[:MOST]
    stories, albums = _list_stories(viewer, entries)
    photos = _list_photos(viewer, albums.values())
    told = []
    for entry in reversed(entries):
        card, key = entry.milestone, entry.thing.public_id
        story = stories.get(key, "")
        texts = (card.title, story) if card else ()
        fold_words = fold_for([viewer], card.by, card.labels, *texts) if card else ""
        shown = () if fold_words else photos.get(albums.get(key, 0), ())
        told.append(Told(entry.on, entry.thing, "" if fold_words else story, fold_words, shown))
    by_year = groupby(told, key=lambda one: one.on.year)
    return Book([(year, list(things)) for year, things in by_year], found == entries)


def _list_stories(
    viewer: Membership, entries: list[Entry]
) -> tuple[dict[str, str], dict[str, int]]:
    """The stories of these milestones, and the albums of all of these, by public id."""
    milestones = [entry.thing.id for entry in entries if entry.milestone]
    meetups = [entry.thing.id for entry in entries if not entry.milestone]
    told = db.session.execute(
        select(Milestone.public_id, Moment.story, Moment.album_id)
        .join(Moment, Moment.id == Milestone.moment_id)
        .where(Milestone.group_id == viewer.group_id, Milestone.id.in_(milestones))
    ).all()
    held = db.session.execute(
        select(Meetup.public_id, Meetup.album_id).where(
            Meetup.group_id == viewer.group_id, Meetup.id.in_(meetups)
        )
    ).all()
    stories = {key: story for key, story, _album in told}
    albums = {key: album for key, _story, album in told if album}
    albums |= {key: album for key, album in held if album}
    return stories, albums


def _list_photos(viewer: Membership, albums: Iterable[int]) -> dict[int, tuple[Photo, ...]]:
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
    found: dict[int, tuple[Photo, ...]] = defaultdict(tuple)
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
