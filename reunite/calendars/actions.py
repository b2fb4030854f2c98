"""Asking for a feed, and for another address."""

from sqlalchemy import update

from reunite import clock
from reunite.accounts.models import Person
from reunite.calendars import queries
from reunite.calendars.models import Feed
from reunite.db import atomic, db, lock


@atomic
def open_feed(person: Person) -> Feed:
    """The person's feed, made if they have none yet."""
    lock(person)
    feed = queries.find_feed(person)
    if feed is None:
        feed = Feed(person=person, made_at=clock.now())
        db.session.add(feed)
        db.session.flush()
    return feed


@atomic
def replace_addresses_of(person: Person) -> None:
    """Give all this person's feeds another address."""
    db.session.execute(
        update(Feed).where(Feed.person_id == person.id).values(version=Feed.version + 1)
    )


@atomic
def replace_address(feed: Feed) -> None:
    """Give the feed another address; the old one stops at once."""
    lock(feed)
    feed.version += 1
