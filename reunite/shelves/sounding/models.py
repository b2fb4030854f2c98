"""Questions to friends."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import Model, words_of
from reunite.posts.models import HasAudience, HasLabels, Post


class Hope(Enum):
    """What sort of answer someone would like."""

    EXPERIENCE = "experience"
    IDEAS = "ideas"
    THINKING_ALOUD = "thinking_aloud"


class Question(Post, HasAudience, HasLabels, Model):
    """A question on the sounding board, until it closes; its answers are a conversation."""

    __tablename__ = "question"
    __table_args__ = (Index("ix_question_group_closes_at", "group_id", "closes_at"),)
    words: Mapped[str] = mapped_column(Text)
    hope: Mapped[Hope] = mapped_column(words_of(Hope))
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), unique=True)
    asked_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
