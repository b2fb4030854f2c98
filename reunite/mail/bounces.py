"""Addresses that mail comes back from: judged by status (RFC 3463), counted, and given a rest."""

from datetime import timedelta
from enum import Enum

from sqlalchemy import delete

from reunite import clock
from reunite.db import atomic, db
from reunite.mail.models import Message, State, Undeliverable
from reunite.tokens import hashed

DAYS_UNTIL_REST = 3
FORGOTTEN_AFTER = timedelta(days=30)
_NOBODY_THERE = ("5.1.", "5.4.4")
_ABOUT_US = "5.7."
_FOR_NOW = "4."


class Verdict(Enum):
    """What a failed delivery says."""

    NOTHING = "nothing"  # it may still arrive
    ABOUT_US = "about us"  # our server is not let in; no fault of whoever was written to
    COUNTS = "counts"  # a full mailbox or the like
    NOBODY = "nobody"  # there is no such address


def address_hash(address: str) -> str:
    """What is kept of an address where the address itself must not be."""
    return hashed(f"address {address.lower()}")


def judge(status: str) -> Verdict:
    """What a status code (such as 5.1.1, or empty where the report names none) says."""
    if status.startswith(_FOR_NOW):
        return Verdict.NOTHING
    if status.startswith(_ABOUT_US):
        return Verdict.ABOUT_US
    return Verdict.NOBODY if status.startswith(_NOBODY_THERE) else Verdict.COUNTS


def state_after(status: str) -> State:
    """How a mail stands that was returned for good with this status."""
    return State.DEAD if judge(status) is Verdict.ABOUT_US else State.BOUNCED


def note_failure(address: str, status: str) -> None:
    """Take down that mail to this address (hashed) failed for good; joins the transaction."""
    verdict = judge(status)
    if verdict is Verdict.NOBODY:
        rest(address)
    elif verdict is Verdict.COUNTS:
        _count(address)


def _row(address: str) -> Undeliverable:
    today = clock.now().date()
    row = db.session.get(Undeliverable, address)
    if row is None:
        row = Undeliverable(address_hash=address, days=0, last_on=today - FORGOTTEN_AFTER)
        db.session.add(row)
    return row


def _count(address: str) -> None:
    row, today = _row(address), clock.now().date()
    if row.last_on <= today - FORGOTTEN_AFTER:
        row.days = 0
    if row.days == 0 or row.last_on < today:
        row.days, row.last_on = row.days + 1, today
    if row.days >= DAYS_UNTIL_REST:
        row.stopped_at = row.stopped_at or clock.now()


def rest(address: str) -> None:
    """Write to this address (hashed) no more, until its owner says so; joins the transaction."""
    row = _row(address)
    row.last_on = clock.now().date()
    row.stopped_at = row.stopped_at or clock.now()


def take_back(message: Message, status: str) -> None:
    """Take down that this mail, which had left, was returned with this status; joins the
    transaction."""
    if judge(status) is not Verdict.NOTHING:
        message.state, message.last_error = state_after(status), f"returned {status}".strip()
        note_failure(message.address_hash, status)


def comes_back(address: str) -> bool:
    """Does mail to this address come back, so that none is sent?"""
    return _rests(address_hash(address))


def _rests(hashed_address: str) -> bool:
    row = db.session.get(Undeliverable, hashed_address)
    return row is not None and row.stopped_at is not None


@atomic
def try_again(address: str) -> None:
    """Write to this address again, as its owner asks."""
    db.session.execute(
        delete(Undeliverable).where(Undeliverable.address_hash == address_hash(address))
    )
