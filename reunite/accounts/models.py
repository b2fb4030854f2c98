"""People, the devices they are signed in on, and the ways in they have asked for."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite import clock
from reunite.db import HasPublicId, Model, ZoneName, words_of
from reunite.mail.outbox import QuietHours
from reunite.text import initial

ANY_BROWSER = ""  # where a way in was handed out by whoever runs the server
DEFAULT_TIMEZONE, DEFAULT_COUNTRY, DEFAULT_LOCALE = "Europe/London", "GB", "en_GB"


class Person(HasPublicId, Model):
    """Someone with an account: one email address at a time, reachable for decades."""

    __tablename__ = "person"
    name: Mapped[str] = mapped_column(String(60))
    pronouns: Mapped[str] = mapped_column(String(60), default="")
    email: Mapped[str] = mapped_column(String(254), unique=True)
    timezone: Mapped[str] = mapped_column(ZoneName)
    country: Mapped[str] = mapped_column(String(2))
    locale: Mapped[str] = mapped_column(String(12))
    quiet_hours: Mapped[QuietHours] = mapped_column(words_of(QuietHours), default=QuietHours.USUAL)
    birth_month: Mapped[int | None] = mapped_column(SmallInteger)
    birth_day: Mapped[int | None] = mapped_column(SmallInteger)
    is_under_18: Mapped[bool] = mapped_column(default=False)
    takes_notes: Mapped[bool] = mapped_column(default=True)
    looks_back_on_home: Mapped[bool] = mapped_column(default=False)
    looks_back_in_letter: Mapped[bool] = mapped_column(default=False)
    locked_at: Mapped[datetime | None]
    address_moves_at: Mapped[datetime | None]  # friends vouch that theirs is lost
    erases_at: Mapped[datetime | None] = mapped_column(index=True)  # they asked to be gone by then
    erases_shared: Mapped[bool] = mapped_column(default=False)
    quiet_since: Mapped[datetime | None]
    quiet_until: Mapped[datetime | None]
    here_in: Mapped[date | None] = mapped_column(Date)  # the first of the month of the last visit
    assured_on: Mapped[date | None] = mapped_column(Date)  # that their place is here, all the same
    closed_at: Mapped[datetime | None]
    joined_at: Mapped[datetime]
    calendar_version: Mapped[int] = mapped_column(default=0)
    calendar_changed_at: Mapped[datetime]

    @property
    def initial(self) -> str:
        """The letter on this person's pane."""
        return initial(self.name)

    @property
    def is_quiet(self) -> bool:
        """Are they away from everything for a while, until some moment or until they say?"""
        ended = self.quiet_until is not None and self.quiet_until <= clock.now()
        return self.quiet_since is not None and not ended

    @property
    def is_back(self) -> bool:
        """Are they here again after being away, and haven't yet put away what they may like to know
        of that time?"""
        return self.quiet_since is not None and not self.is_quiet

    @property
    def is_closed(self) -> bool:
        """Can nobody sign in as them?"""
        return self.closed_at is not None


class Device(HasPublicId, Model):
    """A browser someone is signed in on; ended here, it is signed out at its next request."""

    __tablename__ = "device"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    label: Mapped[str] = mapped_column(String(60))
    is_own: Mapped[bool]
    signed_in_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class WayIn(HasPublicId, Model):
    """A mailed link and six-digit code; one use, ten minutes, for the browser that asked."""

    __tablename__ = "way_in"
    __table_args__ = (Index("ix_way_in_expires_at", "expires_at"),)
    email: Mapped[str] = mapped_column(String(254))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    person: Mapped[Person | None] = relationship()
    new_name: Mapped[str] = mapped_column(String(60), default="")
    browser_hash: Mapped[str] = mapped_column(String(64), index=True)
    link_hash: Mapped[str] = mapped_column(String(64), unique=True)
    code_hash: Mapped[str] = mapped_column(String(64))
    asked_from: Mapped[str] = mapped_column(String(60), default="")
    asked_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]

    @property
    def leads_nowhere(self) -> bool:
        """Asked for with an address that nobody here has; it looks like any other."""
        return self.person_id is None and not self.new_name

    @property
    def timezone(self) -> str:
        """The zone to say in when it was asked for."""
        return self.person.timezone if self.person else DEFAULT_TIMEZONE


class AddressChange(HasPublicId, Model):
    """A new address someone asked for: theirs once confirmed from there, and for a week after that
    the old address can have it undone."""

    __tablename__ = "address_change"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    old_email: Mapped[str] = mapped_column(String(254))
    new_email: Mapped[str] = mapped_column(String(254))
    asked_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]
