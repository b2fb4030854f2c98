"""Replies in words, and the conversation they belong to."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model
from reunite.groups.models import Membership


class Conversation(Model):
    """What people say about one thing, in one group. The thing points here."""

    __tablename__ = "conversation"
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)


class Word(HasPublicId, Model):
    """A reply in words. Taken down, it stays a row that only its author can put back."""

    __tablename__ = "word"
    __table_args__ = (Index("ix_word_group_conversation", "group_id", "conversation_id", "id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    author: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    body: Mapped[str] = mapped_column(Text)
    said_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    taken_down_at: Mapped[datetime | None]
