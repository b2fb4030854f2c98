"""Reads of milestones, for a viewer."""

from datetime import date

from sqlalchemy import Select, func, select, tuple_

from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Group, Membership
from reunite.milestones.models import Milestone


def visible(viewers: list[Membership]) -> Select[Milestone]:
    """The milestones that someone with these memberships may see."""
    return select(Milestone).where(
        Milestone.group_id.in_([viewer.group_id for viewer in viewers]),
        Milestone.taken_down_at.is_(None),
    )


def get_milestone(viewer: Membership, public_id: str) -> Milestone:
    """One milestone of the group, or one's own that was taken down; raises `NotFound`."""
    milestone = db.session.scalar(
        select(Milestone).where(
            Milestone.group_id == viewer.group_id, Milestone.public_id == public_id
        )
    )
    if milestone is None or (milestone.taken_down_at and milestone.author_id != viewer.id):
        raise NotFound
    return milestone


def find_among(viewers: list[Membership], public_id: str) -> Milestone | None:
    """One milestone among those that everyone in these groups may see."""
    return db.session.scalar(visible(viewers).where(Milestone.public_id == public_id))


def find_place(viewers: list[Membership], public_id: str) -> tuple[date, int] | None:
    """Where a milestone stands in time, as (sort_on, id); whether it is taken down or not, so that
    someone who was reading on from it loses nothing."""
    row = db.session.execute(
        select(Milestone.sort_on, Milestone.id).where(
            Milestone.group_id.in_([viewer.group_id for viewer in viewers]),
            Milestone.public_id == public_id,
        )
    ).first()
    return (row[0], row[1]) if row else None


def list_page(
    viewers: list[Membership], before: tuple[date, int] | None, limit: int
) -> list[Milestone]:
    """The newest milestones by date, those older than the (sort_on, id) pair `before`."""
    page = visible(viewers).order_by(Milestone.sort_on.desc(), Milestone.id.desc()).limit(limit)
    if before:
        page = page.where(tuple_(Milestone.sort_on, Milestone.id) < before)
    return list(db.session.scalars(page))


def list_years(viewers: list[Membership]) -> set[int]:
    """The years in which something happened; each is one step along an index, however many
    milestones it has."""
    newest = visible(viewers).with_only_columns(func.max(Milestone.year).label("year"))
    years = newest.cte("years", recursive=True)
    before = (
        visible(viewers)
        .with_only_columns(func.max(Milestone.year))
        .where(Milestone.year < years.c.year)
        .scalar_subquery()
    )
    years = years.union_all(select(before).where(years.c.year.is_not(None)))
    return {year for year in db.session.scalars(select(years.c.year)) if year}


def list_latest_shared(viewers: list[Membership]) -> dict[int, Milestone]:
    """The milestone shared last in each of the groups, by the group's key."""
    newest = (
        select(func.max(Milestone.id))
        .where(Milestone.group_id == Group.id, Milestone.taken_down_at.is_(None))
        .correlate(Group)
        .scalar_subquery()
    )
    rows = db.session.scalars(
        visible(viewers).join(Group, Group.id == Milestone.group_id).where(Milestone.id == newest)
    )
    return {milestone.group_id: milestone for milestone in rows}
