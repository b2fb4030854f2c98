"""What is made together, its pieces, and who is there without making any."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import Model, words_of
from reunite.groups.models import Membership
from reunite.photos.made import Made
from reunite.photos.models import Album
from reunite.posts.models import HasAudience, HasLabels, Post
from reunite.sealed import SealedText


class Sort(Enum):
    """How something is made together."""

    PATCHWORK = "patchwork"
    QUIZ = "quiz"
    POSTCARDS = "postcards"


class Making(Post, HasAudience, Model):
    """Something made together, from a prompt that one member chose, until its two weeks are over.

    It may belong to a meetup, of which it knows no more than the public id.
    """

    __tablename__ = "making"
    __table_args__ = (Index("ix_making_group_ends_at", "group_id", "ends_at"),)
    prompt: Mapped[str] = mapped_column(String(200))
    sort: Mapped[Sort] = mapped_column(words_of(Sort))
    meetup: Mapped[str] = mapped_column(String(12), default="", index=True)
    started_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    drawn_at: Mapped[datetime | None]  # when it was drawn who sends a postcard to whom


class Piece(Post, HasLabels, Model):
    """What one member made: words, a picture, or both; or a round of a quiz, with its answers."""

    __tablename__ = "piece"
    __table_args__ = (Index("ix_piece_group_making", "group_id", "making_id"),)
    making_id: Mapped[int] = mapped_column(ForeignKey("making.id"))
    making: Mapped[Making] = relationship()
    words: Mapped[str] = mapped_column(Text, default="")
    answers: Mapped[str] = mapped_column(Text, default="")
    album_id: Mapped[int | None] = mapped_column(ForeignKey("album.id"))
    album: Mapped[Album | None] = relationship()
    shows_name: Mapped[bool] = mapped_column(default=True)
    made_at: Mapped[datetime]


class Presence(Model):
    """A member who is there while something is made, and makes nothing."""

    __tablename__ = "presence"
    __table_args__ = (Index("ix_presence_group_making", "group_id", "making_id"),)
    making_id: Mapped[int] = mapped_column(ForeignKey("making.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), primary_key=True)
    member: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))


class Print(Made, Model):
    """A patchwork as one member sees it, to be made into a PDF."""

    __tablename__ = "patchwork_print"
    SUFFIX = "pdf"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    making_id: Mapped[int] = mapped_column(ForeignKey("making.id", ondelete="CASCADE"), index=True)
    making: Mapped[Making] = relationship()
    member_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    member: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)


class PostcardPlace(Model):
    """A member's place in a swap of postcards. Their address is seen by whoever sends them one, and
    is deleted when the swap is over."""

    __tablename__ = "postcard_place"
    __table_args__ = (
        Index("ix_postcard_place_group_making", "group_id", "making_id"),
        UniqueConstraint("making_id", "sends_to_id"),
    )
    making_id: Mapped[int] = mapped_column(ForeignKey("making.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), primary_key=True)
    member: Mapped[Membership] = relationship(lazy="joined", innerjoin=True, foreign_keys=member_id)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    address: Mapped[str] = mapped_column(SealedText("postcard address"))
    sends_to_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"))
