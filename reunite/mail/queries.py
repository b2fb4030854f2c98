"""Reads about all mail, out and in, for whoever looks after the server."""

from datetime import datetime

from sqlalchemy import func, select

from reunite.db import db
from reunite.mail.models import Message, Outcome, Received, State


def newest_queued_at() -> datetime | None:
    """When mail was last queued."""
    return db.session.scalar(select(Message.queued_at).order_by(Message.id.desc()).limit(1))


def oldest_due_at() -> datetime | None:
    """Since when the mail has been due that has been due longest."""
    on_the_way = Message.state.in_([State.QUEUED, State.SENDING])
    return db.session.scalar(select(func.min(Message.due_at)).where(on_the_way))


def last_given_up_at() -> datetime | None:
    """When a mail was last given up after days of trying."""
    return db.session.scalar(select(func.max(Message.due_at)).where(Message.state == State.DEAD))


def list_outgoing(most: int, *, only_trouble: bool) -> list[Message]:
    """The newest mail that is owed or was sent, the newest first."""
    found = select(Message).order_by(Message.id.desc()).limit(most)
    if only_trouble:
        found = found.where(Message.state.in_([State.DEAD, State.BOUNCED]))
    return list(db.session.scalars(found))


def list_incoming(most: int, *, only_trouble: bool) -> list[Received]:
    """The newest mail that came in, the newest first."""
    found = select(Received).order_by(Received.id.desc()).limit(most)
    if only_trouble:
        troubled = [Outcome.FAILED, Outcome.UNREADABLE, Outcome.REFUSED, Outcome.UNDELIVERED]
        found = found.where(Received.outcome.in_(troubled))
    return list(db.session.scalars(found))


def find_mail(name: str) -> Message | Received | None:
    """One mail: by number what is owed, by its twelve characters what came in."""
    if name.isascii() and name.isdigit() and len(name) < 12:
        return db.session.get(Message, int(name))
    return db.session.scalar(select(Received).where(Received.public_id == name))


def newest_received_at() -> datetime | None:
    """When mail last came in."""
    return db.session.scalar(select(Received.received_at).order_by(Received.id.desc()).limit(1))


def last_failed_at() -> datetime | None:
    """When a mail last came in that could not be dealt with."""
    failed = select(func.max(Received.received_at)).where(Received.outcome == Outcome.FAILED)
    return db.session.scalar(failed)
