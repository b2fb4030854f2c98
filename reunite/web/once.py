"""A form sent twice (a double press, Back and again, a lost answer) makes one thing."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import String, delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, mapped_column

from reunite import clock
from reunite.db import Model, atomic, db
from reunite.tokens import hashed

REMEMBERED_FOR = timedelta(hours=24)


class SentForm(Model):
    """A form that has been acted on, and the page its sender was led to."""

    __tablename__ = "sent_form"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    led_to: Mapped[str] = mapped_column(String(500))
    sent_at: Mapped[datetime]


@atomic
def _act(key: str, action: Callable[[], str]) -> str:
    led_to = action()
    db.session.add(SentForm(key=key, led_to=led_to, sent_at=clock.now()))
    db.session.flush()
    return led_to


def once(sender: object, form_key: str | None, action: Callable[[], str]) -> str:
    """Run `action`, which returns the address to go to, unless this form was sent before.

    `sender` tells people apart, so that nobody's key is another's. A form without a key is acted
    on each time.
    """
    if not form_key:
        return action()
    key = hashed(f"{sender} {form_key}")
    if sent := db.session.get(SentForm, key):
        return sent.led_to
    try:
        return _act(key, action)
    except IntegrityError:
        if sent := db.session.get(SentForm, key):
            return sent.led_to
        raise


@atomic
def forget_sent_forms() -> None:
    """Forget the forms that nobody will send a second time any more."""
    long_ago = clock.now() - REMEMBERED_FOR
    db.session.execute(delete(SentForm).where(SentForm.sent_at < long_ago))
