"""One way in for every mail that comes back, however it came.

It is written down first, then looked at. Nothing that a mail says can raise from here; what is our
own fault is kept and tried again.
"""

import hashlib
import logging
from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from reunite import clock
from reunite.db import atomic, db, lock, new_public_id
from reunite.errors import DomainError
from reunite.mail.inbound import held
from reunite.mail.inbound.handlers import Result
from reunite.mail.inbound.post import MOST_BYTES, TOO_LARGE, Post, TooMuch
from reunite.mail.inbound.steps import judge, named_by
from reunite.mail.models import NOTE_LENGTH, Outcome, Received
from reunite.sealed import keyring

log = logging.getLogger("reunite.mail")

MOST_TRIES = 3
KEPT_FOR = timedelta(days=14)
_OPEN = {Outcome.ARRIVED, Outcome.FAILED}
_LEFT_LYING = timedelta(minutes=5)
_SEALED_FOR = "received"


class Where(NamedTuple):
    """Where a mail lies in a mailbox (RFC 3501 2.3.1.1)."""

    uid_validity: int
    uid: int


def receive(raw: bytes, recipient: str = "", *, lies: Where | None = None) -> Outcome:
    """Deal with a mail that came to this address; without one, to the address in its headers.

    The same mail to the same address again changes nothing. Raises only where the database can't
    be reached, and then the mail should be offered again.
    """
    return deal_with(_write_down(raw, recipient, lies))


@atomic
def begin(lies: Where) -> int:
    """Write down that a mail is about to be fetched; how often that was tried, with this time."""
    row = db.session.get_one(Received, _insert(_digest_of_place(lies), lies))
    row.tries += 1
    if row.tries >= MOST_TRIES:
        row.outcome, row.note = Outcome.FAILED, "The mail server doesn’t hand it over."
    return row.tries


@atomic
def finish(lies: Where, *, note: str = "") -> None:
    """It was fetched; or it never will be, as `note` says."""
    row = db.session.get_one(Received, _insert(_digest_of_place(lies), lies))
    if note:
        row.outcome, row.note = Outcome.UNREADABLE, note
    else:
        db.session.delete(row)


def list_to_fetch_again(uid_validity: int) -> list[int]:
    """The UIDs of mails that were begun to be fetched, and nothing came of it."""
    begun = select(Received.uid).where(
        Received.uid_validity == uid_validity,
        Received.outcome == Outcome.ARRIVED,
        Received.content.is_(None),
    )
    return [uid for uid in db.session.scalars(begun) if uid is not None]


def last_uid(uid_validity: int) -> int:
    """The highest UID known of a mailbox with this UIDVALIDITY."""
    highest = select(func.max(Received.uid)).where(Received.uid_validity == uid_validity)
    return db.session.scalar(highest) or 0


def retry_failed() -> list[Where]:
    """Try again what failed or was left lying; where those mails lie that are now given up."""
    waiting = select(Received.id).where(
        Received.tries < MOST_TRIES,
        Received.content.is_not(None),
        or_(
            Received.outcome == Outcome.FAILED,
            (Received.outcome == Outcome.ARRIVED)
            & (Received.received_at < clock.now() - _LEFT_LYING),
        ),
    )
    given_up = []
    for key in list(db.session.scalars(waiting)):
        deal_with(key)
        row = db.session.get_one(Received, key)
        if row.outcome is Outcome.FAILED and row.tries >= MOST_TRIES and row.uid is not None:
            given_up.append(Where(row.uid_validity or 0, row.uid))
    return given_up


def try_again(row: Received) -> Outcome | None:
    """Look at a mail once more, by order of whoever runs the server; None if it isn't kept."""
    return deal_with(row.id) if _reopen(row) else None


@atomic
def _reopen(row: Received) -> bool:
    lock(row)
    if row.content is None:
        return False
    row.outcome = Outcome.ARRIVED
    return True


def deal_with(key: int) -> Outcome:
    """Look at a mail that is written down (by its row's id), unless that is done."""
    try:
        return _look_at(key)
    except Exception as error:
        log.exception("received mail %s could not be dealt with", key)
        return _fail(key, type(error).__name__)


@atomic
def forget_old_contents() -> None:
    """Forget what was kept of mails that were not dealt with, two weeks on."""
    db.session.execute(
        update(Received)
        .where(Received.received_at < clock.now() - KEPT_FOR, Received.content.is_not(None))
        .values(content=None)
    )
    held.forget_old()


def _write_down(raw: bytes, recipient: str, lies: Where | None) -> int:
    head, _empty, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    name = next((x for x in head.split(b"\n") if x.lower().startswith(b"message-id:")), head)
    parts = (recipient.lower().encode(), name, body)
    digest = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
    if len(raw) > MOST_BYTES:
        return _insert(digest, lies, outcome=Outcome.UNREADABLE, note=TOO_LARGE)
    content = keyring().lock_away(recipient.encode() + b"\n" + raw, _SEALED_FOR)
    return _insert(digest, lies, content=content)


def _digest_of_place(lies: Where) -> str:
    return hashlib.sha256(f"{lies.uid_validity} {lies.uid}".encode()).hexdigest()


@atomic
def _insert(digest: str, lies: Where | None, **values: Any) -> int:
    """The id of the row for this mail; one that is known already is only told where it lies."""
    dialects: dict[str, Any] = {"sqlite": sqlite_insert, "postgresql": postgresql_insert}
    place = lies._asdict() if lies else {"uid_validity": None, "uid": None}
    values = {
        "public_id": new_public_id(),
        "received_at": clock.now(),
        "digest": digest,
        "purpose": "",
        "about": "",
        "outcome": Outcome.ARRIVED,
        "note": "",
        "tries": 0,
        **place,
        **values,
    }
    statement = dialects[db.engine.dialect.name](Received).values(**values)
    statement = statement.on_conflict_do_nothing(index_elements=["digest"])
    db.session.execute(statement)
    row = db.session.scalars(select(Received).where(Received.digest == digest)).one()
    if lies:
        row.uid_validity, row.uid = lies
    return row.id


@atomic
def _look_at(key: int) -> Outcome:
    row = db.session.get_one(Received, key)
    lock(row)
    if row.outcome not in _OPEN or row.content is None:
        return row.outcome
    to, _end, raw = keyring().unlock(row.content, _SEALED_FOR).partition(b"\n")
    try:
        post = Post(raw)
        named = named_by(post, to.decode())
        if named:
            row.purpose, row.about = named.purpose.value if named.purpose else "", named.about
        with db.session.begin_nested():  # a refusal undoes what was done before it
            result = judge(post, named)
    except TooMuch as reason:
        result = Result(Outcome.UNREADABLE, str(reason))
    except (ValueError, RecursionError) as error:  # the email library knows no bounds of its own
        result = Result(Outcome.UNREADABLE, f"It is broken ({type(error).__name__}).")
    except DomainError as refusal:
        result = Result(Outcome.UNCHANGED, str(refusal)[:NOTE_LENGTH])
    row.outcome, row.note = result
    row.tries += 1
    if row.outcome is not Outcome.UNREADABLE:
        row.content = None  # else whoever runs the server may try again with newer software
    log.info("received mail %s: %s", row.public_id, row.outcome.value)
    return row.outcome


@atomic
def _fail(key: int, error: str) -> Outcome:
    row = db.session.get_one(Received, key)
    row.outcome, row.note = Outcome.FAILED, f"It could not be dealt with ({error})."
    row.tries += 1
    return row.outcome
