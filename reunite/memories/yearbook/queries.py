"""A group's years, as one member sees them."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import groupby

from sqlalchemy import select

from reunite import clock
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup
from reunite.memories.parts import Part
from reunite.memories.queries import Entry, list_entries
from reunite.memories.whole import Whole, read_whole
from reunite.memories.yearbook.models import Yearbook
from reunite.memories.yearbook.policy import MOST, PHOTOS
from reunite.milestones.models import Milestone
from reunite.photos.models import Photo


@dataclass(frozen=True)
class Book:
    """The years in which something happened, the first one first; perhaps not to their end."""

    years: list[tuple[int, list[Whole]]]
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
    """What happened from the first of these years to the last, as far as one book goes: all of each
    story and the first photos; of what is folded, neither, since paper can't be closed again."""
    found = _list_entries(viewer, first_year, last_year)
    entries = found[:MOST]
    told = [
        replace(one, story="", photos=()) if one.fold_words else one
        for one in read_whole(viewer, entries[::-1], PHOTOS)
    ]
    by_year = groupby(told, key=lambda one: one.on.year)
    return Book([(year, list(things)) for year, things in by_year], found == entries)


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
