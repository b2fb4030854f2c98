"""Reads about who looks after a group."""

from sqlalchemy import and_, exists, literal, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.groups.hosting import policy
from reunite.groups.hosting.models import Offer
from reunite.groups.lines import GROUPS, PLACES
from reunite.groups.models import Group, Membership, Role, Standing
from reunite.groups.queries import IS_HERE
from reunite.record import Record, list_of_group

_SHOWN = 200

# for lines on home and on a group's page
ASKED_NEXT = select(Membership.group_id, literal(""), literal("")).where(
    Membership.group_id.in_(GROUPS),
    Membership.next_host_id.in_(PLACES),
    Membership.next_host_agreed_at.is_(None),
    Membership.standing == Standing.IN,
)
OFFERED = (
    select(Offer.group_id, literal(""), Person.name)
    .join(Membership, and_(Membership.group_id == Offer.group_id, Membership.id == Offer.member_id))
    .join(Person, Person.id == Membership.person_id)
    .where(
        Offer.group_id.in_(GROUPS),
        Offer.member_id.not_in(PLACES),
        IS_HERE,
        Membership.role != Role.HOST,
    )
)
NOBODY_HOSTS = select(Group.id, literal(""), literal("")).where(
    Group.id.in_(GROUPS),
    ~exists().where(
        Membership.group_id == Group.id,
        Membership.role == Role.HOST,
        Membership.standing == Standing.IN,
    ),
)


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
