"""Answers that calendars send back (RFC 5546 3.2.3, 3.2.6 and 3.2.7), read as plain values.

They come from anyone: whatever the bytes, the outcome is these values or one error.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import unquote

import icalendar

from reunite.text import clean_text

MOST_BYTES = 200_000  # a hundred thousand attendees take seconds to read
MOST_EVENTS = 50
COMMENT_LENGTH = 500
METHODS = ("REPLY", "COUNTER", "REFRESH")

Moment = date | datetime  # a whole day, an instant in UTC, or (naive) a wall time of no known zone


class UnreadableCalendar(ValueError):
    """These bytes are no answer of a calendar; the words say why, and nothing of what they hold."""


@dataclass(frozen=True)
class Attendee:
    """One ATTENDEE: the addresses it may be known by, in lower case, and what it says."""

    addresses: frozenset[str]
    partstat: str
    guests: int


@dataclass(frozen=True)
class CalendarReply:
    """What one VEVENT of an answer says. What is missing is empty, None, or 0 for `sequence`.

    `method` is one of `METHODS`. With COUNTER, `start` and `end` are what is proposed.
    """

    method: str
    uid: str
    recurrence: Moment | None
    sequence: int
    stamp: datetime | None
    start: Moment | None
    end: Moment | None
    attendees: tuple[Attendee, ...]
    comment: str

    def of(self, address: str) -> Attendee | None:
        """What the person of this address says; nobody else's line counts."""
        wanted = address.lower()
        return next((one for one in self.attendees if wanted in one.addresses), None)


def read_method(content: bytes) -> str:
    """The METHOD of a calendar, in capitals; empty if it has none. Raises `UnreadableCalendar`."""
    return str(_calendar(content).get("METHOD", "")).upper()


def read_replies(content: bytes) -> tuple[CalendarReply, ...]:
    """What a calendar in UTF-8 answers: one for each of its events, of which there is at least
    one. Raises `UnreadableCalendar`."""
    calendar = _calendar(content)
    try:
        method = str(calendar.get("METHOD", "")).upper()
        replies = tuple(_reply(method, event) for event in calendar.walk("VEVENT")[:MOST_EVENTS])
    except UnreadableCalendar:
        raise
    except Exception as error:  # the library raises a dozen kinds on values that it kept unread
        raise UnreadableCalendar(f"it can’t be read ({type(error).__name__})") from error
    if method not in METHODS:
        raise UnreadableCalendar("it is no answer")
    if not replies:
        raise UnreadableCalendar("it is about no event")
    return replies


def _calendar(content: bytes) -> icalendar.Component:
    if len(content) > MOST_BYTES:
        raise UnreadableCalendar("it is too long")
    try:
        calendar = icalendar.Calendar.from_ical(content)
    except Exception as error:
        raise UnreadableCalendar(f"it can’t be read ({type(error).__name__})") from error
    if not isinstance(calendar, icalendar.Calendar):
        raise UnreadableCalendar("it is no calendar")
    return calendar


def _reply(method: str, event: icalendar.Component) -> CalendarReply:
    stamp = _moment(event, "DTSTAMP")
    return CalendarReply(
        method=method,
        uid=_only(event, "UID", str) or "",
        recurrence=_moment(event, "RECURRENCE-ID"),
        sequence=_only(event, "SEQUENCE", int) or 0,
        stamp=stamp if isinstance(stamp, datetime) and stamp.tzinfo else None,
        start=_moment(event, "DTSTART"),
        end=_moment(event, "DTEND"),
        attendees=tuple(map(_attendee, _all(event, "ATTENDEE"))),
        comment=_comment(event),
    )


def _all(event: icalendar.Component, name: str) -> list[Any]:
    found = event.get(name, [])
    return found if isinstance(found, list) else [found]


def _only(event: icalendar.Component, name: str, kind: Callable[[Any], Any]) -> Any:
    """The value of a property that comes once at most."""
    found = _all(event, name)
    if len(found) > 1:
        raise UnreadableCalendar(f"it has {name} twice")
    return kind(found[0]) if found else None


def _moment(event: icalendar.Component, name: str) -> Moment | None:
    value = _only(event, name, lambda found: found.dt)
    if isinstance(value, datetime):
        return value.astimezone(UTC) if value.tzinfo else value
    return value if isinstance(value, date) else None


def _attendee(value: icalendar.vCalAddress) -> Attendee:
    said = value.params
    return Attendee(
        addresses=frozenset(filter(None, map(_address, (value, said.get("EMAIL", ""))))),
        partstat=str(said.get("PARTSTAT", "NEEDS-ACTION")).upper(),
        guests=_count(str(said.get("X-NUM-GUESTS", ""))),
    )


def _address(written: str) -> str:
    address = written.strip()
    if address[:7].lower() == "mailto:":
        address = address[7:]
    return unquote(address).strip().lower()


def _count(digits: str) -> int:
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else 0


def _comments(event: icalendar.Component) -> Iterator[str]:
    yield from map(str, _all(event, "COMMENT"))
    for attendee in _all(event, "ATTENDEE"):
        yield str(attendee.params.get("X-RESPONSE-COMMENT", ""))


def _comment(event: icalendar.Component) -> str:
    """The first words beside the answer, as plain text."""
    words = (clean_text(comment) for comment in _comments(event))
    return next(filter(None, words), "")[:COMMENT_LENGTH]
