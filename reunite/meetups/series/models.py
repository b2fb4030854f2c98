"""What the dates of a series share, and everyone's place in it."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership
from reunite.meetups.models import Answer, HasWhen
from reunite.recurring import Often, Rule


class Series(HasPublicId, HasWhen, Model):
    """Meetups by a rule. Its `when` is the first date as it was planned, from which the rule gives
    the others; `until` is the day of the last one.

    `uid` and `sequence` are its identity in calendars; `sequence` rises when its rule changes.
    """

    __tablename__ = "series"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    organiser_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    organiser: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    uid: Mapped[str] = mapped_column(String(120), unique=True)
    sequence: Mapped[int] = mapped_column(default=0)
    often: Mapped[Often] = mapped_column(words_of(Often))
    until: Mapped[date] = mapped_column(Date)
    planned_at: Mapped[datetime]

    @property
    def rule(self) -> Rule:
        """Which dates it has."""
        return Rule(self.often, self.until)


class StandingAnswer(HasPublicId, Model):
    """One member's place in a series: what they usually say, and the link that says it for them."""

    __tablename__ = "standing_answer"
    __table_args__ = (UniqueConstraint("group_id", "series_id", "membership_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"), index=True)
    series: Mapped[Series] = relationship()
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    membership: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    given: Mapped[Answer] = mapped_column(words_of(Answer), default=Answer.NOT_YET)
    given_at: Mapped[datetime | None]
    link_version: Mapped[int] = mapped_column(default=0)
