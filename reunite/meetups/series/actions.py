"""Planning what comes again, saying what one usually says, and changing or ending all of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Unpack
from uuid import uuid4

from sqlalchemy import select, update

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.groups.queries import list_members
from reunite.meetups import actions as meetups
from reunite.meetups import emails as meetups_emails
from reunite.meetups import policy as meetups_policy
from reunite.meetups.models import Answer, Attendance, Meetup, Particulars, State, Told
from reunite.meetups.queries import list_everyone
from reunite.meetups.series import emails, policy, queries
from reunite.meetups.series.models import Series, StandingAnswer
from reunite.recurring import Often, Rule, first_day, same_hours, wall_start
from reunite.web.urls import settings
from reunite.when import When


@atomic
def plan_series(
    organiser: Membership,
    *,
    when: When,
    rule: Rule,
    timezone: str,
    asked: Iterable[Membership] | None = None,
    **particulars: Unpack[Particulars],
) -> Meetup:
    """All the dates of a rule, `when` the first, each a meetup of its own; the first of them.
    Everyone `asked` is written to once, and the organiser is coming to them all.

    Without `asked` it is the whole group, whoever joins later too. Raises `DomainError` for a
    first date in the past, and as `Rule.dates` does.
    """
    meetups_policy.check_to_come(when.instants(timezone)[1], clock.now())
    series = Series(
        group_id=organiser.group_id,
        organiser=organiser,
        uid=f"series-{uuid4()}@{settings().mail_domain}",
        often=rule.often,
        until=rule.until,
        planned_at=clock.now(),
    )
    series.set_when(when, timezone)
    db.session.add(series)
    chosen = None if asked is None else [*asked, organiser]
    for recurs_on, on in rule.dates(when).items():
        said = _moved_along(particulars, when, on, timezone)
        meetup = meetups.new_meetup(organiser, on, timezone, said, is_for_all=chosen is None)
        meetup.series, meetup.recurs_on = series, recurs_on
        for member in {one.id: one for one in chosen or [organiser]}.values():
            _add_place(meetup, member, is_organiser=member.id == organiser.id)
    members = list_members(organiser) if chosen is None else chosen
    for standing in _add_standing(series, members):
        if standing.membership_id == organiser.id:
            standing.given, standing.given_at = Answer.YES, clock.now()
    touch_calendars([member.person_id for member in members])
    write_anew(series)
    return queries.list_dates(series)[0]


def _moved_along(said: Particulars, first: When, on: When, timezone: str) -> Particulars:
    """What is said of the first date, with what is reckoned from it as long before this one."""
    moved: Particulars = {**said}
    if opens := said.get("place_from"):
        moved["place_from"] = opens + (on.instants(timezone)[0] - first.instants(timezone)[0])
    if answer_by := said.get("answer_by"):
        moved["answer_by"] = answer_by + (first_day(on) - first_day(first))
    return moved


def _add_place(meetup: Meetup, member: Membership, *, is_organiser: bool) -> None:
    place = Attendance(group_id=meetup.group_id, meetup=meetup, membership=member)
    if is_organiser:
        place.given, place.given_at, place.is_standing = Answer.YES, clock.now(), True
    db.session.add(place)


def _add_standing(series: Series, members: Iterable[Membership]) -> list[StandingAnswer]:
    """A place in the series for each of these members."""
    db.session.flush()
    known = {standing.membership_id for standing in queries.list_standing(series)}
    for member in {member.id: member for member in members}.values():
        if member.id not in known:
            db.session.add(
                StandingAnswer(group_id=series.group_id, series=series, membership=member)
            )
    db.session.flush()
    return queries.list_standing(series)


def _everyone_in(series: Series, dates: list[Meetup]) -> list[StandingAnswer]:
    """Everyone asked to it; a place is made for whoever joined the group since."""
    for_all = any(date.is_for_all for date in dates)
    return _add_standing(series, list_members(series.organiser) if for_all else ())


@atomic
def write_anew(series: Series) -> None:
    """Ask everyone whose first mail has not left, with the dates as they are by now."""
    dates = queries.list_to_come(series)
    if not dates:
        return
    letters = emails.Letters(series, dates)
    for standing in _everyone_in(series, dates):
        if standing.membership_id != series.organiser_id and not emails.has_heard(standing):
            letters.ask(standing)


def standing_of(member: Membership, series: Series) -> StandingAnswer:
    """The member's place in it, made if they joined the group since."""
    found = queries.find_standing(member, series)
    if found is None:
        found = StandingAnswer(group_id=series.group_id, series=series, membership=member)
        db.session.add(found)
        db.session.flush()
    return found


@atomic
def say_usually(member: Membership, series: Series, answer: Answer) -> None:
    """What a member usually says: it holds for the dates to come that they haven't answered by
    themselves, and can be changed at any time. Raises `DomainError` for whoever isn't asked."""
    _hold_all(series)
    policy.check_asked(queries.list_seen(member, series))
    standing = standing_of(member, series)
    standing.given, standing.given_at = answer, clock.now()
    places = queries.list_places(series).get(member.id, {})
    for meetup in queries.list_to_come(series):
        place = places.get(meetup.id)
        if place is None and meetup.is_for_all:
            place = meetups.place_of(member, meetup)
        if place is not None and place.is_asked and policy.follows(place, meetup):
            meetups.answer_for(place, answer).is_standing = True


