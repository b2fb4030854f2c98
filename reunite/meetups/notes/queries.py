"""Reads of private notes: one's own, and those one was chosen to see."""

from sqlalchemy import select

from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup
from reunite.meetups.notes.models import Note
from reunite.safety.queries import admits, by_someone_shown, told


def find_own(viewer: Membership, meetup: Meetup) -> Note | None:
    """The viewer's own note on this meetup."""
    return db.session.scalar(
        select(Note).where(
            Note.group_id == viewer.group_id,
            Note.meetup_id == meetup.id,
            Note.author_id == viewer.id,
        )
    )


def list_seen(viewer: Membership, meetup: Meetup) -> list[Note]:
    """The viewer's own note on this meetup, and those that others chose them to see."""
    notes = select(Note).where(
        Note.group_id == viewer.group_id,
        Note.meetup_id == meetup.id,
        admits(Note.audience_id),
        by_someone_shown(Note.author_id),
    )
    found = db.session.execute(notes.order_by(Note.id), told([viewer])).scalars()
    return [note for note in found if note.author.is_in]


def get_seen(viewer: Membership, meetup: Meetup, public_id: str) -> Note:
    """One of those; raises `NotFound`."""
    for note in list_seen(viewer, meetup):
        if note.public_id == public_id:
            return note
    raise NotFound
