"""Reads about groups. The viewer comes first, and is what decides."""

from datetime import timedelta

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db, instant
from reunite.errors import NotFound
from reunite.groups import policy
from reunite.groups.models import (
    HUES,
    Agreement,
    Answer,
    Group,
    Invitation,
    Membership,
    Standing,
)

# a clause: that a member is in, and the group open to them now
IS_HERE = and_(
    Membership.standing == Standing.IN,
    or_(
        Membership.paused_until.is_(None),
        Membership.paused_until <= instant(),
    ),
)

# made once: it is read for every page
_PLACES = (
    select(Membership)
    .where(Membership.person_id == bindparam("person"), Membership.standing == Standing.IN)
    .order_by(Membership.joined_at, Membership.id)
    .execution_options(across_groups=True)
)


def list_places(viewer: Person) -> list[Membership]:
    """The groups the viewer is in, also those they are paused in, in order of joining."""
    return list(db.session.execute(_PLACES, {"person": viewer.id}).scalars())


def list_memberships(viewer: Person) -> list[Membership]:
    """The groups the viewer is in and not paused in, in order of joining."""
    return [place for place in list_places(viewer) if not place.is_paused]


def find_membership(public_id: str) -> Membership | None:
    """The membership that a personal link or an owed mail names; the caller checks which. Of one
    whose group became part of another, the place they have there."""
    place = db.session.scalar(
        select(Membership)
        .where(Membership.public_id == public_id)
        .execution_options(across_groups=True)
    )
    while place and place.group.merged_into_id:
        place = db.session.scalar(
            select(Membership).where(
                Membership.group_id == place.group.merged_into_id,
                Membership.person_id == place.person_id,
            )
        )
    return place


def find_merged_into(public_id: str) -> Group | None:
    """The group that the one with this id is part of by now, if it became part of another."""
    group = db.session.scalar(select(Group).where(Group.public_id == public_id))
    if group is None or group.merged_into_id is None:
        return None
    while group and group.merged_into_id:
        group = db.session.get(Group, group.merged_into_id)
    return group


def list_members(viewer: Membership) -> list[Membership]:
    """Everyone in the viewer's group, by name."""
    return list(
        db.session.scalars(
            select(Membership)
            .join(Membership.person)
            .where(Membership.group_id == viewer.group_id, Membership.standing == Standing.IN)
            .order_by(func.lower(Person.name), Membership.id)
        )
    )


def list_everyones_places(group: Group) -> list[Membership]:
    """Everyone's place in a group, whoever asks, in order of joining; also of those who are in no
    longer."""
    places = select(Membership).where(Membership.group_id == group.id)
    return list(db.session.scalars(places.order_by(Membership.joined_at, Membership.id)))


def list_everyone_in(group: Group) -> list[Membership]:
    """Everyone who is in a group, whoever asks, in order of joining."""
    return [place for place in list_everyones_places(group) if place.standing is Standing.IN]


def list_others(viewer: Membership) -> list[Membership]:
    """Everyone in the viewer's group but the viewer, by name."""
    return [member for member in list_members(viewer) if member.id != viewer.id]


def get_member(viewer: Membership, public_id: str) -> Membership:
    """One of the members of the viewer's group; raises `NotFound`."""
    member = db.session.scalar(
        select(Membership).where(
            Membership.group_id == viewer.group_id,
            Membership.public_id == public_id,
            Membership.standing == Standing.IN,
        )
    )
    if member is None:
        raise NotFound
    return member


_ALONE = (
    select(Membership.group_id)
    .where(
        Membership.group_id.in_(bindparam("groups", expanding=True)),
        Membership.standing == Standing.IN,
    )
    .group_by(Membership.group_id)
    .having(func.count() == 1)
)


def list_alone(viewers: list[Membership]) -> set[int]:
    """The keys of those groups in which the viewer has nobody beside them yet."""
    told = {"groups": [viewer.group_id for viewer in viewers]}
    return set(db.session.execute(_ALONE, told).scalars())


def get_agreement(viewer: Membership) -> Agreement:
    """The agreement as it stands."""
    return current_agreement(viewer.group_id)


