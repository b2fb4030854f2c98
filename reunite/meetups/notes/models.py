"""A private note: what might be hard, what I'll do, how I'll leave, and who knows."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model
from reunite.groups.models import Membership
from reunite.safety.models import Audience
from reunite.sealed import SealedText

_WORDS = SealedText("note on a meetup")


class Note(HasPublicId, Model):
    """One member's note on one meetup, seen by them and those they choose; it rests encrypted."""

    __tablename__ = "note"
    __table_args__ = (UniqueConstraint("group_id", "meetup_id", "author_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    meetup_id: Mapped[int] = mapped_column(ForeignKey("meetup.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    author: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    audience_id: Mapped[int] = mapped_column(ForeignKey("audience.id"))
    audience: Mapped[Audience] = relationship(cascade="all, delete-orphan", single_parent=True)
    hard: Mapped[str] = mapped_column(_WORDS, default="")
    plan: Mapped[str] = mapped_column(_WORDS, default="")
    leaving: Mapped[str] = mapped_column(_WORDS, default="")
    who_knows: Mapped[str] = mapped_column(_WORDS, default="")
    written_at: Mapped[datetime]
