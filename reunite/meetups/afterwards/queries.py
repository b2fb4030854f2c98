"""Reads of how often friends meet, and what else they did together."""

from datetime import date

from sqlalchemy import func, select

from reunite import clock
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.meetups.afterwards.models import Contact, QuietRhythm
from reunite.meetups.afterwards.policy import Rhythm, rhythm
from reunite.meetups.models import Meetup, State
from reunite.meetups.queries import list_coming
from reunite.safety.queries import by_someone_shown, told

LOOKED_AT = 60


def is_quiet(viewer: Membership) -> bool:
    """Has a host silenced it for this group?"""
    return db.session.get(QuietRhythm, viewer.group_id) is not None


def list_contacts(viewer: Membership, limit: int = 20) -> list[Contact]:
    """Calls, visits and the like that were logged, the latest first."""
    found = (
        select(Contact)
        .where(Contact.group_id == viewer.group_id, by_someone_shown(Contact.author_id))
        .order_by(Contact.happened_on.desc(), Contact.id.desc())
        .limit(limit)
    )
    return list(db.session.execute(found, told([viewer])).scalars())


def get_contact(viewer: Membership, public_id: str) -> Contact:
    """One of them; raises `NotFound`."""
    contact = db.session.scalar(
        select(Contact).where(Contact.group_id == viewer.group_id, Contact.public_id == public_id)
    )
    if contact is None:
        raise NotFound
    return contact


def _list_days_met(viewer: Membership) -> list[date]:
    """On which days the whole group was asked and met, of late."""
    walls = db.session.scalars(
        select(Meetup.wall_start)
        .where(
            Meetup.group_id == viewer.group_id,
            Meetup.is_for_all,
            Meetup.state == State.FIXED,
            Meetup.ends_at <= clock.now(),
        )
        .order_by(Meetup.wall_start.desc())
        .limit(LOOKED_AT)
    )
    return [wall.date() for wall in walls]


def find_rhythm(viewer: Membership) -> Rhythm | None:
    """How often the group usually meets, once it has been longer than that; None where a host
    silenced it, and while anything is planned."""
    days = _list_days_met(viewer)
    if not days or is_quiet(viewer) or list_coming([viewer], limit=1):
        return None
    latest = select(func.max(Contact.happened_on)).where(Contact.group_id == viewer.group_id)
    last = max(days[0], db.session.scalar(latest) or days[0])
    return rhythm(days, last, clock.today(viewer.person.timezone))
