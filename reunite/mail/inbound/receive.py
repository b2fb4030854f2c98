"""One way in for every mail that comes back, however it came.

It is written down first, then looked at, in the order in which a wrong turn would cost most:
limits, the address, reports, loops, answers of calendars, words. Nothing that a mail says can raise
from here; what is our own fault is kept and tried again.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from reunite import clock, ical
from reunite.db import atomic, db, lock, new_public_id
from reunite.errors import DomainError
from reunite.mail import addresses, bounces
from reunite.mail.addresses import Named, Purpose
from reunite.mail.inbound import handlers, held, reports
from reunite.mail.inbound.handlers import Author, Result
from reunite.mail.inbound.post import MOST_BYTES, TOO_LARGE, Post, TooMuch
from reunite.mail.inbound.proof import proven_sender
from reunite.mail.models import NOTE_LENGTH, Message, Outcome, Received
from reunite.sealed import keyring
from reunite.web.urls import settings

log = logging.getLogger("reunite.mail")

MOST_TRIES = 3
KEPT_FOR = timedelta(days=14)
_OPEN = {Outcome.ARRIVED, Outcome.FAILED}
_LEFT_LYING = timedelta(minutes=5)
_SEALED_FOR = "received"
_A_HOUR = {Purpose.REPLY: 10}  # how many may come to one address
_USUAL_PER_HOUR = 60
_CAME_TO = ("Delivered-To", "X-Original-To", "Envelope-To", "To")


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
        named = _named(post, to.decode())
        if named:
            row.purpose, row.about = named.purpose.value if named.purpose else "", named.about
        with db.session.begin_nested():  # a refusal undoes what was done before it
            result = _judge(post, named)
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


def _judge(post: Post, named: Named | None) -> Result:
    if named is None:
        return Result(Outcome.IGNORED, "It came to no address of ours.")
    if _is_too_much(named):
        return Result(Outcome.IGNORED, "Too many came to this address within an hour.")
    for step in _STEPS:
        result = step(post, named)
        if result:
            return result
    return Result(Outcome.UNCHANGED, "There is no answer in it.")


def _named(post: Post, recipient: str) -> Named | None:
    """What the address it came to is for."""
    came_to = [recipient] if recipient else [_ for name in _CAME_TO for _ in post.headers(name)]
    read = [found for address in _addresses(came_to) if (found := addresses.read(address))]
    return next((named for named in read if named.purpose), read[0] if read else None)


def _addresses(headers: list[str]) -> Iterator[str]:
    for header in headers:
        for part in header.split(","):
            yield part.rpartition("<")[2].partition(">")[0]


def _is_too_much(named: Named) -> bool:
    if not named.purpose:
        return False
    lately = select(func.count()).where(
        Received.purpose == named.purpose.value,
        Received.about == named.about,
        Received.received_at > clock.now() - timedelta(hours=1),
    )
    most = _A_HOUR.get(named.purpose, _USUAL_PER_HOUR) * settings().limits_factor
    return (db.session.scalar(lately) or 0) > most


def _message(about: str | None) -> Message | None:
    return db.session.get(Message, int(about)) if about else None


def _as_report(post: Post, named: Named) -> Result | None:
    """Reports about our mail are believed about the address that the mail went to, no other."""
    if reports.is_complaint(post):
        message = _message(addresses.find(Purpose.BOUNCE, post.opening))
        if message is None:
            return Result(Outcome.IGNORED, "A complaint about a mail that can’t be told.")
        bounces.rest(message.address_hash)
        return Result(Outcome.UNDELIVERED, "A complaint: nothing more goes to that address.")
    if named.purpose is not Purpose.BOUNCE:
        return Result(Outcome.IGNORED, "A report, and no answer.") if post.report_type else None
    message = _message(named.about)
    if message is None:
        return Result(Outcome.IGNORED, "It is about a mail that isn’t known any more.")
    for address, status in reports.failures(post):
        if address == message.address_hash:
            bounces.take_back(message, status)
            return _returned(status)
    return Result(Outcome.IGNORED, "It reports no failure of the address that we wrote to.")


def _returned(status: str) -> Result:
    said = {
        bounces.Verdict.NOTHING: "it may still arrive",
        bounces.Verdict.ABOUT_US: "the other server takes no mail from here; see to that",
        bounces.Verdict.COUNTS: "counted; after three days none goes there",
        bounces.Verdict.NOBODY: "no more goes there",
    }
    words = said[bounces.judge(status)]
    return Result(Outcome.UNDELIVERED, f"Mail {status or 'returned without a status'}: {words}.")


def _as_stop(post: Post, named: Named) -> Result | None:
    if named.purpose is not Purpose.STOP:
        return None
    if handlers.stop(named.about):
        return Result(Outcome.STOPPED, "No more mail of that sort.")
    return Result(Outcome.UNCHANGED, "There is no such sort of mail.")


def _as_loop(post: Post, named: Named) -> Result | None:
    ours = post.sender == settings().mail_from.lower() or addresses.read(post.sender)
    listed = post.header("List-Id").rstrip("> ").lower().endswith(f".{settings().mail_domain}")
    return Result(Outcome.IGNORED, "A mail of our own.") if ours or listed else None


def _as_answer(post: Post, named: Named) -> Result | None:
    """The first calendar in it; a mail may hold equal copies."""
    found = next(post.calendars(), None)
    if found is None:
        return None
    part, content = found
    place = named.about if named.purpose is Purpose.ANSWER else ""
    author = Author(place, proven_sender(post, settings().authserv_id))
    try:
        method = ical.read_method(content)
        told = str(part.get_param("method") or method).upper()
        if told != method:
            return Result(Outcome.UNREADABLE, "Mail and calendar differ about what it is.")
        replies = ical.read_replies(content)
    except ical.UnreadableCalendar as reason:
        return Result(Outcome.UNREADABLE, f"The calendar in it: {reason}.")
    if not any(author):
        return Result(Outcome.REFUSED, "Nothing shows whom the answer is from.")
    return [handlers.give_answer(author, reply) for reply in replies][-1]


def _as_automatic(post: Post, named: Named) -> Result | None:
    return Result(Outcome.IGNORED, "Written by a machine.") if post.is_automatic else None


def _as_words(post: Post, named: Named) -> Result | None:
    message = _message(named.about) if named.purpose is Purpose.REPLY else None
    if message is None:
        return None
    if bounces.address_hash(post.sender) != message.address_hash:
        return Result(Outcome.REFUSED, "It is from another address than the mail went to.")
    return held.take(post, message, is_proven=bool(proven_sender(post, settings().authserv_id)))


_STEPS: tuple[Callable[[Post, Named], Result | None], ...] = (
    _as_report,
    _as_stop,
    _as_loop,
    _as_answer,
    _as_automatic,
    _as_words,
)
