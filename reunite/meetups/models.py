"""From idea to memory: a meetup, and everyone's place at it."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, Required, TypedDict

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Numeric,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model, ZoneName, words_of
from reunite.groups.models import Membership
from reunite.mail.outbox import QuietHours
from reunite.photos.models import Album  # noqa: F401 (the column below points to it)
from reunite.sealed import SealedText
from reunite.text import initial
from reunite.when import AllDay, Timed, When, from_json, in_utc, to_json

if TYPE_CHECKING:
    from reunite.meetups.series.models import Series

OFFER_HOURS = 48


class State(Enum):
    """Where a meetup is on its way; *past* follows from the clock, and *dropped* is one called off
    before it had a date."""

    POLLING = "polling"
    FIXED = "fixed"
    CANCELLED = "cancelled"
    DROPPED = "dropped"


class Answer(Enum):
    """What someone says to a meetup."""

    NOT_YET = "not_yet"
    YES = "yes"
    DEPENDS = "depends"
    NO = "no"


class PlaceShown(Enum):
    """Who sees where it is."""

    EVERYONE = "everyone"
    COMING = "coming"


class Particulars(TypedDict, total=False):
    """What is said of a meetup besides when it is and who is asked.

    `access` holds, for each need by name, what is said of it; `place_from` is when where it is
    is shown; `most_people` limits who can come in person, and a place that comes free is held
    for `offer_hours` at most.
    """

    title: Required[str]
    place: str
    call_link: str
    place_shown: PlaceShown
    place_from: datetime | None
    town_id: int | None
    notes: str
    what_to_expect: str
    getting_there: str
    access: dict[str, str]
    cost: str
    cost_amount: Decimal | None
    cost_currency: str
    free_way: str
    answer_by: date | None
    most_people: int | None
    offer_hours: int


class Wishes(TypedDict, total=False):
    """How someone comes, besides whether: from home, quietly, for part of it, with a lift, in no
    photos, with whom (names, or a number), and words for whoever organises."""

    from_home: bool
    quietly: bool
    part_of_it: bool
    wants_lift: bool
    no_photos: bool
    brings: str
    brings_number: int
    note: str


class HasWhen:
    """A row that says when something is.

    Its wall times and zone are the truth; `starts_at` and `ends_at` are the instants they gave
    when it was saved, for sorting. For whole days the wall times are midnights of the first and
    the last day.
    """

    is_all_day: Mapped[bool]
    wall_start: Mapped[datetime] = mapped_column(DateTime)
    wall_end: Mapped[datetime] = mapped_column(DateTime)
    start_fold: Mapped[int]
    end_fold: Mapped[int]
    timezone: Mapped[str] = mapped_column(ZoneName)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]

    @property
    def when(self) -> When:
        """When it is: the one answer that page, mail and calendar give."""
        if self.is_all_day:
            return AllDay(self.wall_start.date(), self.wall_end.date())
        if self.timezone == "UTC" and self.wall_start.replace(tzinfo=UTC) != self.starts_at:
            return in_utc(self.starts_at, self.ends_at)  # its own zone is known no more
        return Timed(self.wall_start, self.wall_end, self.timezone, self.start_fold, self.end_fold)

    def set_when(self, when: When, timezone: str) -> None:
        """Move it; `timezone` is where whole days begin and end."""
        self.is_all_day = isinstance(when, AllDay)
        if isinstance(when, AllDay):
            self.wall_start = datetime.combine(when.first, time())
            self.wall_end = datetime.combine(when.last, time())
            self.start_fold = self.end_fold = 0
            self.timezone = timezone
        else:
            self.wall_start, self.wall_end = when.start, when.end
            self.start_fold, self.end_fold = when.start_fold, when.end_fold
            self.timezone = when.timezone
        self.starts_at, self.ends_at = when.instants(timezone)


@dataclass(frozen=True)
class Told:
    """What everyone asked has been told of a meetup. A place that was kept from some is not named
    again once there is another."""

    title: str
    when: When
    place: str
    call_link: str
    notes: str
    starts_at: datetime = field(compare=False)
    keeps_place: bool = field(default=True, compare=False)

    @classmethod
    def of(cls, meetup: "Meetup") -> "Told":
        """As it stands now."""
        return cls(
            meetup.title,
            meetup.when,
            meetup.place,
            meetup.call_link,
            meetup.notes,
            meetup.starts_at,
            meetup.keeps_place,
        )

    def to_json(self) -> dict[str, Any]:
        """As it is kept until everyone has been told what came after it."""
        names = ("title", "place", "call_link", "notes", "keeps_place")
        kept = {name: getattr(self, name) for name in names}
        return {**kept, "when": to_json(self.when), "starts_at": self.starts_at.isoformat()}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Told":
        """The reverse of `to_json`."""
        starts_at = datetime.fromisoformat(kept["starts_at"])
        return cls(**{**kept, "when": from_json(kept["when"]), "starts_at": starts_at})


class Meetup(HasPublicId, HasWhen, Model):
    """One object and one page all along.

    While its date is being chosen, its `when` is the first of the dates to choose from, and
    `starts_at` and `ends_at` hold the span of them all: so it stands among what is to come, and
    is over when they all are. `uid` and `sequence` are its identity in calendars (RFC 5545);
    `when_version` rises with each move, `revision` with each change. A date of a series has its
    `series`, and `recurs_on`, the wall time that the series' rule gives for it.
    """

    __tablename__ = "meetup"
    __table_args__ = (
        Index("ix_meetup_group_id_starts_at", "group_id", "starts_at", "id"),
        Index("ix_meetup_group_id_ends_at", "group_id", "ends_at"),
        Index("ix_meetup_timeline", "group_id", "wall_start", "id"),
        Index("ix_meetup_untold_since", "untold_since"),
        Index("ix_meetup_place_from", "place_from"),
        Index("ix_meetup_series_id", "series_id", "starts_at"),
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    organiser_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    organiser: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    uid: Mapped[str] = mapped_column(String(120), unique=True)
    state: Mapped[State] = mapped_column(words_of(State), default=State.FIXED)
    title: Mapped[str] = mapped_column(String(120))
    place: Mapped[str] = mapped_column(String(200), default="")
    call_link: Mapped[str] = mapped_column(String(500), default="")
    place_shown: Mapped[PlaceShown] = mapped_column(
        words_of(PlaceShown), default=PlaceShown.EVERYONE
    )
    place_from: Mapped[datetime | None]
    town_id: Mapped[int | None]
    notes: Mapped[str] = mapped_column(Text, default="")
    what_to_expect: Mapped[str] = mapped_column(Text, default="")
    getting_there: Mapped[str] = mapped_column(Text, default="")
    access: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    cost: Mapped[str] = mapped_column(String(200), default="")
    cost_amount: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))
    cost_currency: Mapped[str] = mapped_column(String(3), default="")
    free_way: Mapped[str] = mapped_column(String(200), default="")
    is_for_all: Mapped[bool] = mapped_column(default=True)
    answer_by: Mapped[date | None] = mapped_column(Date)
    most_people: Mapped[int | None]
    offer_hours: Mapped[int] = mapped_column(default=OFFER_HOURS)
    sequence: Mapped[int] = mapped_column(default=0)
    when_version: Mapped[int] = mapped_column(default=0)
    revision: Mapped[int] = mapped_column(default=0)
    planned_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    called_off_at: Mapped[datetime | None]
    place_opened_at: Mapped[datetime | None]
    morning_told_of: Mapped[int | None]
    reminded_at: Mapped[datetime | None]
    untold_since: Mapped[datetime | None]
    told: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    album_id: Mapped[int | None] = mapped_column(ForeignKey("album.id"))
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"))
    series: Mapped["Series | None"] = relationship()
    recurs_on: Mapped[datetime | None] = mapped_column(DateTime)

    @property
    def answered_until(self) -> date | None:
        """The day to answer by, until it has gone by where the meetup is."""
        is_over = self.answer_by is not None and self.answer_by < clock.today(self.timezone)
        return None if is_over else self.answer_by

    @property
    def is_polling(self) -> bool:
        """Is its date still being chosen?"""
        return self.state is State.POLLING

    @property
    def is_cancelled(self) -> bool:
        """Has it been called off?"""
        return self.state in {State.CANCELLED, State.DROPPED}

    @property
    def has_date(self) -> bool:
        """Is there one date, also where it was called off since?"""
        return self.state in {State.FIXED, State.CANCELLED}

    @property
    def keeps_place(self) -> bool:
        """Is where it is kept from some who are asked, for good or until its hour?"""
        is_to_open = self.place_from is not None and self.place_opened_at is None
        return is_to_open or self.place_shown is not PlaceShown.EVERYONE

    def is_past(self, now: datetime) -> bool:
        """Has it happened?"""
        return self.ends_at <= now


class Attendance(HasPublicId, Model):
    """One person's place at one meetup: what they say to it, and the link that says it for them.

    The person is a member of the group, or a guest of this meetup alone: somebody with an address,
    or, asked by a friend they are in touch with, someone who has a place on this server, whose
    name and address are their own. All that people do at a meetup (votes, lifts, what they bring)
    points here, so that guests need nothing of their own.
    `list_since` is set while they are on the list for a place, `offered_until` while one is held
    for them. `is_standing` says that the answer is the one they usually give to its series.
    """

    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("group_id", "meetup_id", "membership_id"),
        CheckConstraint(
            "membership_id IS NOT NULL OR guest_person_id IS NOT NULL OR guest_email <> ''",
            name="ck_attendance_who",
        ),
        Index("ix_attendance_offered_until", "offered_until"),
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    meetup_id: Mapped[int] = mapped_column(ForeignKey("meetup.id"), index=True)
    meetup: Mapped[Meetup] = relationship()
    membership_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"), index=True)
    membership: Mapped[Membership | None] = relationship(lazy="joined")
    guest_name: Mapped[str] = mapped_column(String(60), default="")
    guest_email: Mapped[str] = mapped_column(String(254), default="", index=True)
    guest_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    guest_person: Mapped[Person | None] = relationship(lazy="joined")
    given: Mapped[Answer] = mapped_column(words_of(Answer), default=Answer.NOT_YET)
    given_for: Mapped[int] = mapped_column(default=0)
    given_at: Mapped[datetime | None]
    is_standing: Mapped[bool] = mapped_column(default=False)
    link_version: Mapped[int] = mapped_column(default=0)
    is_organising: Mapped[bool] = mapped_column(default=False)
    taken_off_at: Mapped[datetime | None]
    from_home: Mapped[bool] = mapped_column(default=False)
    quietly: Mapped[bool] = mapped_column(default=False)
    part_of_it: Mapped[bool] = mapped_column(default=False)
    wants_lift: Mapped[bool] = mapped_column(default=False)
    no_photos: Mapped[bool] = mapped_column(default=False)
    brings: Mapped[str] = mapped_column(String(120), default="")
    brings_number: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(SealedText("note to organiser"), default="")
    poll_note: Mapped[str] = mapped_column(String(200), default="")
    list_since: Mapped[datetime | None]
    offered_until: Mapped[datetime | None]

    @property
    def is_guest(self) -> bool:
        """Are they asked to this meetup only?"""
        return self.membership is None

    @property
    def is_asked(self) -> bool:
        """Are they asked still, and in the group if they came by it?"""
        return self.taken_off_at is None and (self.membership is None or self.membership.is_in)

    @property
    def is_open(self) -> bool:
        """Do their personal links open anything: are they asked, and not kept out of the group?"""
        return self.is_asked and (self.membership is None or self.membership.is_here)

    @property
    def _person(self) -> Person | None:
        return self.membership.person if self.membership else self.guest_person

    @property
    def name(self) -> str:
        """What they are called."""
        return self._person.name if self._person else self.guest_name

    @property
    def initial(self) -> str:
        """The letter on their pane."""
        return initial(self.name)

    @property
    def email(self) -> str:
        """Where their mail goes."""
        return self._person.email if self._person else self.guest_email

    @property
    def timezone(self) -> str:
        """Whose clocks they live by: for a guest by address, those of the meetup."""
        return self._person.timezone if self._person else self.meetup.timezone

    @property
    def known_timezone(self) -> str:
        """Whose clocks we know they live by; empty for a guest by address."""
        return self._person.timezone if self._person else ""

    @property
    def quiet_hours(self) -> QuietHours:
        """When mail that can wait stays away from them."""
        return self._person.quiet_hours if self._person else QuietHours.USUAL

    @property
    def locale(self) -> str:
        """The language they read: for a guest by address, the organiser's."""
        reader = self._person or self.meetup.organiser.person
        return reader.locale

    @property
    def people(self) -> int:
        """How many places they take: their own, and one for each they bring."""
        return 1 + self.brings_number

    def answer_to(self, meetup: Meetup) -> Answer:
        """The answer to the time it has now; one given before a move does not count."""
        return self.given if self.given_for == meetup.when_version else Answer.NOT_YET

    def earlier_answer_to(self, meetup: Meetup) -> Answer:
        """The answer given for an earlier time, for the person who gave it."""
        return self.given if self.given_for != meetup.when_version else Answer.NOT_YET

    def comes_in_person(self, meetup: Meetup) -> bool:
        """Do they have a place: have they said yes, in person, and are they past the list?"""
        said_yes = self.answer_to(meetup) is Answer.YES
        return self.is_asked and said_yes and not self.from_home and self.list_since is None
