"""What a feed shows: the meetups that its person is asked to, and what else they chose."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Row, and_, bindparam, case, or_, select
from sqlalchemy.orm import lazyload

from reunite import clock
from reunite.birthdays.calendar import birthday_facts
from reunite.birthdays.queries import list_birthdays
from reunite.calendars.at_hand import AtHand
from reunite.calendars.chosen import as_chosen
from reunite.calendars.holds import find_holds, hold_facts
from reunite.calendars.models import Choices, Feed, Reminder
from reunite.db import db
from reunite.groups.models import Group, Membership
from reunite.groups.queries import IS_HERE, list_memberships
from reunite.ical import EventFacts
from reunite.meetups import policy
from reunite.meetups.calendar import event_facts
from reunite.meetups.models import Answer, Attendance, Meetup, PlaceShown, State
from reunite.meetups.queries import IS_ASKED, OF_MEMBER
from reunite.meetups.series.calendar import as_series

KEPT_FOR = timedelta(days=365)
CANCELLED_KEPT_FOR = timedelta(days=30)
EVENTS_AT_MOST = 1000
FACTS_AT_HAND = 4096


class _Look(NamedTuple):
    """What the facts of every event in one feed follow from."""

    choices: Choices
    several_groups: bool
    locale: str


class _Shown(NamedTuple):
    """What the facts of one event in one feed follow from; `look` stands for the feed's."""

    uid: str
    revision: int
    group: str
    cover_name: str
    own: Answer
    on_the_list: bool
    place: bool
    reminds: bool
    look: str


_OWN_PLACE = and_(OF_MEMBER, Attendance.taken_off_at.is_(None))
_EVENTS = (
    select(
        Meetup.uid, Meetup.revision, Group.public_id, Group.cover_name,
        case((Attendance.given_for == Meetup.when_version, Attendance.given)).label("own"),
        Attendance.list_since.is_not(None),
        Meetup.group_id,
        (Meetup.starts_at > bindparam("today")).label("to_come"),
        or_(
            Meetup.place_shown != PlaceShown.EVERYONE, Meetup.place_from.is_not(None)
        ).label("keeps_place"),
    )
    .select_from(Meetup)
    .join(Membership, Membership.group_id == Meetup.group_id)
    .join(Group, Group.id == Meetup.group_id)
    .outerjoin(Attendance, _OWN_PLACE)
    .where(
        Membership.person_id == bindparam("person_id"),
        IS_HERE,
        Meetup.ends_at > bindparam("since"),
        or_(
            Meetup.state == State.FIXED,
            and_(
                Meetup.state == State.CANCELLED,
                Meetup.called_off_at > bindparam("cancelled_since"),
            ),
        ),
        IS_ASKED,
    )
    .order_by(Meetup.starts_at.desc(), Meetup.id)
    .limit(EVENTS_AT_MOST)
)  # fmt: skip
_EVENTS_OF_PLACE = _EVENTS.where(Membership.id == bindparam("place_id"))
_facts_at_hand: AtHand[_Shown, EventFacts] = AtHand(FACTS_AT_HAND)


def list_events(feed: Feed, day: date, *, one_by_one: bool = False) -> list[EventFacts]:
    """All that this feed shows, from a year before `day` on; meetups first, in order.

    Most of them say what they said before: only the others are read in full. The words are those
    of the present locale, which is to be the person's. The dates of a series are told as one, or
    with `one_by_one` each by itself.
    """
    midnight, choices = datetime.combine(day, time.min, UTC), feed.choices
    asked = {
        "person_id": feed.person_id,
        "place_id": feed.place_id,
        "today": midnight,
        "since": midnight - KEPT_FOR,
        "cancelled_since": midnight - CANCELLED_KEPT_FOR,
    }
    rows = db.session.execute(_EVENTS_OF_PLACE if feed.place_id else _EVENTS, asked).all()
    holds = find_holds(feed, midnight) if choices.polls else []
    groups = {row.group_id for row in rows} | {hold.meetup.group_id for hold in holds}
    unseen = _find_unseen_places(feed, rows)
    look = _Look(choices, len(groups) > 1, feed.person.locale)
    looks = repr(look)  # a string keeps its hash, which is asked for with each event
    reminds = choices.reminder is not Reminder.NONE
    shown = [
        _Shown(
            uid, revision, group, cover_name, own or Answer.NOT_YET, on_the_list,
            uid not in unseen, reminds and to_come and own is not Answer.NO, looks,
        )
        for uid, revision, group, cover_name, own, on_the_list, _key, to_come, _kept in rows[::-1]
        if choices.declined or own is not Answer.NO
    ]  # fmt: skip
    held = [hold_facts(hold, several_groups=look.several_groups) for hold in holds]
    meetups = _meetups(groups, shown, look)
    return [
        *(meetups if one_by_one else as_series(groups, meetups)),
        *(as_chosen(facts, choices) for facts in held),
        *(_birthdays(feed, day) if choices.birthdays else ()),
    ]


def _birthdays(feed: Feed, day: date) -> Iterator[EventFacts]:
    places = [feed.place] if feed.place else list_memberships(feed.person)
    for friend in list_birthdays([place for place in places if place.is_here]):
        yield from birthday_facts(friend, day, named=not feed.choices.is_discreet)


def _find_unseen_places(feed: Feed, rows: Sequence[Row[Any]]) -> set[str]:
    """The meetups (by UID) whose place this person may not see, or not yet."""
    kept = [row for row in rows if row.keeps_place]
    if not kept:
        return set()
    found = db.session.execute(
        select(Meetup, Membership, Attendance)
        .select_from(Meetup)
        .join(Membership, Membership.group_id == Meetup.group_id)
        .outerjoin(Attendance, _OWN_PLACE)
        .where(
            Membership.person_id == feed.person_id,
            Meetup.group_id.in_({row.group_id for row in kept}),
            Meetup.uid.in_([row.uid for row in kept]),
        )
    )
    now = clock.now()
    return {
        meetup.uid
        for meetup, member, own in found
        if not policy.sees_place(
            meetup, own, now, organising=policy.looks_after(member, meetup, own)
        )
    }


def _meetups(groups: set[int], shown: list[_Shown], look: _Look) -> list[EventFacts]:
    facts = {event: _facts_at_hand.find(event) for event in shown}
    facts |= _find_facts(groups, [event for event in shown if facts[event] is None], look)
    return [found for event in shown if (found := facts[event])]


def _find_facts(groups: set[int], shown: list[_Shown], look: _Look) -> dict[_Shown, EventFacts]:
    """The facts of these events, kept at hand for who asks next."""
    if not shown:
        return {}
    meetups = db.session.scalars(
        select(Meetup)
        .where(Meetup.group_id.in_(groups), Meetup.uid.in_([event.uid for event in shown]))
        .options(lazyload(Meetup.organiser))
    )
    by_uid = {meetup.uid: meetup for meetup in meetups}
    found = {
        event: as_chosen(
            _facts_of(by_uid[event.uid], event, look.several_groups),
            look.choices,
            reminds=event.reminds,
        )
        for event in shown
    }
    for event, facts in found.items():
        _facts_at_hand.keep(event, facts)
    return found


def _facts_of(meetup: Meetup, event: _Shown, several_groups: bool) -> EventFacts:
    return event_facts(
        meetup,
        Group(public_id=event.group, cover_name=event.cover_name),
        several_groups=several_groups,
        place=event.place,
        own=event.own,
        on_the_list=event.on_the_list,
        in_series=True,
    )
