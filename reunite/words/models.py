"""Replies in words, and the conversation they belong to."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import Model
from reunite.posts.models import Post


class Conversation(Model):
    """What people say about one thing, in one group. The thing points here."""

    __tablename__ = "conversation"
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    closed_at: Mapped[datetime | None]


class Word(Post, Model):
    """A reply in words."""

    __tablename__ = "word"
    __table_args__ = (Index("ix_word_group_conversation", "group_id", "conversation_id", "id"),)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"))
    body: Mapped[str] = mapped_column(Text)
    said_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
