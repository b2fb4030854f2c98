"""What people tried, and how it was for them."""

from datetime import datetime
from enum import Enum, Flag

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import FlagsOf, Model, words_of
from reunite.posts.models import HasAudience, HasLabels, Post


class HowItWas(Enum):
    """How something was for someone; none of these is better than another."""

    HELPED = "helped"
    MIXED = "mixed"
    NOT_FOR_ME = "not_for_me"
    LAUGHED = "laughed"


class GoodFor(Flag):
    """When it may be good to have. Each one's bit is kept in the database: add new ones at the
    end, and never give a bit to another."""

    NIGHTS = 1 << 0
    WAITING_ROOMS = 1 << 1
    CROWDS = 1 << 2
    BAD_NEWS = 1 << 3
    SUNDAYS = 1 << 4


NOTHING_SAID = GoodFor(0)


class Experience(Post, HasAudience, HasLabels, Model):
    """How one thing was for one person, in their words."""

    __tablename__ = "experience"
    __table_args__ = (Index("ix_experience_group_thing", "group_id", "thing"),)
    what: Mapped[str] = mapped_column(String(80))
    thing: Mapped[str] = mapped_column(String(240))  # `what`, in letters that compare
    how_it_was: Mapped[HowItWas] = mapped_column(words_of(HowItWas))
    because: Mapped[str] = mapped_column(Text, default="")
    good_for: Mapped[GoodFor] = mapped_column(FlagsOf(GoodFor), default=NOTHING_SAID)
    is_physical: Mapped[bool] = mapped_column(default=False)
    link: Mapped[str] = mapped_column(String(500), default="")
    link_is_approved: Mapped[bool] = mapped_column(default=False)  # by another member
    shared_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]


class Bookmark(Model):
    """A member's own mark on an experience, which nobody else ever sees."""

    __tablename__ = "bookmark"
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), primary_key=True)
    experience_id: Mapped[int] = mapped_column(
        ForeignKey("experience.id"), primary_key=True, index=True
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
