"""Dates and places to choose from, and what each person says to them."""

from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import HasPublicId, Model, words_of
from reunite.when import When, from_json, in_utc, is_timezone


class Suits(Enum):
    """What someone says to an option; saying nothing is no row at all, and never a no."""

    YES = "yes"
    IF_NEED_BE = "if_need_be"
    NO = "no"


class Option(HasPublicId, Model):
    """A date or a place that was proposed: `date` is a `When` as plain values, or `place` is
    said. One that was dropped is kept, with what people said to it."""

    __tablename__ = "poll_option"
    __table_args__ = (Index("ix_poll_option_group_id_meetup_id", "group_id", "meetup_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    meetup_id: Mapped[int] = mapped_column(ForeignKey("meetup.id"), index=True)
    date: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(String(200), default="")
    proposed_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    dropped_at: Mapped[datetime | None]

    @property
    def when(self) -> When | None:
        """When it would be, for a date."""
        if self.date is None or self.starts_at is None or self.ends_at is None:
            return None
        if not is_timezone(self.date.get("timezone", "UTC")):
            return in_utc(self.starts_at, self.ends_at)
        return from_json(self.date)


class Vote(Model):
    """What one person says to one option."""

    __tablename__ = "vote"
    __table_args__ = (UniqueConstraint("group_id", "option_id", "attendance_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    option_id: Mapped[int] = mapped_column(ForeignKey("poll_option.id"), index=True)
    attendance_id: Mapped[int] = mapped_column(ForeignKey("attendance.id"), index=True)
    suits: Mapped[Suits] = mapped_column(words_of(Suits))
