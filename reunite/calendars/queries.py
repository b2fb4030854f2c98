"""Reads for feeds: the stamp, which one indexed query answers, and a person's own feeds."""

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from reunite import clock
from reunite.accounts.models import Person
from reunite.calendars.models import Feed
from reunite.db import db
from reunite.errors import NotFound
from reunite.tokens import Keyring, named_in

ADDRESS = "feed"
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
