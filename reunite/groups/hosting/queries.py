"""Reads about who looks after a group."""

from sqlalchemy import select

from reunite import clock
from reunite.db import db
from reunite.groups.hosting import policy
from reunite.groups.hosting.models import Offer
from reunite.groups.models import Membership, Standing
from reunite.record import Record, list_of_group

_SHOWN = 200


def find_any_offer(viewer: Membership) -> Offer | None:
    """The offer that is kept for the viewer's group, whether or not it can come to anything."""
    return db.session.scalar(select(Offer).where(Offer.group_id == viewer.group_id))


def find_offer(viewer: Membership) -> Offer | None:
    """The offer to look after the viewer's group that is open."""
    offer = find_any_offer(viewer)
    return offer if offer and policy.can_take_on(offer.member) else None


def list_namers(viewer: Membership) -> list[Membership]:
    """The members, and those who were, by whom the viewer is named."""
    return list(
        db.session.scalars(
            select(Membership).where(
                Membership.group_id == viewer.group_id, Membership.next_host_id == viewer.id
            )
        )
    )


def list_asked_next(viewers: list[Membership]) -> list[Membership]:
    """Those of these places whose holder is asked to be the next to look after the group."""
    own = [viewer.id for viewer in viewers]
    groups = [viewer.group_id for viewer in viewers]
    asked = set(
        db.session.scalars(
            select(Membership.next_host_id).where(
                Membership.group_id.in_(groups),
                Membership.next_host_id.in_(own),
                Membership.next_host_agreed_at.is_(None),
                Membership.standing == Standing.IN,
            )
        )
    )
    return [viewer for viewer in viewers if viewer.id in asked]


def list_offers_over() -> list[Offer]:
    """The offers that have come to their end."""
    return list(
        db.session.scalars(
            select(Offer).where(Offer.ends_at <= clock.now()).execution_options(across_groups=True)
        )
    )


def list_record(viewer: Membership) -> list[tuple[Record, str]]:
    """What was done to the viewer's group and in it, the newest first, with the name of whom it
    was done to, where they have one here."""
    rows = list_of_group(viewer.group.public_id, _SHOWN)
    members = db.session.scalars(select(Membership).where(Membership.group_id == viewer.group_id))
    names = {member.person.public_id: member.person.name for member in members}
    return [(row, names.get(row.of_person, "")) for row in rows]