@atomic
def change_later(
    viewer: Membership,
    meetup: Meetup,
    revision: int,
    *,
    when: When | None,
    timezone: str,
    **particulars: Unpack[Particulars],
) -> None:
    """Change this date and all later ones alike: what is said of it otherwise now, the hours, and
    by how many days it moves. Everyone is told in a while, in one mail.

    Raises as `meetups.change` does.
    """
    series = _hold(viewer, meetup)
    was, other = meetup.when, _changed(meetup, particulars)
    when = when or was
    days = first_day(when) - first_day(was)
    later = queries.list_to_come(series, since=meetup.starts_at)
    is_for_most = 2 * len(later) > len(queries.list_to_come(series))
    for date in later:
        on = date.when if when == was else same_hours(when, first_day(date.when) + days)
        said = _moved_along(other, when, on, timezone)
        expected = revision if date.id == meetup.id else date.revision
        meetups.change(viewer, date, expected, when=on, timezone=timezone, **said)
    if when != was and is_for_most:
        _move_rule(series, when, timezone, days)


def _move_rule(series: Series, when: When, timezone: str, days: timedelta) -> None:
    """Let the rule give these hours, so many days on, now that most dates to come have them: its
    other dates are the ones that differ. A rule by the month stays on its days."""
    first = same_hours(when, first_day(series.when) + days)
    is_weekly = series.often in {Often.WEEKLY, Often.FORTNIGHTLY}
    hour = wall_start(when).time()
    if (days and not is_weekly) or wall_start(first).time() != hour:
        return
    series.set_when(first, timezone)
    series.until += days
    series.sequence += 1
    for date in queries.list_dates(series):
        if date.recurs_on:
            date.recurs_on = datetime.combine(date.recurs_on.date() + days, hour)
            date.revision += 1


def _hold(viewer: Membership, meetup: Meetup) -> Series:
    series = meetup.series
    if series is None:
        raise ValueError("it is no date of a series")
    _hold_all(series)
    policy.check_looks_after_all(viewer, series)
    return series


def _hold_all(series: Series) -> list[Meetup]:
    """Hold it and then all of its dates, before anything is written: whoever holds one of them
    may be about to write what we would write first."""
    lock(series)
    return queries.hold_dates(series)


def _changed(meetup: Meetup, said: Particulars) -> Particulars:
    changed = {name: value for name, value in said.items() if getattr(meetup, name) != value}
    return {"title": meetup.title, **changed}  # type: ignore[typeddict-item]


@atomic
def call_off(viewer: Membership, meetup: Meetup) -> None:
    """Call off this date alone. Raises as `meetups.call_off` does."""
    if meetup.series:
        lock(meetup.series)
    meetups.call_off(viewer, meetup)
    if meetup.series:
        write_anew(meetup.series)


@atomic
def call_off_later(viewer: Membership, meetup: Meetup) -> None:
    """Call off this date and all later ones: the series ends before it. Everyone is told in one
    mail. Raises `NotAllowed`, `DomainError`."""
    series = _hold(viewer, meetup)
    off = queries.list_to_come(series, since=meetup.starts_at)
    for date in off:
        meetups.end(viewer, date)
    left = [date for date in queries.list_dates(series) if date.state is State.FIXED]
    series.sequence += 1
    for date in left:
        date.revision, date.changed_at = date.revision + 1, clock.now()
    if left:
        series.until = max(date.recurs_on for date in left if date.recurs_on).date()
    letters = emails.Letters(series, queries.list_to_come(series) or left or off)
    for standing in _everyone_in(series, off):
        if standing.membership_id != viewer.id and emails.has_heard(standing):
            letters.tell_of_end(standing, off, is_all=not left)
    write_anew(series)
    for date in off:
        for attendance in list_everyone(date):
            if attendance.is_guest:
                meetups_emails.tell_of_calling_off(date, attendance)


def tell_of_changes() -> None:
    """Tell everyone which dates of a series changed a while ago, in one mail (a job)."""
    for series in queries.list_with_untold_changes(clock.now() - meetups.GATHERED_FOR):
        _tell_of_changes(series)


@atomic
def _tell_of_changes(series: Series) -> None:
    untold = [date for date in _hold_all(series) if date.told]
    dates = queries.list_to_come(series)
    if len(untold) == 1:
        meetups.tell_of_change(untold[0])
        write_anew(series)
        return
    news = [(date, date.told) for date in dates if date.told]
    for date in untold:
        date.told = date.untold_since = None
    if not news:
        return
    changed = [(date, Told.from_json(told["was"])) for date, told in news]
    authors = {told["by"] for _date, told in news}
    letters = emails.Letters(series, dates)
    for standing in _everyone_in(series, dates):
        if authors != {standing.membership_id} and emails.has_heard(standing):
            letters.tell_of_changes(standing, changed)
    write_anew(series)
    for date, was in changed:
        for attendance in list_everyone(date):
            if attendance.is_guest:
                meetups_emails.tell_of_change(date, attendance, was)


@atomic
def end_link(standing: StandingAnswer) -> None:
    """Put an end to a personal link that reached the wrong person."""
    lock(standing)
    standing.link_version += 1


@atomic
def end_links_of(person: Person) -> None:
    """Put an end to all the personal links that answer for this person."""
    places = select(Membership.id).where(Membership.person_id == person.id)
    db.session.execute(
        update(StandingAnswer)
        .where(StandingAnswer.membership_id.in_(places))
        .values(link_version=StandingAnswer.link_version + 1)
        .execution_options(synchronize_session=False)
    )
