"""Mail that is owed."""

from datetime import datetime
from enum import Enum

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import Model, words_of


class State(Enum):
    """Where a mail is on its way."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    BOUNCED = "bounced"  # the other server will never take it
    DROPPED = "dropped"  # no longer wanted, or too late to be of use
    DEAD = "dead"  # tried for days, or broken in itself


class Message(Model):
    """One mail to one person, written in the transaction that caused it.

    What it says is encrypted, since it holds personal links and names. `key` says what it is
    about (`kind:object:version:person`) and is unique, so that nothing is ever owed twice.
    """

    __tablename__ = "message"
    __table_args__ = (
        Index("ix_message_due", "state", "urgency", "due_at"),
        Index("ix_message_subject", "subject_key"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    subject_key: Mapped[str] = mapped_column(String(80))
    address_hash: Mapped[str] = mapped_column(String(64), index=True)
    contents: Mapped[bytes | None]
    urgency: Mapped[int]
    state: Mapped[State] = mapped_column(words_of(State), default=State.QUEUED)
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    queued_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(String(120))


class Unwanted(Model):
    """An address whose owner never wants to hear from this server again; only its hash is kept."""

    __tablename__ = "unwanted"
    address_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    since: Mapped[datetime]
