"""Which columns stand in which archives, and how what they hold is written there.

A column that isn't named here stands in every archive that holds its row.
"""

import json
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, Flag
from typing import Any, NamedTuple

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Integer, LargeBinary, Numeric, Table
from sqlalchemy import Enum as EnumType

from reunite.archives.scope import Kind
from reunite.db import FlagsOf, UTCDateTime
from reunite.sealed import SealedText


class Where(NamedTuple):
    """In which archives a column stands: of rows that are others', and of one's own."""

    others: frozenset[Kind]
    own: frozenset[Kind]


_ALL = frozenset(Kind)
_WHOLE = frozenset({Kind.WHOLE})
_NONE: frozenset[Kind] = frozenset()

EVERYWHERE = Where(_ALL, _ALL)
OWN = Where(_WHOLE, _ALL)  # nobody else's to read; it goes along when the group moves
SEALED = Where(_NONE, _ALL)  # it rests encrypted, and so it leaves with whose it is alone
PERSONAL = Where(_NONE, frozenset({Kind.PERSONAL}))  # of the person, not of the group
ADDRESS = Where(_WHOLE, frozenset({Kind.PERSONAL}))  # no member takes anyone's along
MOVED = Where(_WHOLE, _NONE)  # how something stands just now: of use only where it goes on
NOWHERE = Where(_NONE, _NONE)  # made anew wherever it is needed

COLUMNS: dict[str, Where] = {
    "person.email": ADDRESS,
    "person.quiet_hours": PERSONAL,
    "person.is_under_18": OWN,  # what protects someone goes along
    "person.takes_notes": PERSONAL,
    "person.looks_back_on_home": PERSONAL,
    "person.looks_back_in_letter": PERSONAL,
    "person.locked_at": NOWHERE,
    "person.address_moves_at": NOWHERE,
    "person.erases_at": NOWHERE,
    "person.erases_shared": NOWHERE,
    "person.quiet_since": PERSONAL,
    "person.quiet_until": PERSONAL,
    "person.here_in": NOWHERE,
    "person.assured_on": NOWHERE,
    "person.closed_at": NOWHERE,
    "person.joined_at": PERSONAL,
    "person.calendar_version": NOWHERE,
    "person.calendar_changed_at": NOWHERE,
    "circle.merged_into_id": NOWHERE,
    "circle.merges_at": NOWHERE,
    "circle.closes_at": NOWHERE,
    "membership.left_at": OWN,
    "membership.agreed_version": OWN,
    "membership.agreed_at": OWN,
    "membership.put_off_version": OWN,
    "membership.mail_choices": OWN,
    "membership.has_paused_mail": OWN,
    "membership.asked_to_host_at": MOVED,
    "membership.next_host_id": MOVED,
    "membership.next_host_agreed_at": MOVED,
    "membership.hands_over": MOVED,
    "membership.paused_until": MOVED,
    "moment.offered_to_id": OWN,
    "milestone.is_told_first": OWN,
    "photo.state": NOWHERE,
    "photo.stored_bytes": NOWHERE,
    "photo.leased_until": NOWHERE,
    "photo.tries": NOWHERE,
    "photo.taken_down_by": OWN,
    "meetup.place_opened_at": MOVED,
    "meetup.morning_told_of": MOVED,
    "meetup.reminded_at": MOVED,
    "meetup.untold_since": NOWHERE,
    "meetup.told": NOWHERE,
    "poll_option.told_at": MOVED,
    "attendance.guest_email": ADDRESS,
    "attendance.guest_person_id": NOWHERE,
    "attendance.given_at": OWN,
    "attendance.is_standing": OWN,
    "attendance.link_version": MOVED,
    "attendance.quietly": OWN,
    "attendance.wants_lift": OWN,
    "attendance.no_photos": OWN,
    "attendance.poll_note": OWN,
    "attendance.offered_until": OWN,
    "standing_answer.link_version": MOVED,
    "item.added_by_id": OWN,
    "feed.used_on": NOWHERE,
    "plan_ally.phone": NOWHERE,  # a friend gave it for this alone
    # what others said in answer, or had said before
    "quiet_word.shown": NOWHERE,
    "quiet_word.answer": NOWHERE,
    "aside.answer": NOWHERE,
    "check_in.folded_by_id": NOWHERE,
    "check_in.fold_words": NOWHERE,
    "check_in_reply.folded_by_id": NOWHERE,
    "check_in_reply.fold_words": NOWHERE,
}

