"""Sending what is owed: claim, commit, ask again, send, commit. At least once, and in order."""

import logging
import threading
from datetime import timedelta
from email.errors import MessageError
from pathlib import Path
from random import SystemRandom
from typing import Any

from cryptography.fernet import InvalidToken
from sqlalchemy import ColumnElement, exists, select, update
from sqlalchemy.orm import aliased

from reunite import clock
from reunite.db import atomic, db
from reunite.mail import letter
from reunite.mail.carrier import Carrier, Refused, TryAgain, Unreachable
from reunite.mail.kept import Folder
from reunite.mail.models import Message, State
from reunite.mail.outbox import ORDINARY, URGENT, Mail, is_unwanted, kind_named, opened
from reunite.mail.smtp import Line
from reunite.settings import Settings
from reunite.web.urls import settings

log = logging.getLogger("reunite.mail")

LEASE = timedelta(minutes=5)
BACK_OFF = (1, 5, 15, 60, *[240] * 17)  # minutes after each try: about three days in all
MOST_TRIES = len(BACK_OFF) + 1
BROKEN_TRIES = 5
KEPT_FOR = timedelta(days=14)
_ON_THE_WAY = (State.QUEUED, State.SENDING)
_random = SystemRandom()


def carrier_for(settings: Settings, instance: Path) -> Carrier:
    """What takes this server's letters: its mail server, or a folder while none is set."""
    return Line(settings) if settings.smtp_host else Folder(instance)


def deliver(carrier: Carrier, stopping: threading.Event) -> None:
    """Send what is due, a letter at a time, until nothing is, the carrier can't be reached, or
    `stopping` is set.

    Any number of workers may do this at once: each row is claimed by one of them, and comes back
    when its lease ends without word from it.
    """
    if carrier.is_resting:
        return
    _take_back()
    try:
        while not stopping.is_set() and (message := claim()):
            if not _send(message, carrier):
                break
    finally:
        carrier.close()


@atomic
def _take_back() -> None:
    """Queue again what a worker claimed and never came back about."""
    db.session.execute(
        update(Message)
        .where(Message.state == State.SENDING, Message.lease_until < clock.now())
        .values(state=State.QUEUED, lease_until=None)
    )


def next_due(urgency: int) -> ColumnElement[int]:
    """The id of the row of this urgency to send next, as a subquery.

    A row stays behind every earlier one with the same subject: a cancellation must not overtake
    what it cancels.
    """
    earlier = aliased(Message)
    held_up = exists().where(
        earlier.subject_key == Message.subject_key,
        earlier.id < Message.id,
        earlier.state.in_(_ON_THE_WAY),
    )
    return (
        select(Message.id)
        .where(
            Message.state == State.QUEUED,
            Message.urgency == urgency,
            Message.due_at <= clock.now(),
            (Message.subject_key == "") | ~held_up,
        )
        .order_by(Message.due_at, Message.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=Message)
        .scalar_subquery()
    )


@atomic
def claim() -> Message | None:
    """Take the next row that is due, urgent ones first, for as long as a lease lasts."""
    for urgency in (URGENT, ORDINARY):
        message: Message | None = db.session.scalar(
            update(Message)
            .where(Message.id == next_due(urgency), Message.state == State.QUEUED)
            .values(
                state=State.SENDING,
                attempts=Message.attempts + 1,
                lease_until=clock.now() + LEASE,
            )
            .returning(Message)
            .execution_options(synchronize_session=False, populate_existing=True)
        )
        if message:
            db.session.expunge(message)  # it is read outside any transaction from now on
            return message
    return None


def _send(message: Message, carrier: Carrier) -> bool:
    """Send what was claimed, and write down what became of it; can the carrier take another?"""
    try:
        state = _carry(message, carrier)
    except Unreachable as error:
        _settle(message, State.QUEUED, str(error), attempts=message.attempts - 1)
        return False
    except Refused as error:
        _settle(message, State.BOUNCED, str(error))
    except TryAgain as error:
        _settle_for_later(message, str(error), MOST_TRIES)
    except (ValueError, LookupError, TypeError, MessageError, InvalidToken) as error:
        log.exception("mail %s of the kind %s is broken", message.id, message.kind)
        _settle_for_later(message, type(error).__name__, BROKEN_TRIES)
    else:
        _settle(message, state)
    return True


def _carry(message: Message, carrier: Carrier) -> State:
    if message.attempts > MOST_TRIES:
        return State.DEAD  # claimed again and again by workers that did not live to settle it
    mail = opened(message)
    wanted = _is_wanted(message, mail)
    db.session.remove()  # no transaction stays open while the carrier takes its time
    if not wanted:
        return State.DROPPED
    carrier.carry(letter.write(message, mail, settings()))
    return State.SENT


def _is_wanted(message: Message, mail: Mail) -> bool:
    if message.expires_at and message.expires_at <= clock.now():
        return False
    if message.urgency != URGENT and is_unwanted(mail.to):
        return False
    return kind_named(message.kind).still_wanted(message.subject_key)


def _settle_for_later(message: Message, error: str, most_tries: int) -> None:
    """Try again when the back-off is over, unless it was tried often enough."""
    if message.attempts >= most_tries:
        _settle(message, State.DEAD, error)
        return
    minutes = BACK_OFF[message.attempts - 1] * _random.uniform(0.9, 1.1)
    due_at = clock.now() + timedelta(minutes=minutes)
    _settle(message, State.QUEUED, error, due_at=due_at)


@atomic
def _settle(message: Message, state: State, error: str | None = None, **more: Any) -> None:
    """Write down what became of a claimed row, unless its lease ran out and another has it."""
    values = {"state": state, "lease_until": None, "last_error": error, **more}
    if state is State.SENT:
        values["sent_at"] = clock.now()
    if message.urgency == URGENT and state not in _ON_THE_WAY:
        values["contents"] = None  # a way in is of no use to anyone any more
    db.session.execute(
        update(Message)
        .where(
            Message.id == message.id,
            Message.state == State.SENDING,
            Message.attempts == message.attempts,
        )
        .values(values)
    )
    log.info("mail %s of the kind %s: %s", message.id, message.kind, state.value)


@atomic
def forget_old_contents() -> None:
    """Blank what mails said that were settled two weeks ago."""
    db.session.execute(
        update(Message)
        .where(
            Message.state.not_in(_ON_THE_WAY),
            Message.due_at < clock.now() - KEPT_FOR,
            Message.contents.is_not(None),
        )
        .values(contents=None)
    )
