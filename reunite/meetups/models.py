"""From idea to memory: a meetup, and who comes."""

from dataclasses import dataclass, field
from datetime import datetime, time
from enum import Enum

from sqlalchemy import DateTime, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership
from reunite.when import AllDay, Timed, When


class State(Enum):
    """Where a meetup is on its way; *past* follows from the clock."""

    FIXED = "fixed"
    CANCELLED = "cancelled"


class Answer(Enum):
    """What someone says to a meetup."""

    NOT_YET = "not_yet"
    YES = "yes"
    DEPENDS = "depends"
    NO = "no"


@dataclass(frozen=True)
class Told:
    """What everyone asked has been told of a meetup."""

    title: str
    when: When
    place: str
    notes: str
    starts_at: datetime = field(compare=False)

    @classmethod
    def of(cls, meetup: "Meetup") -> "Told":
        """As it stands now."""
        return cls(meetup.title, meetup.when, meetup.place, meetup.notes, meetup.starts_at)


class Meetup(HasPublicId, Model):
    """One object and one page all along.

    Its wall times and zone are the truth; `starts_at` and `ends_at` are the instants they gave
    when it was saved, for sorting. For whole days the wall times are midnights of the first and
    the last day. `uid` and `sequence` are its identity in calendars (RFC 5545); `when_version`
    rises with each move, `revision` with each change.
    """

    __tablename__ = "meetup"
    __table_args__ = (
        Index("ix_meetup_group_id_starts_at", "group_id", "starts_at", "id"),
        Index("ix_meetup_group_id_ends_at", "group_id", "ends_at"),
        Index("ix_meetup_timeline", "group_id", "wall_start", "id"),
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    organiser_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    organiser: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    uid: Mapped[str] = mapped_column(String(120), unique=True)
    state: Mapped[State] = mapped_column(words_of(State), default=State.FIXED)
    title: Mapped[str] = mapped_column(String(120))
    place: Mapped[str] = mapped_column(String(200))
    notes: Mapped[str] = mapped_column(Text)
    is_all_day: Mapped[bool]
    wall_start: Mapped[datetime] = mapped_column(DateTime)
    wall_end: Mapped[datetime] = mapped_column(DateTime)
    start_fold: Mapped[int]
    end_fold: Mapped[int]
    timezone: Mapped[str] = mapped_column(String(64))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    sequence: Mapped[int] = mapped_column(default=0)
    when_version: Mapped[int] = mapped_column(default=0)
    revision: Mapped[int] = mapped_column(default=0)
    planned_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    called_off_at: Mapped[datetime | None]

    @property
    def when(self) -> When:
        """When it is: the one answer that page, mail and calendar give."""
        if self.is_all_day:
            return AllDay(self.wall_start.date(), self.wall_end.date())
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

    @property
    def is_cancelled(self) -> bool:
        """Has it been called off?"""
        return self.state is State.CANCELLED

    def is_past(self, now: datetime) -> bool:
        """Has it happened?"""
        return self.ends_at <= now


class Attendance(HasPublicId, Model):
    """One member's answer to one meetup, and the personal link that answers for them."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("group_id", "meetup_id", "membership_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    meetup_id: Mapped[int] = mapped_column(ForeignKey("meetup.id"), index=True)
    meetup: Mapped[Meetup] = relationship()
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    membership: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    given: Mapped[Answer] = mapped_column(words_of(Answer), default=Answer.NOT_YET)
    given_for: Mapped[int] = mapped_column(default=0)
    given_at: Mapped[datetime | None]
    link_version: Mapped[int] = mapped_column(default=0)

    def answer_to(self, meetup: Meetup) -> Answer:
        """The answer to the time it has now; one given before a move does not count."""
        return self.given if self.given_for == meetup.when_version else Answer.NOT_YET

    def earlier_answer_to(self, meetup: Meetup) -> Answer:
        """The answer given for an earlier time, for the person who gave it."""
        return self.given if self.given_for != meetup.when_version else Answer.NOT_YET
