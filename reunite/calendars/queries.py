"""Reads for feeds: first the stamp, which one indexed query answers; then what it stands for."""

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, case, or_, select
from sqlalchemy.orm import lazyload

from reunite import clock
from reunite.accounts.models import Person
from reunite.calendars.at_hand import AtHand
from reunite.calendars.chosen import as_chosen
from reunite.calendars.models import Choices, Feed
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Group, Membership, Standing
from reunite.ical import EventFacts
from reunite.meetups.calendar import event_facts
from reunite.meetups.models import Answer, Attendance, Meetup, State
from reunite.meetups.queries import OF_MEMBER
from reunite.tokens import Keyring, named_in

ADDRESS = "feed"
KEPT_FOR = timedelta(days=365)
CANCELLED_KEPT_FOR = timedelta(days=30)
EVENTS_AT_MOST = 1000
FACTS_AT_HAND = 4096
SETTLED_AFTER = timedelta(seconds=1)

_STAMP = (
    select(
        Feed.id, Feed.public_id, Feed.version, Feed.used_on,
        Person.calendar_version, Person.calendar_changed_at, Person.locale,
    )
    .join(Person, Person.id == Feed.person_id)
    .where(Feed.public_id == bindparam("public_id"))
)  # fmt: skip


class Stamp(NamedTuple):
    """What a feed's bytes follow from: the feed, what its person may see and chose, and the day."""

    feed_id: int
    calendar_version: int
    changed_at: datetime
    locale: str
    day: date

    @property
    def etag(self) -> str:
        """The strong validator of the bytes (RFC 9110 8.8.3), with its quotes.

        It is another each day, so what a new release writes otherwise is seen by the next.
        """
        return f'"{hashlib.sha256(repr(tuple(self)).encode()).hexdigest()[:22]}"'

    @property
    def last_modified(self) -> datetime | None:
        """The newest change that the bytes can show; each day lets old events go.

        None within a second of a change: another one in that second would have the same date,
        and who asks by date would never see it (RFC 9110 8.8.2.2).
        """
        if clock.now() - self.changed_at < SETTLED_AFTER:
            return None
        midnight = datetime.combine(self.day, time.min, UTC)
        return max(self.changed_at, midnight).replace(microsecond=0)


class Asked(NamedTuple):
    """The feed at an address, when it is asked for."""

    stamp: Stamp
    used_on: date | None


def find_stamp(keyring: Keyring, token: str, connection: Connection | None = None) -> Asked | None:
    """The stamp of the feed with this address, and on which day it was asked for last; None for an
    address that is not one now.

    It is read on `connection`, or else in the session.
    """
    public_id = named_in(token)
    asked = {"public_id": public_id}
    row = public_id and (connection or db.session()).execute(_STAMP, asked).first()
    if not row or not keyring.opens(token, ADDRESS, row.public_id, row.version):
        return None
    changed_at, day = row.calendar_changed_at, clock.now().date()
    return Asked(Stamp(row.id, row.calendar_version, changed_at, row.locale, day), row.used_on)


def list_feeds(viewer: Person) -> list[Feed]:
    """The viewer's feeds, in the order they were made."""
    return list(
        db.session.scalars(
            select(Feed)
            .where(Feed.person_id == viewer.id)
            .order_by(Feed.id)
            .execution_options(across_groups=True)
        )
    )


def get_feed(viewer: Person, public_id: str) -> Feed:
    """One of the viewer's own feeds; raises `NotFound` for any other."""
    for feed in list_feeds(viewer):
        if feed.public_id == public_id:
            return feed
    raise NotFound


def feed_of(stamp: Stamp) -> Feed:
    """The feed that a stamp is of; raises `sqlalchemy.exc.NoResultFound` for one just removed."""
    return db.session.get_one(Feed, stamp.feed_id, execution_options={"across_groups": True})


class _Shown(NamedTuple):
    """What the facts of one event in one feed follow from."""

    uid: str
    revision: int
    group: str
    cover_name: str
    own: Answer
    several_groups: bool
    locale: str
    choices: Choices
    reminds: bool


_EVENTS = (
    select(
        Meetup.uid, Meetup.revision, Meetup.starts_at, Meetup.group_id,
        Group.public_id, Group.cover_name,
        case((Attendance.given_for == Meetup.when_version, Attendance.given)).label("own"),
    )
    .select_from(Meetup)
    .join(Membership, Membership.group_id == Meetup.group_id)
    .join(Group, Group.id == Meetup.group_id)
    .outerjoin(Attendance, OF_MEMBER)
    .where(
        Membership.person_id == bindparam("person_id"),
        Membership.standing == Standing.IN,
        Meetup.ends_at > bindparam("since"),
        or_(
            Meetup.state == State.FIXED,
            and_(
                Meetup.state == State.CANCELLED,
                Meetup.called_off_at > bindparam("cancelled_since"),
            ),
        ),
    )
    .order_by(Meetup.starts_at.desc(), Meetup.id)
    .limit(EVENTS_AT_MOST)
)  # fmt: skip
_EVENTS_OF_PLACE = _EVENTS.where(Membership.id == bindparam("place_id"))
_facts_at_hand: AtHand[_Shown, EventFacts] = AtHand(FACTS_AT_HAND)


def list_events(feed: Feed, day: date) -> list[EventFacts]:
    """All that this feed shows, from a year before `day` on; meetups first, in order.

    Most of them say what they said before: only the others are read in full. The words are those
    of the present locale, which is to be the person's.
    """
    midnight, choices = datetime.combine(day, time.min, UTC), feed.choices
    asked = {
        "person_id": feed.person_id,
        "place_id": feed.place_id,
        "since": midnight - KEPT_FOR,
        "cancelled_since": midnight - CANCELLED_KEPT_FOR,
    }
    rows = db.session.execute(_EVENTS_OF_PLACE if feed.place_id else _EVENTS, asked).all()
    groups = {row.group_id for row in rows}
    shown = [
        _Shown(
            row.uid,
            row.revision,
            row.public_id,
            row.cover_name,
            row.own or Answer.NOT_YET,
            len(groups) > 1,
            feed.person.locale,
            choices,
            reminds=row.starts_at > midnight and row.own is not Answer.NO,
        )
        for row in reversed(rows)
        if choices.declined or row.own is not Answer.NO
    ]
    facts = {event: _facts_at_hand.find(event) for event in shown}
    facts |= _find_facts(groups, [event for event in shown if facts[event] is None])
    return [found for event in shown if (found := facts[event])]


def _find_facts(groups: set[int], shown: list[_Shown]) -> dict[_Shown, EventFacts]:
    """The facts of these events, kept at hand for who asks next."""
    if not shown:
        return {}
    meetups = db.session.scalars(
        select(Meetup)
        .where(Meetup.group_id.in_(groups), Meetup.uid.in_([event.uid for event in shown]))
        .options(lazyload(Meetup.organiser))
    )
    by_uid = {meetup.uid: meetup for meetup in meetups}
    found = {event: _facts_of(by_uid[event.uid], event) for event in shown}
    for event, facts in found.items():
        _facts_at_hand.keep(event, facts)
    return found


def _facts_of(meetup: Meetup, event: _Shown) -> EventFacts:
    planned = event_facts(
        meetup,
        Group(public_id=event.group, cover_name=event.cover_name),
        several_groups=event.several_groups,
        own=event.own,
    )
    return as_chosen(planned, event.choices, reminds=event.reminds)
