"""Mail that is owed, mail that came back, and addresses that can't be written to."""

from datetime import date, datetime
from enum import Enum

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model, words_of
from reunite.sealed import SEALED_FOR, SealedText

NOTE_LENGTH = 200


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
    contents: Mapped[bytes | None] = mapped_column(info={SEALED_FOR: "outbox"})
    urgency: Mapped[int]
    state: Mapped[State] = mapped_column(words_of(State), default=State.QUEUED)
    due_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    queued_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(String(120))
    takes_replies: Mapped[bool] = mapped_column(default=True)


class Unwanted(Model):
    """An address whose owner never wants to hear from this server again; only its hash is kept."""

    __tablename__ = "unwanted"
    address_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    since: Mapped[datetime]


class Undeliverable(Model):
    """An address that mail came back from; only its hash is kept.

    Once `stopped_at`, nothing goes there but what was asked for with it, until its owner says
    "try again".
    """

    __tablename__ = "undeliverable"
    address_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    days: Mapped[int]  # on which mail came back, one after another
    last_on: Mapped[date]
    stopped_at: Mapped[datetime | None]


class Outcome(Enum):
    """What became of a mail that came in."""

    ARRIVED = "arrived"  # nothing yet
    ANSWERED = "answered"  # an answer was taken down
    PROPOSED = "proposed"  # so was one with another time, for the organiser to see
    ASKED_AGAIN = "asked_again"  # the invitation goes out once more
    SAID = "said"  # its words stand in the app
    HELD = "held"  # its words wait for their author to say that they are theirs
    STOPPED = "stopped"  # no more mail of that sort
    UNDELIVERED = "undelivered"  # it reports that a mail of ours did not arrive
    UNCHANGED = "unchanged"  # understood, and nothing to change
    IGNORED = "ignored"  # automatic, a loop, or not for us
    REFUSED = "refused"  # not shown to be from whom it claims to be
    UNREADABLE = "unreadable"  # too large, too deep, or broken
    FAILED = "failed"  # our fault; to be tried again


class Received(HasPublicId, Model):
    """One mail that came in, written down before it is looked at.

    `digest` tells a copy. `note` is a sentence for whoever runs the server, without anything that
    the mail says. The mail itself is kept, encrypted, only until it is dealt with.
    """

    __tablename__ = "received"
    __table_args__ = (
        Index("ix_received_outcome", "outcome", "received_at"),
        Index("ix_received_about", "about", "received_at"),
        Index("ix_received_uid", "uid_validity", "uid"),
    )
    received_at: Mapped[datetime]
    purpose: Mapped[str] = mapped_column(String(8), default="")
    about: Mapped[str] = mapped_column(String(30), default="")
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    uid_validity: Mapped[int | None] = mapped_column(BigInteger)
    uid: Mapped[int | None] = mapped_column(BigInteger)
    outcome: Mapped[Outcome] = mapped_column(words_of(Outcome), default=Outcome.ARRIVED)
    note: Mapped[str] = mapped_column(String(NOTE_LENGTH), default="")
    tries: Mapped[int] = mapped_column(default=0)
    content: Mapped[bytes | None] = mapped_column(info={SEALED_FOR: "received"})


class HeldReply(HasPublicId, Model):
    """Words in reply to a mail of ours, from whom we can't tell: kept for the one it went to.

    `words` is empty once they are posted or thrown away.
    """

    __tablename__ = "held_reply"
    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), index=True)
    message: Mapped[Message] = relationship(lazy="joined", innerjoin=True)
    words: Mapped[str] = mapped_column(SealedText("held reply"))
    held_at: Mapped[datetime]
