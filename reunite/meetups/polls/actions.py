"""Proposing dates and places, saying what suits, and fixing one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Unpack

from sqlalchemy import delete

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.meetups import emails
from reunite.meetups import policy as meetups_policy
from reunite.meetups import queries as meetups
from reunite.meetups.actions import (
    ask_members,
    change,
    everyone_asked,
    mark_changed,
    new_meetup,
    note_hour_of_place,
)
from reunite.meetups.models import Answer, Attendance, Meetup, Particulars, State
from reunite.meetups.polls import policy, queries
from reunite.meetups.polls.models import Option, Suits, Vote
from reunite.meetups.waiting import take_place
from reunite.when import When, to_json


@atomic
def plan_poll(
    organiser: Membership,
    *,
    dates: Sequence[When],
    timezone: str,
    places: Sequence[str] = (),
    asked: Iterable[Membership] | None = None,
    **particulars: Unpack[Particulars],
) -> Meetup:
    """A meetup whose date, and perhaps place, everyone `asked` chooses together.

    Without `asked` it is the whole group, whoever joins later too. `timezone` is where whole days
    begin and end. Raises `DomainError` for a date that is there twice or in the past.
    """
    policy.check_dates(dates, (), timezone, clock.now())
    policy.check_places(places, ())
    meetup = new_meetup(
        organiser,
        dates[0],
        timezone,
        particulars,
        is_for_all=asked is None,
        state=State.POLLING,
    )
    _add_options(meetup, dates, places)
    for option in queries.list_options(meetup):
        option.told_at = clock.now()
    in_order = sorted_dates(meetup)
    for attendance in ask_members(meetup, asked):
        if attendance.membership_id != organiser.id:
            emails.ask_which_dates(meetup, attendance, in_order, places)
    return meetup


def sorted_dates(meetup: Meetup) -> list[When]:
    """The dates there are to choose from, in order."""
    return [when for option in queries.list_options(meetup) if (when := option.when)]


def _add_options(meetup: Meetup, dates: Sequence[When], places: Sequence[str]) -> None:
    for when in dates:
        starts_at, ends_at = when.instants(meetup.timezone)
        option = Option(date=to_json(when), starts_at=starts_at, ends_at=ends_at)
        _add(meetup, option)
    for place in places:
        _add(meetup, Option(place=place))
    _set_span(meetup)


def _add(meetup: Meetup, option: Option) -> None:
    option.group_id, option.meetup_id = meetup.group_id, meetup.id
    option.proposed_at = clock.now()
    db.session.add(option)


def _set_span(meetup: Meetup) -> None:
    """While its date is open, a meetup stands where its dates do."""
    if not meetup.is_polling:
        return
    db.session.flush()
    options = [option for option in queries.list_options(meetup) if option.when]
    meetup.set_when(sorted_dates(meetup)[0], meetup.timezone)
    meetup.ends_at = max(option.ends_at or meetup.ends_at for option in options)


def _hold(viewer: Membership, meetup: Meetup) -> list[Option]:
    """Hold the meetup for one who looks after it; what there is to choose from."""
    lock(meetup)
    own = meetups.find_attendance(viewer, meetup)
    meetups_policy.check_can_change(viewer, meetup, own, clock.now())
    return queries.list_options(meetup)


@atomic
def propose(
    viewer: Membership, meetup: Meetup, *, dates: Sequence[When] = (), places: Sequence[str] = ()
) -> None:
    """Add dates while one is being chosen, or places. People who have answered are told in a
    while, of what is new only. Raises `NotAllowed`, `DomainError`."""
    options = _hold(viewer, meetup)
    if dates:
        policy.check_polling(meetup)
    known = [when for option in options if (when := option.when)]
    policy.check_dates(dates, known, meetup.timezone, clock.now())
    known_places = [option.place for option in options if option.place]
    policy.check_places(places, known_places, settled=meetup.place)
    _add_options(meetup, dates, places)
    mark_changed(meetup)


@atomic
def drop(viewer: Membership, meetup: Meetup, option: Option) -> None:
    """Take an option back; what people said to it is kept, out of sight. Raises `NotAllowed`,
    `DomainError`."""
    options = _hold(viewer, meetup)
    policy.check_can_drop(option, options)
    option.dropped_at = clock.now()
    _set_span(meetup)
    mark_changed(meetup)


@atomic
def vote(
    attendance: Attendance, said: Mapping[str, Suits | None], *, note: str | None = None
) -> None:
    """Say what suits, for options by public id; None is no answer again. What is left out stays,
    and what isn't there any more is passed over.

    Raises `DomainError` once it is settled, over or off.
    """
    options, known = _hold_open(attendance), queries.list_own_votes(attendance)
    for option in options:
        if option.public_id in said:
            _say(option, attendance, known.get(option.id), said[option.public_id])
    if note is not None:
        attendance.poll_note = note


def _hold_open(attendance: Attendance) -> list[Option]:
    meetup = attendance.meetup
    lock(meetup)
    options = queries.list_options(meetup)
    policy.check_open(meetup, options, clock.now())
    if attendance.membership:
        touch_calendars([attendance.membership.person_id])  # dates that suit may be held there
    return options


def _say(option: Option, attendance: Attendance, known: Vote | None, suits: Suits | None) -> None:
    if suits is None:
        if known:
            db.session.delete(known)
    elif known:
        known.suits = suits
    else:
        db.session.add(
            Vote(
                group_id=option.group_id,
                option_id=option.id,
                attendance_id=attendance.id,
                suits=suits,
            )
        )


@atomic
def clear_votes(attendance: Attendance) -> None:
    """Not answered, as if never. Raises `DomainError` as `vote` does."""
    options = [option.id for option in _hold_open(attendance)]
    db.session.execute(
        delete(Vote).where(
            Vote.group_id == attendance.group_id,
            Vote.attendance_id == attendance.id,
            Vote.option_id.in_(options),
        )
    )
    attendance.poll_note = ""


@atomic
def none_suits(attendance: Attendance, *, note: str | None = None) -> None:
    """No date works; what they said of places stays. Raises `DomainError` as `vote` does."""
    dates = [option.public_id for option in _hold_open(attendance) if option.when]
    vote(attendance, dict.fromkeys(dates, Suits.NO), note=note)


@atomic
def fix_date(
    viewer: Membership, meetup: Meetup, option: Option, place: Option | None = None
) -> None:
    """Settle on a date, and perhaps a place. Who said yes to it is down as coming and told so, who
    said if need be is asked, and nobody else is presumed.

    Raises `NotAllowed`, `DomainError`.
    """
    options = _hold(viewer, meetup)
    policy.check_polling(meetup)
    when = option.when if option in options else None
    if when is None:
        raise policy.not_there_any_more()
    if place and (place not in options or meetup.place):
        raise policy.not_there_any_more("place")
    meetups_policy.check_to_come(when.instants(meetup.timezone)[1], clock.now())
    meetup.state = State.FIXED
    meetup.set_when(when, meetup.timezone)
    if place:
        meetup.place = place.place
    note_hour_of_place(meetup)
    mark_changed(meetup)
    _carry_over(viewer, meetup, queries.list_votes(meetup).get(option.id, {}))


def _carry_over(viewer: Membership, meetup: Meetup, said: Mapping[int, Suits]) -> None:
    """What was said to the date that was fixed becomes an answer, and everyone is told."""
    everyone = everyone_asked(meetup)
    for attendance in everyone:
        if said.get(attendance.id) is Suits.YES:
            attendance.given, attendance.given_for = Answer.YES, meetup.when_version
            attendance.given_at = clock.now()
            take_place(meetup, attendance, 0)
            db.session.flush()
    for attendance in everyone:
        if attendance.membership_id != viewer.id:
            suits = said.get(attendance.id)
            emails.tell_of_date(meetup, attendance, said=suits.value if suits else "")


@atomic
def settle_place(viewer: Membership, meetup: Meetup, option: Option) -> None:
    """Settle on a place; once there is a date, everyone is told in a while, as of any change.
    Raises `NotAllowed`, `DomainError`."""
    options = _hold(viewer, meetup)
    policy.check_place_is_open(meetup)
    if option not in options:
        raise policy.not_there_any_more()
    particulars: Particulars = {"title": meetup.title, "place": option.place}
    change(
        viewer,
        meetup,
        meetup.revision,
        when=None,
        timezone=meetup.timezone,
        **particulars,
    )
