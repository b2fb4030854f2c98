"""Meetups of any group that a job has something to do for."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select

from reunite import clock
from reunite.db import db
from reunite.meetups.models import Attendance, Meetup, State
from reunite.meetups.queries import GOING_ON


def list_due(*conditions: ColumnElement[bool]) -> list[Meetup]:
    """Meetups of any group that a job has something to do for."""
    due = select(Meetup).where(Meetup.state.in_(GOING_ON), *conditions).order_by(Meetup.id)
    return list(db.session.scalars(due.execution_options(across_groups=True)))


def list_with_untold_changes(before: datetime) -> list[Meetup]:
    """Those changed before this moment whose people haven't been told yet; the dates of a series
    are told of together."""
    return list_due(Meetup.untold_since <= before, Meetup.series_id.is_(None))


def list_with_a_list() -> list[Meetup]:
    """Those to come with people on the list for a place."""
    on_the_list = exists().where(
        Attendance.group_id == Meetup.group_id,
        Attendance.meetup_id == Meetup.id,
        Attendance.list_since.is_not(None),
    )
    return list_due(Meetup.ends_at > clock.now(), on_the_list)


def list_whose_place_opens() -> list[Meetup]:
    """Those to come whose place may be seen by now, and nobody has been told."""
    now = clock.now()
    unsaid = and_(Meetup.state == State.FIXED, Meetup.place_opened_at.is_(None))
    return list_due(Meetup.place_from <= now, Meetup.ends_at > now, unsaid)


def list_beginning(since: datetime, until: datetime) -> list[Meetup]:
    """Those with a fixed date that begin between these moments."""
    return list_due(
        Meetup.state == State.FIXED, Meetup.starts_at > since, Meetup.starts_at <= until
    )
