"""Sending what is owed: claim, commit, ask again, send, commit. At least once, and in order."""

import logging
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import SystemRandom
from typing import Any

from sqlalchemy import Select, bindparam, exists, func, select, update
from sqlalchemy.exc import SQLAlchemyError

from reunite import clock
from reunite.db import atomic, db
from reunite.mail import bounces, letter
from reunite.mail.carrier import Carrier, Refused, TryAgain, Unreachable
from reunite.mail.kept import Folder
from reunite.mail.models import Message, State
from reunite.mail.outbox import ORDINARY, URGENT, Mail, fate_of, kind_named, opened
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
_outbox = db.metadata.tables[Message.__tablename__]


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
        message = None if stopping.is_set() else claim()
        while message:
            fate = _send(message, carrier)
            message = _settle(message, fate, go_on=fate.go_on and not stopping.is_set())
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


def next_due(urgency: int) -> Select[int]:
    """The id of the row of this urgency to send next, at the moment `now`.

    A row stays behind every earlier one with the same subject: a cancellation must not overtake
    what it cancels.
    """
    earlier = _outbox.alias()
    held_up = exists().where(
        earlier.c.subject_key == _outbox.c.subject_key,
        earlier.c.id < _outbox.c.id,
        earlier.c.state.in_(_ON_THE_WAY),
    )
    return (
        select(_outbox.c.id)
        .where(
            _outbox.c.state == State.QUEUED,
            _outbox.c.urgency == urgency,
            _outbox.c.due_at <= bindparam("now"),
            (_outbox.c.subject_key == "") | ~held_up,
        )
        .order_by(_outbox.c.due_at, _outbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=_outbox)
    )


_CLAIM = (
    update(_outbox)
    .where(
        _outbox.c.id
        == func.coalesce(next_due(URGENT).scalar_subquery(), next_due(ORDINARY).scalar_subquery()),
        _outbox.c.state == State.QUEUED,
    )
    .values(
        state=State.SENDING, attempts=_outbox.c.attempts + 1, lease_until=bindparam("lease_end")
    )
    .returning(_outbox)
)

_SETTLE = update(_outbox).where(
    _outbox.c.id == bindparam("ours"),
    _outbox.c.state == State.SENDING,
    _outbox.c.attempts == bindparam("this_try"),
)


@atomic
def claim() -> Message | None:
    """Take the next row that is due, urgent ones first, for as long as a lease lasts.

    It stands outside any session, since it is read outside any transaction from now on.
    """
    now = clock.now()
    row = db.session.execute(_CLAIM, {"now": now, "lease_end": now + LEASE}).first()
    return Message(**row._mapping) if row else None


@dataclass(frozen=True)
class Fate:
    """What became of a claimed row, and whether the carrier can take another."""

    state: State
    error: str | None = None
    due_at: datetime | None = None  # when to try again
    refusal: str | None = None  # the status with which the address was refused
    spent_a_try: bool = True
    go_on: bool = True


def _send(message: Message, carrier: Carrier) -> Fate:
    try:
        return Fate(_carry(message, carrier))
    except Unreachable as error:
        return Fate(State.QUEUED, str(error), spent_a_try=False, go_on=False)
    except Refused as error:
        return Fate(bounces.state_after(error.status), str(error), refusal=error.status)
    except TryAgain as error:
        return _later(message, str(error), MOST_TRIES)
    except SQLAlchemyError:
        raise  # the database's trouble, not the row's: it comes back when its lease ends
    except Exception as error:
        log.exception("mail %s of the kind %s is broken", message.id, message.kind)
        return _later(message, type(error).__name__, BROKEN_TRIES)


def _carry(message: Message, carrier: Carrier) -> State:
    if message.attempts > MOST_TRIES:
        return State.DEAD  # claimed again and again by workers that did not live to settle it
    mail = opened(message)
    state = _asked_again(message, mail)
    db.session.remove()  # no transaction stays open while the carrier takes its time
    if state is not State.QUEUED:
        return state
    carrier.carry(letter.write(message, mail, settings()))
    return State.SENT


def _asked_again(message: Message, mail: Mail) -> State:
    """Still to be sent, or how it ends unsent."""
    too_late = message.expires_at and message.expires_at <= clock.now()
    if too_late or not kind_named(message.kind).still_wanted(message.subject_key):
        return State.DROPPED
    return fate_of(mail, message.urgency)


def _later(message: Message, error: str, most_tries: int) -> Fate:
    """Try again when the back-off is over, unless it was tried often enough."""
    if message.attempts >= most_tries:
        return Fate(State.DEAD, error)
    minutes = BACK_OFF[message.attempts - 1] * _random.uniform(0.9, 1.1)
    return Fate(State.QUEUED, error, due_at=clock.now() + timedelta(minutes=minutes))


@atomic
def _settle(message: Message, fate: Fate, *, go_on: bool) -> Message | None:
    """Write down what became of a claimed row, unless its lease ran out and another has it; and
    claim the next in the same transaction."""
    values: dict[str, Any] = {"state": fate.state, "last_error": fate.error, "lease_until": None}
    if fate.state is State.SENT:
        values["sent_at"] = clock.now()
    if fate.due_at:
        values["due_at"] = fate.due_at
    if fate.refusal is not None:
        bounces.note_failure(message.address_hash, fate.refusal)
    if not fate.spent_a_try:
        values["attempts"] = message.attempts - 1
    if message.urgency == URGENT and fate.state not in _ON_THE_WAY:
        values["contents"] = None  # a way in is of no use to anyone any more
    db.session.execute(_SETTLE, {"ours": message.id, "this_try": message.attempts, **values})
    log.info("mail %s of the kind %s: %s", message.id, message.kind, fate.state.value)
    return claim() if go_on else None


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
