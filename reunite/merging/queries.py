"""Reads of groups that are to become one."""

from sqlalchemy import and_, literal, or_, select
from sqlalchemy.orm import aliased

from reunite import clock
from reunite.db import db, instant
from reunite.groups.lines import PLACES
from reunite.groups.models import Group, Membership, Role, Standing
from reunite.merging.models import Merger, StayingOut
from reunite.merging.policy import ANSWERED_WITHIN

# for a line on home and on the group's page
_asker = aliased(Membership)
ASKED = (
    select(Merger.other_id, literal(""), literal(""))
    .join(_asker, and_(_asker.group_id == Merger.group_id, _asker.id == Merger.asked_by_id))
    .join(
        Membership,
        and_(Membership.group_id == Merger.other_id, Membership.id.in_(PLACES)),
    )
    .where(
        Membership.role == Role.HOST,
        Merger.agreed_by_id.is_(None),
        Merger.asked_at > instant(ANSWERED_WITHIN),
        _asker.role == Role.HOST,
        _asker.standing == Standing.IN,
        _asker.person_id != Membership.person_id,
    )
)


def find_merger(viewer: Membership) -> Merger | None:
    """What is to become of the viewer's group, the newest first."""
    here = viewer.group_id
    return db.session.scalar(
        select(Merger)
        .where(or_(Merger.group_id == here, Merger.other_id == here))
        .order_by(Merger.agreed_by_id.is_(None), Merger.id.desc())
        .limit(1)
    )


def find_merger_named(public_id: str) -> Merger | None:
    """The one that a personal link names; whoever asks must check the link itself."""
    found = select(Merger).where(Merger.public_id == public_id)
    return db.session.scalar(found.execution_options(across_groups=True))


def stays_out(viewer: Membership, merger: Merger) -> bool:
    """Is the merged group not for the viewer? Theirs alone to know."""
    return db.session.get(StayingOut, (merger.id, viewer.person_id)) is not None


def list_due() -> list[Merger]:
    """Those whose day has come."""
    due = (
        select(Merger)
        .join(Group, Group.id == Merger.group_id)
        .where(Group.merges_at <= clock.now(), Merger.agreed_by_id.is_not(None))
        .order_by(Merger.id)
        .execution_options(across_groups=True)
    )
    return list(db.session.scalars(due))


def has_departures(*groups: Group) -> bool:
    """Is anything still to be done for somebody who left one of these groups?"""
    departed = db.metadata.tables["departure"].c.membership_id  # whoever keeps it is beside us
    places = select(Membership.id).where(Membership.group_id.in_([group.id for group in groups]))
    return db.session.scalar(select(departed).where(departed.in_(places)).limit(1)) is not None


def may_bring_someone_back(*groups: Group) -> bool:
    """Can it still be undone that somebody of these groups is remembered?"""
    told = db.metadata.tables["remembrance"].c  # whoever keeps it is beside us
    people = select(Membership.person_id).where(
        Membership.group_id.in_([group.id for group in groups]),
        Membership.standing == Standing.REMEMBERED,
    )
    open_still = told.confirmed_at.is_not(None), told.ended_at.is_(None)
    found = select(told.id).where(told.person_id.in_(people), *open_still).limit(1)
    return db.session.scalar(found.execution_options(across_groups=True)) is not None
