"""Reads of spaces and places. Who has joined is told only to who has joined too."""

from datetime import datetime
from enum import Enum
from typing import NamedTuple

from flask import g, has_request_context
from sqlalchemy import and_, bindparam, func, or_, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.accounts.policy import is_adult
from reunite.checkins.space.models import Place, Space
from reunite.db import db
from reunite.groups.models import Membership, Standing

_KEPT = "check_in_standings"


class Stands(Enum):
    """How a member stands to their group's space."""

    NOT_ASKED = "not asked"  # there is one, and they have said nothing yet
    OUTSIDE = "outside"
    IN = "in"


class Stood(NamedTuple):
    """How someone stands to a space, and when it closes, where a host said so."""

    stands: Stands
    closes_at: datetime | None


# Made once: it is read for every page.
_STANDINGS = (
    select(Space.group_id, Space.closes_at, Place.id, Place.joined_at, Place.left_at)
    .outerjoin(
        Place,
        and_(
            Place.group_id == Space.group_id,
            Place.membership_id.in_(bindparam("places", expanding=True)),
        ),
    )
    .where(
        Space.group_id.in_(bindparam("groups", expanding=True)),
        or_(Space.closes_at.is_(None), Space.closes_at > bindparam("now")),
    )
)


def list_standings(viewers: list[Membership]) -> dict[int, Stood]:
    """How someone with these memberships stands to each group's space, by the group's key; a group
    without one is not among them, and for anyone under 18 none is. Read once in a request."""
    if not viewers or not is_adult(viewers[0].person):
        return {}
    if has_request_context() and _KEPT in g:
        kept: dict[int, Stood] = g.get(_KEPT)
        return kept
    asked = {
        "groups": [viewer.group_id for viewer in viewers],
        "places": [viewer.id for viewer in viewers],
        "now": clock.now(),
    }
    rows = db.session.execute(_STANDINGS, asked)
    found = {
        group: Stood(_stands(place, joined, left), closes)
        for group, closes, place, joined, left in rows
    }
    if has_request_context():
        setattr(g, _KEPT, found)
    return found


def _stands(place: int | None, joined: datetime | None, left: datetime | None) -> Stands:
    if place is None:
        return Stands.NOT_ASKED
    return Stands.IN if joined and not left else Stands.OUTSIDE


def forget_standings() -> None:
    """Read them afresh the next time, since they have changed."""
    g.pop(_KEPT, None)


def find_space(viewer: Membership) -> Space | None:
    """The space of the viewer's group."""
    return db.session.get(Space, viewer.group_id)


def find_place(viewer: Membership) -> Place | None:
    """What the viewer said to it, if anything."""
    return db.session.scalar(
        select(Place).where(Place.group_id == viewer.group_id, Place.membership_id == viewer.id)
    )


def find_joined(viewer: Membership) -> tuple[Space, Place] | None:
    """The space of the viewer's group and their place in it, if they ever said anything to it."""
    row = db.session.execute(
        select(Space, Place)
        .join(Place, Place.group_id == Space.group_id)
        .where(Space.group_id == viewer.group_id, Place.membership_id == viewer.id)
    ).first()
    return (row[0], row[1]) if row else None


def is_in(member: Membership) -> bool:
    """Have they joined the space of their group?"""
    place = find_place(member)
    return place is not None and place.is_in


def list_places(viewer: Membership) -> list[Place]:
    """Those who have joined, the viewer among them, by name."""
    return list(
        db.session.scalars(
            select(Place)
            .join(Place.membership)
            .join(Membership.person)
            .where(
                Place.group_id == viewer.group_id,
                Place.joined_at.is_not(None),
                Place.left_at.is_(None),
                Membership.group_id == viewer.group_id,
                Membership.standing == Standing.IN,
                ~Person.is_under_18,
            )
            .order_by(func.lower(Person.name), Place.id)
        )
    )
