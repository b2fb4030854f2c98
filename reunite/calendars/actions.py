"""Making feeds, choosing what they show, giving them other addresses, and ending them."""

from datetime import date

from flask_babel import gettext as _
from sqlalchemy import update

from reunite import clock
from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.calendars import policy, queries
from reunite.calendars.models import Choices, Feed
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership


@atomic
def open_feed(person: Person, name: str = "", place: Membership | None = None) -> Feed:
    """A new feed for one of the person's calendars: of all their groups, or of `place`'s alone.

    Raises `DomainError` when they have too many.
    """
    lock(person)
    policy.check_room_for_one_more(len(queries.list_feeds(person)))
    feed = Feed(
        person=person,
        name=name or _("My calendar"),
        place=place,
        made_at=clock.now(),
        choices=Choices(),
    )
    db.session.add(feed)
    db.session.flush()
    return feed


@atomic
def choose(feed: Feed, name: str, choices: Choices) -> None:
    """Change what the feed is called and what it shows, which its calendar sees at its next look.

    Raises `DomainError` for words of one's own that are none.
    """
    lock(feed)
    policy.check_choices(choices)
    feed.name, feed.choices = name, choices
    touch_calendars([feed.person_id])


@atomic
def replace_address(feed: Feed) -> None:
    """Give the feed another address; the old one stops at once."""
    lock(feed)
    feed.version += 1
    feed.used_on = None


@atomic
def replace_addresses_of(person: Person) -> None:
    """Give all this person's feeds another address."""
    db.session.execute(
        update(Feed)
        .where(Feed.person_id == person.id)
        .values(version=Feed.version + 1, used_on=None)
    )


@atomic
def note_use(feed_id: int, day: date) -> None:
    """Write down that a calendar looked on this day."""
    db.session.execute(update(Feed).where(Feed.id == feed_id).values(used_on=day))


@atomic
def remove_feed(feed: Feed) -> None:
    """End the feed; its address stops at once."""
    lock(feed)
    db.session.delete(feed)
