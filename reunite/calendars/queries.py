"""Reads for feeds: first the stamp, which one indexed query answers; then what it stands for."""

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, case, or_, select
from sqlalchemy.orm import lazyload

from reunite import clock
from reunite.accounts.models import Person
from reunite.calendars.at_hand import AtHand
from reunite.calendars.models import Feed
from reunite.db import db
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
        Feed.public_id, Feed.version, Feed.person_id,
        Person.calendar_version, Person.calendar_changed_at, Person.locale,
    )
    .join(Person, Person.id == Feed.person_id)
    .where(Feed.public_id == bindparam("public_id"))
)  # fmt: skip


class Stamp(NamedTuple):
    """What a feed's bytes follow from: its person, what they may see, and the day."""

    person_id: int
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


def find_stamp(keyring: Keyring, token: str, connection: Connection | None = None) -> Stamp | None:
    """The stamp of the feed with this address, or None for an address that is not one now.

    It is read on `connection`, or else in the session.
    """
    public_id = named_in(token)
    asked = {"public_id": public_id}
    row = public_id and (connection or db.session()).execute(_STAMP, asked).first()
    if not row or not keyring.opens(token, ADDRESS, row.public_id, row.version):
        return None
    return Stamp(
        row.person_id,
        row.calendar_version,
        row.calendar_changed_at,
        row.locale,
        clock.now().date(),
    )


def find_feed(viewer: Person) -> Feed | None:
    """The viewer's feed, once they have asked for one."""
    return db.session.scalar(select(Feed).where(Feed.person_id == viewer.id))


class _Shown(NamedTuple):
    """What the facts of one event in one feed follow from."""

    uid: str
    revision: int
    group: str
    cover_name: str
    own: Answer
    several_groups: bool
    locale: str


_EVENTS = (
    select(
        Meetup.uid, Meetup.revision, Meetup.group_id, Group.public_id, Group.cover_name,
        case((Attendance.given_for == Meetup.when_version, Attendance.given)),
    )
    .select_from(Meetup)
    .join(Membership, Membership.group_id == Meetup.group_id)
    .join(Group, Group.id == Meetup.group_id)
    .outerjoin(Attendance, OF_MEMBER)
    .where(
        Membership.person_id == bindparam("person_id"),
        Membership.standing == Standing.IN,
        Meetup.ends_at > bindparam("since"),
        or_(Meetup.state != State.CANCELLED, Meetup.called_off_at > bindparam("cancelled_since")),
    )
    .order_by(Meetup.starts_at.desc(), Meetup.id)
    .limit(EVENTS_AT_MOST)
)  # fmt: skip
_facts_at_hand: AtHand[_Shown, EventFacts] = AtHand(FACTS_AT_HAND)


def list_events(person_id: int, day: date, locale: str) -> list[EventFacts]:
    """All that this person is asked to, from a year before `day` on, in order.

    Most of them say what they said before: only the others are read in full.
    """
    midnight = datetime.combine(day, time.min, UTC)
    asked = {
        "person_id": person_id,
        "since": midnight - KEPT_FOR,
        "cancelled_since": midnight - CANCELLED_KEPT_FOR,
    }
    rows = db.session.execute(_EVENTS, asked).all()
    groups = {row.group_id for row in rows}
    shown = [
        _Shown(uid, revision, group, cover_name, own or Answer.NOT_YET, len(groups) > 1, locale)
        for uid, revision, _group_id, group, cover_name, own in reversed(rows)
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
    found = {
        event: event_facts(
            by_uid[event.uid],
            Group(public_id=event.group, cover_name=event.cover_name),
            several_groups=event.several_groups,
            own=event.own,
        )
        for event in shown
    }
    for event, facts in found.items():
        _facts_at_hand.keep(event, facts)
    return found
