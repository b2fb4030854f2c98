"""What is said in private, about something or to someone."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model
from reunite.groups.models import Membership
from reunite.posts.models import HasAudience
from reunite.sealed import SealedText


class QuietWord(HasPublicId, HasAudience, Model):
    """That something isn't right, for the hosts whom it does not concern: all of them, or those who
    looked after its group before it became part of another. Who said it is theirs to know; no page
    and no mail ever names them."""

    __tablename__ = "quiet_word"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    author: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    kind: Mapped[str] = mapped_column(String(20))
    thing: Mapped[str] = mapped_column(String(12))
    concerned: Mapped[list["Concerned"]] = relationship(
        lazy="selectin", cascade="all, delete-orphan"
    )
    words: Mapped[str] = mapped_column(SealedText("quiet word"))
    shown: Mapped[str] = mapped_column(SealedText("quiet word shown"))
    said_at: Mapped[datetime]
    answer: Mapped[str] = mapped_column(SealedText("quiet word answer"), default="")
    closed_at: Mapped[datetime | None]


class Concerned(Model):
    """Someone whom a quiet word is about; it is for hosts who are none of these."""

    __tablename__ = "concerned"
    word_id: Mapped[int] = mapped_column(ForeignKey("quiet_word.id"), primary_key=True)
    membership_id: Mapped[int] = mapped_column(
        ForeignKey("membership.id"), primary_key=True, index=True
    )
    membership: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))


class Aside(HasPublicId, Model):
    """Words to one member alone: a note that puts something right, from another member, or what
    hosts have done that touches them, which they can answer."""

    __tablename__ = "aside"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    author: Mapped[Membership] = relationship(lazy="joined", innerjoin=True, foreign_keys=author_id)
    reader: Mapped[Membership] = relationship(lazy="joined", innerjoin=True, foreign_keys=reader_id)
    from_hosts: Mapped[bool]
    words: Mapped[str] = mapped_column(SealedText("aside"))
    said_at: Mapped[datetime]
    answer: Mapped[str] = mapped_column(SealedText("aside answer"), default="")
    put_away_at: Mapped[datetime | None]
