"""Things that happened in a life."""

from datetime import date, datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership
from reunite.safety.models import Audience
from reunite.when import PartialDate


class Kind(Enum):
    """What sort of thing, for its icon and words; never a rank."""

    HOME = "home"
    FAMILY = "family"
    LOVE = "love"
    WORK = "work"
    LEARNING = "learning"
    FEELING = "feeling"
    LOSS = "loss"
    JOURNEY = "journey"
    MAKING = "making"
    SMALL = "small"
    OTHER = "other"


class Milestone(HasPublicId, Model):
    """Something that happened, large or small, on a day, in a month or in a year."""

    __tablename__ = "milestone"
    __table_args__ = (
        Index("ix_milestone_timeline", "group_id", "sort_on", "id"),
        Index("ix_milestone_years", "group_id", "year"),
        Index("ix_milestone_latest", "group_id", "id"),
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), unique=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    author: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    audience_id: Mapped[int | None] = mapped_column(ForeignKey("audience.id"))
    audience: Mapped[Audience | None] = relationship(
        cascade="all, delete-orphan", single_parent=True
    )
    kind: Mapped[Kind] = mapped_column(words_of(Kind))
    title: Mapped[str] = mapped_column(String(120))
    story: Mapped[str] = mapped_column(Text)
    year: Mapped[int]
    month: Mapped[int | None]
    day: Mapped[int | None]
    sort_on: Mapped[date]
    shared_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    taken_down_at: Mapped[datetime | None]

    @property
    def when(self) -> PartialDate:
        """When it happened, as well as it is remembered."""
        return PartialDate(self.year, self.month, self.day)

    @when.setter
    def when(self, when: PartialDate) -> None:
        self.year, self.month, self.day = when.year, when.month, when.day
        self.sort_on = when.sort_on
