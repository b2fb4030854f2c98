"""Reads of series, for a viewer."""

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import lazyload

from reunite import clock
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership, Standing
from reunite.meetups.models import Attendance, Meetup, State
from reunite.meetups.queries import visible
from reunite.meetups.series.models import Series, StandingAnswer


def list_dates(series: Series) -> list[Meetup]:
    """Every date it ever had, in order; for what happens to all of them."""
    return list(db.session.scalars(_dates_of(series)))


def hold_dates(series: Series) -> list[Meetup]:
    """The same, read again and held until the transaction ends, like `db.lock` does."""
    held = _dates_of(series).with_for_update(of=Meetup, key_share=True)
    return list(db.session.scalars(held.execution_options(populate_existing=True)))


def _dates_of(series: Series) -> Select[Meetup]:
    return (
        select(Meetup)
        .where(Meetup.group_id == series.group_id, Meetup.series_id == series.id)
        .order_by(Meetup.starts_at, Meetup.id)
        .options(lazyload(Meetup.organiser))
    )


def list_seen(viewer: Membership, series: Series) -> list[Meetup]:
    """The dates that the viewer is asked to, in order."""
    dates = visible([viewer]).where(Meetup.series_id == series.id)
    return list(db.session.scalars(dates.order_by(Meetup.starts_at, Meetup.id)))


def find_series(viewer: Membership, public_id: str) -> Series | None:
    """One series of the group; whoever asks must check to which of its dates the viewer is."""
    return db.session.scalar(
        select(Series).where(Series.group_id == viewer.group_id, Series.public_id == public_id)
    )


def get_series(viewer: Membership, public_id: str) -> Series:
    """One series of the group; raises `NotFound` also for one to none of whose dates they are
    asked."""
    series = find_series(viewer, public_id)
    if series is None or not list_seen(viewer, series):
        raise NotFound
    return series


def next_of(dates: list[Meetup], now: datetime) -> Meetup:
    """The next of these dates that is on; where none is left, the last of them."""
    on = [date for date in dates if not date.is_cancelled and not date.is_past(now)]
    return on[0] if on else dates[-1]


def list_to_come(series: Series, since: datetime | None = None) -> list[Meetup]:
    """The dates that are on and not over, in order, those before `since` left out."""
    now = clock.now()
    return [
        date
        for date in list_dates(series)
        if date.state is State.FIXED
        and not date.is_past(now)
        and (since is None or date.starts_at >= since)
    ]


def find_standing(viewer: Membership, series: Series) -> StandingAnswer | None:
    """The viewer's own place in it."""
    return db.session.scalar(
        select(StandingAnswer).where(
            StandingAnswer.group_id == viewer.group_id,
            StandingAnswer.series_id == series.id,
            StandingAnswer.membership_id == viewer.id,
        )
    )


def find_standing_of_link(public_id: str) -> StandingAnswer | None:
    """The place that a personal link names; whoever asks must check the link itself."""
    return db.session.scalar(
        select(StandingAnswer)
        .where(StandingAnswer.public_id == public_id)
        .execution_options(across_groups=True)
    )


def find_by_uid(uid: str) -> Series | None:
    """The series that a calendar calls by this name; whoever asks must check who they are."""
    return db.session.scalar(
        select(Series).where(Series.uid == uid).execution_options(across_groups=True)
    )


def list_by_uid(groups: set[int], uids: set[str]) -> list[Series]:
    """Those of these groups that calendars call by these names."""
    found = select(Series).where(Series.group_id.in_(groups), Series.uid.in_(uids))
    return list(db.session.scalars(found.order_by(Series.id)))


def list_standing(series: Series) -> list[StandingAnswer]:
    """Everyone in the group who has a place in it."""
    places = (
        select(StandingAnswer)
        .join(StandingAnswer.membership)
        .where(
            StandingAnswer.group_id == series.group_id,
            StandingAnswer.series_id == series.id,
            Membership.group_id == series.group_id,
            Membership.standing == Standing.IN,
        )
        .order_by(StandingAnswer.id)
    )
    return list(db.session.scalars(places))


def list_places(series: Series) -> dict[int, dict[int, Attendance]]:
    """The members' places at its dates, by member and by date."""
    rows = db.session.scalars(
        select(Attendance)
        .join(Attendance.meetup)
        .where(
            Attendance.group_id == series.group_id,
            Meetup.group_id == series.group_id,
            Meetup.series_id == series.id,
            Attendance.membership_id.is_not(None),
        )
    )
    places: dict[int, dict[int, Attendance]] = {}
    for row in rows:
        places.setdefault(row.membership_id or 0, {})[row.meetup_id] = row
    return places


def list_with_untold_changes(before: datetime) -> list[Series]:
    """Those with a date changed before this moment, whose people haven't been told yet."""
    changed = select(Meetup.series_id).where(
        Meetup.untold_since <= before, Meetup.series_id.is_not(None)
    )
    due = select(Series).where(Series.id.in_(changed)).order_by(Series.id)
    return list(db.session.scalars(due.execution_options(across_groups=True)))
