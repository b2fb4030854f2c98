"""Calendar feeds: secret addresses that calendar apps subscribe to, each with its own choices."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, composite, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership


class Titles(Enum):
    """What events are called in a feed."""

    AS_PLANNED = "as_planned"
    SEEING_FRIENDS = "seeing_friends"
    OWN_WORDS = "own_words"


class Places(Enum):
    """When a feed says where an event is."""

    WITH_TITLE = "with_title"
    ALWAYS = "always"
    NEVER = "never"


class Reminder(Enum):
    """When a calendar is to speak up; for whole days, whichever it is, the evening before."""

    NONE = "none"
    HOUR = "hour"
    THREE_HOURS = "three_hours"
    DAY = "day"


@dataclass(frozen=True)
class Choices:
    """What one feed shows, and how."""

    titles: Titles = Titles.AS_PLANNED
    own_title: str = ""
    places: Places = Places.WITH_TITLE
    reminder: Reminder = Reminder.NONE
    polls: bool = False
    birthdays: bool = False
    declined: bool = True

    @property
    def is_discreet(self) -> bool:
        """Does it say nothing of what is planned but the time?"""
        return self.titles is not Titles.AS_PLANNED


class Feed(HasPublicId, Model):
    """One address, for one of a person's calendars.

    The address is derived from its id and version, so it can be shown again; a new version is a
    new address, and the old one stops at once. It covers all the person's groups, or with `place`
    that one. `used_on` is the last day, in UTC, on which a calendar asked for it.
    """

    __tablename__ = "feed"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    place_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"))
    place: Mapped[Membership | None] = relationship(lazy="joined")
    name: Mapped[str] = mapped_column(String(60))
    version: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]
    used_on: Mapped[date | None]
    choices: Mapped[Choices] = composite(
        mapped_column("titles", words_of(Titles)),
        mapped_column("own_title", String(60)),
        mapped_column("places", words_of(Places)),
        mapped_column("reminder", words_of(Reminder)),
        mapped_column("polls"),
        mapped_column("birthdays"),
        mapped_column("declined"),
    )

    @property
    def is_for_group_left(self) -> bool:
        """Is it for one group, which the person has left?"""
        return self.place is not None and not self.place.is_in
