"""Reads about the outbox as a whole, for whoever looks after the server."""

from datetime import datetime

from sqlalchemy import func, select

from reunite.db import db
from reunite.mail.models import Message, State


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
