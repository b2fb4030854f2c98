"""Things that happened in a life."""

from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import Model, words_of
from reunite.groups.models import Membership
from reunite.photos.models import Album  # noqa: F401 (the column below points to it)
from reunite.posts.models import HasAudience, HasLabels, Post
from reunite.safety.labels import Labels
from reunite.when import PartialDate
from reunite.words.models import Conversation

CHILDREN_LENGTH = 60


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


class Moment(HasLabels, Model):
    """What happened, large or small, on a day, in a month or in a year: one, in however many groups
    it is told."""

    __tablename__ = "moment"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[Kind] = mapped_column(words_of(Kind))
    title: Mapped[str] = mapped_column(String(120))
    story: Mapped[str] = mapped_column(Text)
    year: Mapped[int]
    month: Mapped[int | None]
    day: Mapped[int | None]
    is_around: Mapped[bool] = mapped_column(default=False)
    children: Mapped[str] = mapped_column(String(CHILDREN_LENGTH), default="")
    edited_at: Mapped[datetime | None]
    album_id: Mapped[int | None] = mapped_column(ForeignKey("album.id"))
    offered_to_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # to take it over
    milestones: Mapped[list["Milestone"]] = relationship(back_populates="moment")
    named: Mapped[list["Named"]] = relationship(cascade="all, delete-orphan")

    @property
    def when(self) -> PartialDate:
        """When it happened, as well as it is remembered."""
        return PartialDate(self.year, self.month, self.day, self.is_around)

    @when.setter
    def when(self, when: PartialDate) -> None:
        self.year, self.month, self.day = when.year, when.month, when.day
        self.is_around = when.is_around
        for milestone in self.milestones:
            milestone.year, milestone.sort_on = when.year, when.sort_on


class Named(Model):
    """Someone else whose moment it is, too. Once they have taken their name off it stays off,
    whoever puts it there."""

    __tablename__ = "named"
    moment_id: Mapped[int] = mapped_column(ForeignKey("moment.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    taken_off_at: Mapped[datetime | None]


class Milestone(Post, HasAudience, Model):
    """A moment as it is told in one group, where it has its own readers and its own replies."""

    __tablename__ = "milestone"
    __table_args__ = (
        Index("ix_milestone_timeline", "group_id", "sort_on", "id"),
        Index("ix_milestone_years", "group_id", "year"),
        Index("ix_milestone_latest", "group_id", "id"),
        UniqueConstraint("moment_id", "group_id"),
    )
    moment_id: Mapped[int] = mapped_column(ForeignKey("moment.id"))
    moment: Mapped[Moment] = relationship(
        lazy="joined", innerjoin=True, back_populates="milestones"
    )
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), unique=True)
    conversation: Mapped[Conversation] = relationship(lazy="joined", innerjoin=True)
    year: Mapped[int]  # the moment's, for this group's own indexes
    sort_on: Mapped[date]
    shared_at: Mapped[datetime]
    is_told_first: Mapped[bool] = mapped_column(default=False)  # others perhaps later

    @property
    def title(self) -> str:
        """What happened."""
        return self.moment.title

    @property
    def by(self) -> int:
        """The key of the person who shared it."""
        return self.author.person_id

    @property
    def labels(self) -> Labels:
        """What it is about."""
        return self.moment.labels

    @property
    def texts(self) -> tuple[str, ...]:
        """All that it says."""
        return self.moment.title, self.moment.story

    @property
    def when(self) -> PartialDate:
        """When it happened, as well as it is remembered."""
        return self.moment.when


class Telling(NamedTuple):
    """In one of its author's places, whom a moment is for: these people, perhaps before others, or
    everyone there."""

    place: Membership
    people: list[Membership] | None = None
    is_first: bool = False
