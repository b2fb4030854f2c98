"""Somebody who stands for a member who wishes to be gone: a name that says no more than that
someone was here, and no way in."""

from collections.abc import Mapping
from typing import Any, TypeVar

from flask_babel import force_locale
from flask_babel import gettext as _
from sqlalchemy import Select, inspect, select

from reunite import clock
from reunite.accounts.actions import add_nobody
from reunite.accounts.models import Person
from reunite.db import Model, db
from reunite.groups.models import Membership, Standing
from reunite.groups.queries import next_hue
from reunite.memories.lookback.models import KeptAway, LeftOut
from reunite.milestones.models import Milestone, Moment, Named
from reunite.photos.models import Album, Photo
from reunite.photos.queries import IS_SHOWN
from reunite.safety.models import Block, Door, TimeApart
from reunite.safety.queries import people_apart

Row = TypeVar("Row", bound=Model)


def add_nameless(locale: str) -> Person:
    """A person who stands for somebody, in words of this language; joins the caller's
    transaction."""
    with force_locale(locale):
        return add_nobody(_("Someone who was here"))


def add_stand_in(membership: Membership) -> Membership:
    """Who stands for this member in this group; joins the caller's transaction."""
    now = clock.now()
    stand_in = Membership(
        group=membership.group,
        person=add_nameless(membership.person.locale),
        standing=Standing.LEFT,
        hue=next_hue(membership.group),
        joined_at=now,
        left_at=now,
        agreed_version=membership.agreed_version,
        agreed_at=now,
    )
    db.session.add(stand_in)
    db.session.flush()
    return stand_in


def hide_as_before(membership: Membership, stand_in: Membership) -> None:
    """Whoever didn't see the member's things doesn't see those of the stand-in; joins the caller's
    transaction. A block is the stand-in's own, so that it stands on nobody's list."""
    near = set(
        db.session.scalars(
            select(Membership.person_id).where(Membership.group_id == membership.group_id)
        )
    )
    for other in people_apart(membership) & near:
        block = Block(blocker_id=stand_in.person_id, blocked_id=other, since=clock.now())
        db.session.add(block)
    for kind in (Door, LeftOut, TimeApart):
        theirs = select(kind).where(kind.other_id == membership.person_id, kind.person_id.in_(near))
        for row in db.session.scalars(theirs).all():
            db.session.add(copy_of(row, other_id=stand_in.person_id))


def copy_of(row: Row, **different: Any) -> Row:
    """A row like this one, but for its keys and what is said to be `different`."""
    kept = {
        attribute.key: getattr(row, attribute.key)
        for attribute in inspect(type(row)).column_attrs
        if not attribute.columns[0].primary_key and attribute.key != "public_id"
    }
    return type(row)(**kept | different)


def is_told_elsewhere(milestone: Milestone) -> bool:
    """Is its moment told in other groups, too?"""
    others = (
        select(Milestone.id)
        .where(Milestone.moment_id == milestone.moment_id, Milestone.id != milestone.id)
        .execution_options(across_groups=True)
    )
    return db.session.scalar(others.limit(1)) is not None


def part(milestone: Milestone, teller: Person, pictures: Mapping[str, str]) -> Moment:
    """Give a milestone a moment of its own, told by `teller`, while its other groups keep the one
    it had; joins the caller's transaction.

    Of the photos it has those that `pictures` gives the name of a copy for. Who else it is about,
    and who set it aside, stays so.
    """
    old = milestone.moment
    near = select(Membership.person_id).where(Membership.group_id == milestone.group_id)
    kept = copy_of(old, person_id=teller.id, offered_to_id=None, album_id=None)
    db.session.add(kept)
    db.session.flush()
    milestone.moment = kept
    for kind in (Named, KeptAway):
        rows: Select[Any] = select(kind).where(kind.moment_id == old.id, kind.person_id.in_(near))
        for row in db.session.scalars(rows).all():
            db.session.add(copy_of(row, moment_id=kept.id, person_id=row.person_id))
    photos = list_shown_photos(old)
    if any(photo.public_id in pictures for photo in photos):
        album = Album()
        db.session.add(album)
        db.session.flush()
        kept.album_id = album.id
    for photo in photos:
        if name := pictures.get(photo.public_id):
            db.session.add(copy_of(photo, public_id=name, album_id=kept.album_id))
    db.session.flush()
    return kept


def list_shown_photos(moment: Moment) -> list[Photo]:
    """The photos of a moment, as its readers see them."""
    if moment.album_id is None:
        return []
    shown = select(Photo).where(Photo.album_id == moment.album_id, IS_SHOWN).order_by(Photo.id)
    return list(db.session.scalars(shown))