# Columns whose words are sealed together with the row they are for (`sealed.bound`).
_BOUND = {"sealed", "contents"}


def where(column: Column[Any]) -> Where:
    """In which archives it stands."""
    named = COLUMNS.get(f"{column.table.name}.{column.name}")
    if named is not None:
        return named
    return SEALED if isinstance(column.type, (SealedText, LargeBinary)) else EVERYWHERE


def is_written(column: Column[Any], kind: Kind, *, own: bool) -> bool:
    """Does an archive of this kind say what stands in it, in a row of one's own or another's?"""
    found = where(column)
    return kind in (found.own if own else found.others)


def points_to(column: Column[Any]) -> str | None:
    """The table that it refers to."""
    return next((key.column.table.name for key in column.foreign_keys), None)


def has_number(table: Table) -> bool:
    """Can its rows be referred to?"""
    return "id" in table.c


def to_plain(column: Column[Any], value: Any) -> Any:
    """A value as JSON has it: enums and flags as words, instants in UTC and dates as in ISO 8601,
    sealed words open."""
    if isinstance(column.type, SealedText) and column.name in _BOUND:
        return json.loads(value)[1]
    if isinstance(value, Flag):
        return [str(one.name).lower() for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def from_plain(column: Column[Any], plain: Any) -> Any:
    """The reverse of `to_plain`, for what isn't a reference. Raises `ValueError` for what can't be
    the value of such a column."""
    if plain is None:
        if not column.nullable:
            raise ValueError("nothing is said")
        return None
    kind = column.type
    if isinstance(kind, JSON):
        return plain
    for types, wanted, made in _WAYS:
        if isinstance(kind, types):
            if type(plain) is not wanted:
                raise ValueError(f"it is no {wanted.__name__}")
            return made(kind, plain)
    return _text(kind, plain)


def _flags(kind: FlagsOf, words: list[Any]) -> Flag:
    flags = kind.kind(0)
    for word in words:
        if not isinstance(word, str) or word.upper() not in kind.kind.__members__:
            raise ValueError("a word is not one of those that may stand there")
        flags |= kind.kind[word.upper()]
    return flags


def _enum(kind: EnumType, word: str) -> Enum:
    found: Enum = kind.enum_class(word)  # type: ignore[misc]
    return found


def _instant(kind: DateTime | UTCDateTime, plain: str) -> datetime:
    at = datetime.fromisoformat(plain)
    if (at.tzinfo is None) is isinstance(kind, UTCDateTime):
        raise ValueError("an instant has a zone, and a time on the clock has none")
    return at


def _day(_kind: Date, plain: str) -> date:
    return date.fromisoformat(plain)


_MOST = 2**31 - 1


def _whole(_kind: Integer, plain: int) -> int:
    if abs(plain) > _MOST:
        raise ValueError("a number is too large")
    return plain


def _amount(_kind: Numeric[Any], plain: str) -> Decimal:
    amount = Decimal(plain)
    if not amount.is_finite() or abs(amount) >= 10**8:
        raise ValueError("an amount is too large")
    return amount


def _text(kind: Any, plain: Any) -> str:
    if not isinstance(plain, str):
        raise ValueError("words are expected")
    if "\0" in plain or any("\ud800" <= letter <= "\udfff" for letter in plain):
        raise ValueError("a character stands there that can’t be kept")
    if len(plain) > (getattr(kind, "length", None) or 200_000):
        raise ValueError("the words are too long")
    return plain


# How a value of each type of column is read, the narrower types first.
_WAYS: tuple[tuple[Any, type, Any], ...] = (
    (FlagsOf, list, _flags),
    (EnumType, str, _enum),
    ((UTCDateTime, DateTime), str, _instant),
    (Date, str, _day),
    (Boolean, bool, lambda _kind, plain: plain),
    (Numeric, str, _amount),
    (Integer, int, _whole),
)
