"""Check-ins, what friends say to them, and what their authors may take with them."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, Flag
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from reunite.db import Model
from reunite.groups.models import Membership
from reunite.posts.models import HasAudience, Post
from reunite.safety.labels import NO_LABELS, Labels, Topic
from reunite.sealed import SealedText, bound, said_in


class Wish(Flag):
    """What would help: one wish or several, always in this order; never how bad it is."""

    COMPANY = 1 << 0
    DISTRACTION = 1 << 1
    LISTENING = 1 << 2
    PRACTICAL = 1 << 3
    ADVICE = 1 << 4
    NOTHING = 1 << 5


class Lasts(Enum):
    """How long a check-in stays."""

    DAYS = "3d"
    WEEKS = "2w"
    MONTHS = "2m"


@dataclass(frozen=True)
class Content:
    """What a check-in says, which rests sealed in one piece."""

    wishes: Wish
    words: str = ""
    labels: Labels = NO_LABELS

    def to_json(self) -> list[object]:
        """As it is sealed."""
        topics, own_topic, note = self.labels
        return [self.wishes.value, self.words, topics.value, own_topic, note]

    @classmethod
    def from_json(cls, said: list[Any]) -> "Content":
        """The reverse of `to_json`."""
        wishes, words, topics, own_topic, note = said
        return cls(Wish(wishes), words, Labels(Topic(topics), own_topic, note))


class Folds(Post):
    """What a host may fold, with words to its author; `taken_down_at` says since when. Folded by
    its author, while they change it, it has no words."""

    folded_by_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"))
    fold_words: Mapped[str] = mapped_column(SealedText("fold"), default="")

    @declared_attr
    def folded_by(cls: Any) -> Mapped[Membership | None]:  # noqa: N805
        """The host who folded it."""
        return relationship(foreign_keys=f"{cls.__name__}.folded_by_id")

    @property
    def is_folded(self) -> bool:
        """Is it out of its readers' sight for now?"""
        return self.taken_down_at is not None


class CheckIn(Folds, HasAudience, Model):
    """How somebody is and what would help, for the friends they chose, until `ends_at`; then the
    row goes, and what was said to it."""

    __tablename__ = "check_in"
    __table_args__ = (
        Index("ix_check_in_group_id_id", "group_id", "id"),
        Index("ix_check_in_ends_at", "ends_at"),
    )
    sealed: Mapped[str] = mapped_column(SealedText("check-in"))
    shared_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    replies: Mapped[list["Reply"]] = relationship(
        back_populates="check_in", cascade="all, delete-orphan"
    )
    put_off_by: Mapped[list["NotToday"]] = relationship(cascade="all, delete-orphan")

    @property
    def content(self) -> Content:
        """What it says."""
        return Content.from_json(said_in(self.sealed, self.public_id))

    @content.setter
    def content(self, content: Content) -> None:
        self.sealed = bound(content.to_json(), self.public_id)


class Reply(Folds, Model):
    """What a friend said to a check-in: to all who can read it, or to its author alone."""

    __tablename__ = "check_in_reply"
    __table_args__ = (Index("ix_check_in_reply_group_id_check_in_id", "group_id", "check_in_id"),)
    check_in_id: Mapped[int] = mapped_column(ForeignKey("check_in.id"))
    check_in: Mapped[CheckIn] = relationship(back_populates="replies")
    sealed: Mapped[str] = mapped_column(SealedText("check-in reply"))
    is_for_author: Mapped[bool]
    said_at: Mapped[datetime]

    @property
    def words(self) -> str:
        """What was said."""
        return str(said_in(self.sealed, self.public_id))

    @words.setter
    def words(self, words: str) -> None:
        self.sealed = bound(words, self.public_id)


class NotToday(Model):
    """Not today: a check-in that one reader has put off. Nobody is told."""

    __tablename__ = "check_in_not_today"
    check_in_id: Mapped[int] = mapped_column(ForeignKey("check_in.id"), primary_key=True)
    membership_id: Mapped[int] = mapped_column(
        ForeignKey("membership.id"), primary_key=True, index=True
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    until: Mapped[datetime]


class Keepsake(Model):
    """An author's own words, for three days after they ran out, to take with them or not."""

    __tablename__ = "check_in_keepsake"
    __table_args__ = (Index("ix_check_in_keepsake_ends_at", "ends_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    sealed: Mapped[str] = mapped_column(SealedText("check-in keepsake"))
    ends_at: Mapped[datetime]

    @property
    def words(self) -> str:
        """What they wrote."""
        return str(said_in(self.sealed, self.membership_id))

    @words.setter
    def words(self, words: str) -> None:
        self.sealed = bound(words, self.membership_id)