def current_agreement(group_id: int) -> Agreement:
    """The newest version of a group's agreement; every group has one."""
    return db.session.scalars(
        select(Agreement)
        .where(Agreement.group_id == group_id)
        .order_by(Agreement.version.desc())
        .limit(1)
    ).one()


def list_agreements(viewer: Membership) -> list[Agreement]:
    """Every version of the agreement there was, the newest first."""
    found = select(Agreement).where(Agreement.group_id == viewer.group_id)
    return list(db.session.scalars(found.order_by(Agreement.version.desc())))


def get_agreement_of(viewer: Membership, version: int) -> Agreement:
    """One version of the agreement; raises `NotFound`."""
    for agreement in list_agreements(viewer):
        if agreement.version == version:
            return agreement
    raise NotFound


def list_invitations(viewer: Membership) -> list[Invitation]:
    """The group's invitations of late, the newest first."""
    return list(
        db.session.scalars(
            select(Invitation)
            .where(
                Invitation.group_id == viewer.group_id,
                Invitation.sent_at > clock.now() - timedelta(days=60),
                Invitation.answer != Answer.WITHDRAWN,
            )
            .order_by(Invitation.id.desc())
        )
    )


def list_asked_addresses(viewer: Membership) -> set[str]:
    """The addresses that have an open invitation to the group, or had one just lately and did not
    take it: they are not written to again so soon."""
    now = clock.now()
    return set(
        db.session.scalars(
            select(Invitation.email).where(
                Invitation.group_id == viewer.group_id,
                or_(
                    and_(Invitation.answer == Answer.OPEN, Invitation.expires_at > now),
                    and_(
                        Invitation.answer != Answer.ACCEPTED,
                        Invitation.sent_at > now - policy.ASKED_AGAIN_AFTER,
                    ),
                ),
            )
        )
    )


def is_member_address(viewer: Membership, email: str) -> bool:
    """Does somebody in the group have this address already?"""
    found = db.session.scalar(
        select(Membership.id)
        .join(Membership.person)
        .where(
            Membership.group_id == viewer.group_id,
            Membership.standing == Standing.IN,
            Person.email == email,
        )
    )
    return found is not None


def find_past_membership(group: Group, person: Person) -> Membership | None:
    """The place this person has or once had in the group."""
    return db.session.scalar(
        select(Membership).where(Membership.group_id == group.id, Membership.person_id == person.id)
    )


def next_hue(group: Group) -> int:
    """The colour of the next person's pane: eight in turn, by order of joining."""
    joined = select(func.count()).where(Membership.group_id == group.id)
    return (db.session.scalar(joined) or 0) % HUES


def get_invitation(viewer: Membership, public_id: str) -> Invitation:
    """One of the group's invitations; raises `NotFound`."""
    invitation = db.session.scalar(
        select(Invitation).where(
            Invitation.group_id == viewer.group_id, Invitation.public_id == public_id
        )
    )
    if invitation is None:
        raise NotFound
    return invitation


def find_invitation(public_id: str) -> Invitation | None:
    """The invitation that a personal link names; whoever asks must check the link itself."""
    return db.session.scalar(
        select(Invitation)
        .where(Invitation.public_id == public_id)
        .execution_options(across_groups=True)
    )


def is_to(member: Membership) -> ColumnElement[bool]:
    """That an invitation to their group was for this person, by address or by name."""
    return and_(
        Invitation.group_id == member.group_id,
        or_(
            Invitation.email == member.person.email,
            Invitation.person_id == member.person_id,
            Invitation.place_id == member.id,
        ),
    )


def count_invitations(viewer: Membership) -> tuple[int, int]:
    """How many of the group's invitations are open, and how many the viewer sent in a day, from
    whichever group; but for those that lead back to a place."""
    now = clock.now()
    open_now = select(func.count()).where(
        Invitation.group_id == viewer.group_id,
        Invitation.place_id.is_(None),
        Invitation.answer == Answer.OPEN,
        Invitation.expires_at > now,
    )
    today = (
        select(func.count(Invitation.id))
        .join(Membership, Membership.id == Invitation.inviter_id)
        .where(
            Membership.person_id == viewer.person_id,
            Invitation.place_id.is_(None),
            Invitation.invited_at > now - timedelta(days=1),
        )
        .execution_options(across_groups=True)
    )
    return db.session.scalar(open_now) or 0, db.session.scalar(today) or 0
