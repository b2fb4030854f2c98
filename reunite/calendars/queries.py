"""Reads for feeds: first the stamp, which one indexed query answers; then what it stands for."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy import and_, or_, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.calendars.models import Feed
from reunite.db import db
from reunite.groups.models import Group, Membership, Standing
from reunite.ical import EventFacts
from reunite.meetups.calendar import event_facts
from reunite.meetups.models import Answer, Attendance, Meetup, State
from reunite.tokens import Keyring, named_in

ADDRESS = "feed"
KEPT_FOR = timedelta(days=365)
CANCELLED_KEPT_FOR = timedelta(days=30)
EVENTS_AT_MOST = 1000

_STAMP = (
    select(
        Feed.public_id, Feed.version, Feed.person_id,
        Person.calendar_version, Person.calendar_changed_at,
    )
    .join(Person, Person.id == Feed.person_id)
)  # fmt: skip


class Stamp(NamedTuple):
    """What a feed's bytes follow from: its person, what they may see, and the day."""

    person_id: int
    calendar_version: int
    changed_at: datetime
    day: date

    @property
    def etag(self) -> str:
        """The strong validator of the bytes (RFC 9110 8.8.3), without its quotes."""
        return f"{self.person_id}-{self.calendar_version}-{self.day:%Y%m%d}"

    @property
    def last_modified(self) -> datetime:
        """The newest change that the bytes can show; each day lets old events go."""
        midnight = datetime.combine(self.day, time.min, UTC)
        return max(self.changed_at, midnight).replace(microsecond=0)


def find_stamp(keyring: Keyring, token: str) -> Stamp | None:
    """The stamp of the feed with this address, or None for an address that is not one now."""
    public_id = named_in(token)
    row = public_id and db.session.execute(_STAMP.where(Feed.public_id == public_id)).first()
    if not row or not keyring.opens(token, ADDRESS, row.public_id, row.version):
        return None
    today = clock.now().date()
    return Stamp(row.person_id, row.calendar_version, row.calendar_changed_at, today)


def find_feed(viewer: Person) -> Feed | None:
    """The viewer's feed, once they have asked for one."""
    return db.session.scalar(select(Feed).where(Feed.person_id == viewer.id))


def list_events(person_id: int, day: date) -> list[EventFacts]:
    """All that this person is asked to, from a year before `day` on, in order."""
    since = datetime.combine(day - KEPT_FOR, time.min, UTC)
    cancelled_since = datetime.combine(day - CANCELLED_KEPT_FOR, time.min, UTC)
    rows = db.session.execute(
        select(Meetup, Group, Attendance.given, Attendance.given_for)
        .join(Membership, Membership.group_id == Meetup.group_id)
        .join(Group, Group.id == Meetup.group_id)
        .outerjoin(
            Attendance,
            and_(
                Attendance.group_id == Meetup.group_id,
                Attendance.meetup_id == Meetup.id,
                Attendance.membership_id == Membership.id,
            ),
        )
        .where(
            Membership.person_id == person_id,
            Membership.standing == Standing.IN,
            Meetup.ends_at > since,
            or_(Meetup.state != State.CANCELLED, Meetup.called_off_at > cancelled_since),
        )
        .order_by(Meetup.starts_at.desc(), Meetup.id)
        .limit(EVENTS_AT_MOST)
    ).all()
    several = len({group.id for _meetup, group, _given, _given_for in rows}) > 1
    return [
        event_facts(
            meetup,
            group,
            several_groups=several,
            own=given if given and given_for == meetup.when_version else Answer.NOT_YET,
        )
        for meetup, group, given, given_for in reversed(rows)
    ]
