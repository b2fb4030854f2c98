"""Reads of how often friends meet, and what else they did together."""

from sqlalchemy import BindParameter, bindparam, exists, func, select
from sqlalchemy.orm import aliased

from reunite import clock
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.meetups.afterwards.models import Contact, QuietRhythm
from reunite.meetups.afterwards.policy import Rhythm, rhythm
from reunite.meetups.models import Meetup, State
from reunite.meetups.queries import GOING_ON
from reunite.safety.queries import admits, by_someone_shown, told

LOOKED_AT = 60


def is_quiet(viewer: Membership) -> bool:
    """Has a host silenced it for this group?"""
    return db.session.get(QuietRhythm, viewer.group_id) is not None


def list_contacts(viewer: Membership, limit: int = 20) -> list[Contact]:
    """Calls, visits and the like that were logged, the latest first."""
    found = (
        select(Contact)
        .where(
            Contact.group_id == viewer.group_id,
            by_someone_shown(Contact.author_id),
            admits(Contact.audience_id),
        )
        .order_by(Contact.happened_on.desc(), Contact.id.desc())
        .limit(limit)
    )
    return list(db.session.execute(found, told([viewer])).scalars())


def get_contact(viewer: Membership, public_id: str) -> Contact:
    """One of them; raises `NotFound`."""
    contact = db.session.scalar(
        select(Contact).where(
            Contact.group_id == viewer.group_id,
            Contact.public_id == public_id,
            admits(Contact.audience_id),
        ),
        told([viewer]),
    )
    if contact is None:
        raise NotFound
    return contact


_GROUP: BindParameter[int] = bindparam("group")
_Planned = aliased(Meetup)
# Made once: it is read for each group's page.
_MET = (
    select(
        Meetup.wall_start,
        select(func.max(Contact.happened_on))
        .where(Contact.group_id == _GROUP, Contact.audience_id.is_(None))
        .scalar_subquery(),
    )
    .where(
        Meetup.group_id == _GROUP,
        Meetup.is_for_all,
        Meetup.series_id.is_(None),  # what comes again by itself has a rhythm of its own
        Meetup.state == State.FIXED,
        Meetup.ends_at <= bindparam("now"),
        ~exists().where(QuietRhythm.group_id == _GROUP),
        ~exists().where(
            _Planned.group_id == _GROUP,
            _Planned.is_for_all,
            _Planned.state.in_(GOING_ON),
            _Planned.ends_at > bindparam("now"),
        ),
    )
    .order_by(Meetup.wall_start.desc())
    .limit(LOOKED_AT)
)


def find_rhythm(viewer: Membership) -> Rhythm | None:
    """How often the whole group usually meets, once it has been longer than that.

    None where a host silenced it, and while anything is planned for everyone.
    """
    rows = db.session.execute(_MET, {"group": viewer.group_id, "now": clock.now()}).all()
    if not rows:
        return None
    days = [wall.date() for wall, _latest in rows]
    last = max(days[0], rows[0][1] or days[0])
    return rhythm(days, last, clock.today(viewer.person.timezone))
