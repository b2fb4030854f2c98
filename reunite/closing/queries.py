"""Reads of groups that close."""

from datetime import datetime

from sqlalchemy import and_, literal, select

from reunite import clock
from reunite.archives.models import Archive
from reunite.archives.scope import Kind
from reunite.closing.models import Closing
from reunite.closing.policy import LAST_ARCHIVE
from reunite.db import db
from reunite.groups.lines import PLACES
from reunite.groups.models import Group, Membership, Role
from reunite.photos.made import State

_ANYWHERE = {"across_groups": True}

# for a line on home and on the group's page
ASKED_TO_SETTLE = (
    select(Closing.group_id, literal(""), literal(""))
    .join(Group, Group.id == Closing.group_id)
    .join(Membership, and_(Membership.group_id == Closing.group_id, Membership.id.in_(PLACES)))
    .where(
        Membership.role == Role.HOST,
        Closing.begun_by_id.not_in(PLACES),
        Group.closes_at.is_(None),
    )
)


def find_closing(viewer: Membership) -> Closing | None:
    """What a host began in the viewer's group, if one did."""
    return db.session.scalar(select(Closing).where(Closing.group_id == viewer.group_id))


def list_due() -> list[Group]:
    """The groups whose notice is over, or so nearly that their last archives are due."""
    soon = Group.closes_at <= clock.now() + LAST_ARCHIVE
    return list(db.session.scalars(select(Group).where(soon).order_by(Group.id)))


def find_archive(member: Membership, since: datetime) -> Archive | None:
    """The archive of the group that was asked for since then for this member."""
    return db.session.scalar(
        select(Archive)
        .where(
            Archive.membership_id == member.id,
            Archive.kind == Kind.GROUP,
            Archive.asked_at >= since,
        )
        .order_by(Archive.id.desc())
        .limit(1)
        .execution_options(**_ANYWHERE)
    )


def has_waiting_archives(group: Group) -> bool:
    """Is any archive of a group still to be made?"""
    places = select(Membership.id).where(Membership.group_id == group.id)
    waiting = select(Archive.id).where(
        Archive.membership_id.in_(places), Archive.state == State.WAITING
    )
    found = db.session.scalar(waiting.limit(1).execution_options(**_ANYWHERE))
    return found is not None


def list_with_merged(group: Group) -> list[int]:
    """The keys of a group and of those that became part of it."""
    keys = [group.id]
    for key in keys:
        keys += db.session.scalars(select(Group.id).where(Group.merged_into_id == key))
    return keys


def list_public_ids(groups: list[int]) -> set[str]:
    """The public ids of everything of these groups."""
    found: set[str] = set()
    for table in db.metadata.sorted_tables:
        if "group_id" in table.c and "public_id" in table.c:
            of_them = select(table.c.public_id).where(table.c.group_id.in_(groups))
            found.update(db.session.scalars(of_them))
    return found
