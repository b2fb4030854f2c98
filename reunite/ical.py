"""iCalendar out (RFC 5545, 5546, 6868, 7986): feeds, invitations and single files, as bytes.

Pure: facts in, the same bytes out for the same facts, in every process, so that a feed's bytes
may be compared. All text passes through one of two tables that leave no control character, so
nothing that anyone types can begin a line of its own.
"""

import functools
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import groupby, pairwise
from typing import Literal, NamedTuple
from urllib.parse import quote

from reunite.when import AllDay, When, is_fold, zone

_UNSEEN = [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)]
_LINE_ENDS = [0x0A, 0x2028, 0x2029]
_Table = dict[int, str | None]
_ONE_LINE: _Table = {
    **dict.fromkeys(_UNSEEN),
    **dict.fromkeys([ord("\t"), *_LINE_ENDS], " "),
}
_PARAMETER: _Table = {**_ONE_LINE, ord("^"): "^^", ord('"'): "^'"}  # RFC 6868
_TEXT: _Table = {  # RFC 5545 3.3.11
    **_ONE_LINE,
    **dict.fromkeys(_LINE_ENDS, r"\n"),
    **{ord(sign): f"\\{sign}" for sign in "\\;,"},
}

_FEED_REFRESH = b"REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-PUBLISHED-TTL:PT4H\r\n"
_YEARS_BEFORE, _YEARS_AFTER = 1, 4  # how far round its events a zone's rules are followed
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class EventFacts:
    """All that a calendar is told of one event.

    `uid` is stored when the event is made and never rebuilt; `sequence` rises with every change
    of time, a cancellation and its undoing. `created` and `changed` are aware. Words such as
    "Cancelled:" before `summary` are the caller's. `transparent` leaves the reader free at that
    time; all-day, tentative and cancelled events do so anyway. `alarm_before` is in whole
    minutes; tentative and cancelled events have no alarm.
    """

    uid: str
    sequence: int
    when: When
    summary: str
    created: datetime
    changed: datetime
    description: str = ""
    location: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    cancelled: bool = False
    tentative: bool = False
    transparent: bool = False
    alarm_before: timedelta | None = None

    def __hash__(self) -> int:
        # Enough to tell events apart, and the price of every ready block in a feed.
        return hash((self.uid, self.changed))


class Mailbox(NamedTuple):
    """An address and the name beside it."""

    address: str
    name: str


class _Span(NamedTuple):
    """The years in which the rules of a zone are needed."""

    timezone: str
    first_year: int
    last_year: int


class _Ready(NamedTuple):
    """A VEVENT, and the zone that it names if it names one."""

    block: bytes
    span: _Span | None


class _Onset(NamedTuple):
    """A change of a zone's offset, at `wall` by the offset before it (RFC 5545 3.6.5)."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    daylight: bool


def event_block(facts: EventFacts) -> bytes:
    """The VEVENT of a feed (RFC 5545 3.6.1): no ORGANIZER, no ATTENDEE, stable bytes."""
    return _ready(facts).block


def feed(name: str, events: Iterable[EventFacts]) -> bytes:
    """A calendar to subscribe to, `name` on its label, the events in the order given.

    It has no METHOD and no UID of its own (RFC 7986 5.3): readers would take the whole feed for
    one invitation, or for one event. No event at all is a valid feed.
    """
    label = _line("NAME", name.translate(_TEXT)) + _line("X-WR-CALNAME", name.translate(_TEXT))
    return _calendar("Feed", label + _FEED_REFRESH, [_ready(facts) for facts in events])


def event_file(facts: EventFacts) -> bytes:
    """One event as a file to open in a calendar; the same UID as in feed and mail."""
    return _calendar("Event", b"", [_ready(facts)])


def invitation(
    facts: EventFacts,
    *,
    method: Literal["REQUEST", "CANCEL"],
    organizer: Mailbox,
    attendee: Mailbox,
    partstat: Literal["NEEDS-ACTION", "ACCEPTED", "TENTATIVE", "DECLINED"],
    stamp: datetime,
) -> bytes:
    """The calendar part of a mail to one person (RFC 5546 3.2.2 and 3.2.5).

    STATUS follows `method`: someone taken off the list gets a CANCEL of what goes on. `organizer`
    is the mailbox that answers go to; `attendee` is the only one named. `stamp` is the aware
    moment of sending, by which a reader tells the newer of two mails.
    """
    told = replace(facts, cancelled=method == "CANCEL", tentative=False, alarm_before=None)
    role = f"CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={partstat};RSVP=TRUE"
    people = _line(f"ORGANIZER;{_cn(organizer)}", _mailto(organizer))
    people += _line(f"ATTENDEE;{_cn(attendee)};{role}", _mailto(attendee))
    ready = _event(told, stamp=stamp, extra=people)
    return _calendar("Invitation", _line("METHOD", method), [ready])


@functools.lru_cache(maxsize=256)
def timezone_block(timezone: str, first_year: int, last_year: int) -> bytes:
    """A VTIMEZONE (RFC 5545 3.6.5) that is right from `first_year` to the end of `last_year`.

    Yearly changes are written as rules by weekday, the one form that Outlook reads as well; a
    zone whose changes follow none has each written out, after the offset it begins with.
    """
    observances = [
        _observance(onset, rule)
        for onset, rule in _rules(timezone, first_year, last_year)
        or [(onset, "") for onset in _onsets(timezone, first_year, last_year)]
    ]
    head = b"BEGIN:VTIMEZONE\r\n" + _line("TZID", timezone)
    return b"".join((head, *observances, b"END:VTIMEZONE\r\n"))


@functools.lru_cache(maxsize=4096)
def _ready(facts: EventFacts) -> _Ready:
    return _event(facts, stamp=facts.changed)


def _event(facts: EventFacts, *, stamp: datetime, extra: bytes = b"") -> _Ready:
    span = _span(facts.when)
    lines = [
        b"BEGIN:VEVENT\r\n",
        _line("UID", facts.uid.translate(_ONE_LINE)),
        _line("DTSTAMP", _utc(stamp)),
        _line("CREATED", _utc(facts.created)),
        _line("LAST-MODIFIED", _utc(facts.changed)),
        _line("SEQUENCE", str(facts.sequence)),
        *_start_and_end(facts.when, span),
        _line("SUMMARY", facts.summary.translate(_TEXT)),
    ]
    if facts.description:
        lines.append(_line("DESCRIPTION", facts.description.translate(_TEXT)))
    if facts.location:
        lines.append(_line("LOCATION", facts.location.translate(_TEXT)))
    if facts.url:
        lines.append(_line("URL", facts.url.translate(_ONE_LINE)))
    if facts.categories:
        categories = ",".join(category.translate(_TEXT) for category in facts.categories)
        lines.append(_line("CATEGORIES", categories))
    lines += [*_standing(facts), extra, *_alarm(facts), b"END:VEVENT\r\n"]
    return _Ready(b"".join(lines), span)


def _standing(facts: EventFacts) -> tuple[bytes, ...]:
    status = "CONFIRMED"
    if facts.cancelled or facts.tentative:
        status = "CANCELLED" if facts.cancelled else "TENTATIVE"
    free = facts.transparent or status != "CONFIRMED" or isinstance(facts.when, AllDay)
    transp = "TRANSPARENT" if free else "OPAQUE"
    return _line("STATUS", status), _line("TRANSP", transp), _line("CLASS", "PRIVATE")


def _alarm(facts: EventFacts) -> tuple[bytes, ...]:
    if facts.alarm_before is None or facts.cancelled or facts.tentative:
        return ()
    return (
        b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n",
        _line("TRIGGER", f"-PT{facts.alarm_before // timedelta(minutes=1)}M"),
        _line("DESCRIPTION", facts.summary.translate(_TEXT)),
        b"END:VALARM\r\n",
    )


def _start_and_end(when: When, span: _Span | None) -> tuple[bytes, bytes]:
    """DTSTART and DTEND; the end is not part of the event (RFC 5545 3.8.2.2)."""
    if isinstance(when, AllDay):
        day_after = when.last + timedelta(days=1)
        first, after = (f"{day:%Y%m%d}" for day in (when.first, day_after))
        return _line("DTSTART;VALUE=DATE", first), _line("DTEND;VALUE=DATE", after)
    if span is None:
        start, end = when.instants()
        return _line("DTSTART", _utc(start)), _line("DTEND", _utc(end))
    zoned = f";TZID={span.timezone}"
    return _line(f"DTSTART{zoned}", _wall(when.start)), _line(f"DTEND{zoned}", _wall(when.end))


def _span(when: When) -> _Span | None:
    """The years of a zone that an event is to be read by, or None if UTC is the safer form.

    That is so in a zone whose clocks follow no yearly rule, which some readers get wrong, and for
    a wall time that comes twice, of which TZID can only say the first (RFC 5545 3.3.5).
    """
    if isinstance(when, AllDay) or when.timezone == "UTC":
        return None
    if is_fold(when.start, when.timezone) or is_fold(when.end, when.timezone):
        return None
    span = _Span(when.timezone, when.start.year, when.end.year)
    return span if _rules(*span) or len(_onsets(*span)) == 1 else None


def _calendar(kind: str, properties: bytes, events: Sequence[_Ready]) -> bytes:
    spans = sorted({event.span for event in events if event.span})
    zones = []
    for timezone, same in groupby(spans, key=lambda span: span.timezone):
        years = list(same)
        last_year = max(span.last_year for span in years)
        zones.append(timezone_block(timezone, years[0].first_year, last_year))
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + _line("PRODID", f"-//Reunite//{kind}//EN")
    blocks = [event.block for event in events]
    head += b"CALSCALE:GREGORIAN\r\n" + properties
    return b"".join((head, *zones, *blocks, b"END:VCALENDAR\r\n"))


@functools.lru_cache(maxsize=256)
def _rules(timezone: str, first_year: int, last_year: int) -> tuple[tuple[_Onset, str], ...]:
    """The first onset of each yearly change and its RRULE; nothing if not all follow such rules."""
    alike: dict[tuple[object, ...], list[_Onset]] = {}
    for onset in _onsets(timezone, first_year, last_year)[1:]:
        alike.setdefault(onset[1:], []).append(onset)
    years = last_year - first_year + 1 + _YEARS_BEFORE + _YEARS_AFTER
    rules = [(same[0], _yearly_rule([onset.wall for onset in same])) for same in alike.values()]
    if all(rule and len(alike[onset[1:]]) == years for onset, rule in rules):
        return tuple(rules)
    return ()


def _yearly_rule(walls: Sequence[datetime]) -> str:
    """The RRULE of onsets on the same weekday of the same week of a month; empty if they differ."""
    first = walls[0]
    weeks = {(wall.day - 1) // 7 + 1 for wall in walls}
    if all(wall.day + 7 > monthrange(wall.year, wall.month)[1] for wall in walls):
        weeks = {-1}
    if len(weeks) > 1 or len({(wall.month, wall.weekday(), wall.time()) for wall in walls}) > 1:
        return ""
    return f"FREQ=YEARLY;BYMONTH={first.month};BYDAY={weeks.pop()}{_WEEKDAYS[first.weekday()]}"


@functools.lru_cache(maxsize=256)
def _onsets(timezone: str, first_year: int, last_year: int) -> tuple[_Onset, ...]:
    """The state a zone is in a year before `first_year`, then every change to four years after."""
    own = zone(timezone)
    start = datetime(first_year - _YEARS_BEFORE, 1, 1, tzinfo=UTC)
    end = datetime(last_year + _YEARS_AFTER + 1, 1, 1, tzinfo=UTC)
    days = [(start + timedelta(n)).astimezone(own) for n in range((end - start).days + 1)]
    changes = [
        _onset(day, _first_after_change(day))
        for day, next_day in pairwise(days)
        if day.utcoffset() != next_day.utcoffset()
    ]
    return _onset(days[0], days[0]), *changes


def _first_after_change(day: datetime) -> datetime:
    """The first second, within a day of this moment, with another offset from UTC."""
    start, own = day.astimezone(UTC), day.tzinfo

    def after(seconds: int) -> datetime:
        return (start + timedelta(seconds=seconds)).astimezone(own)

    seconds = range(24 * 60 * 60)
    found = bisect_left(seconds, True, key=lambda n: after(n).utcoffset() != day.utcoffset())
    return after(found)


def _onset(before: datetime, after: datetime) -> _Onset:
    """The change between two moments, the second of which is the first by the new offset.

    Clocks that go forward begin DAYLIGHT even where the law calls the winter the exception, as
    Ireland's does.
    """
    old, new = before.utcoffset() or timedelta(), after.utcoffset() or timedelta()
    wall = (after.astimezone(UTC) + old).replace(tzinfo=None)
    daylight = new > old and bool(before.dst() or after.dst())
    return _Onset(wall, old, new, after.tzname() or "", daylight)


def _observance(onset: _Onset, rule: str) -> bytes:
    kind = "DAYLIGHT" if onset.daylight else "STANDARD"
    lines = [
        _line("BEGIN", kind),
        _line("DTSTART", _wall(onset.wall)),
        _line("TZOFFSETFROM", _offset(onset.before)),
        _line("TZOFFSETTO", _offset(onset.after)),
        _line("RRULE", rule) if rule else b"",
        _line("TZNAME", onset.name),
        _line("END", kind),
    ]
    return b"".join(lines)


def _offset(offset: timedelta) -> str:
    """An offset from UTC as +HHMM, with seconds if it has any (RFC 5545 3.3.14)."""
    minutes, seconds = divmod(abs(offset) // timedelta(seconds=1), 60)
    sign = "-" if offset < timedelta() else "+"
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{seconds:02}" if seconds else "")


def _utc(instant: datetime) -> str:
    if instant.tzinfo is None:
        raise ValueError("an instant is aware")
    return f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _wall(wall: datetime) -> str:
    return f"{wall:%Y%m%dT%H%M%S}"


def _cn(mailbox: Mailbox) -> str:
    """A name as a parameter: in quotes, which lets it hold any other sign (RFC 6868)."""
    return f'CN="{mailbox.name.translate(_PARAMETER)}"'


def _mailto(mailbox: Mailbox) -> str:
    return "mailto:" + quote(mailbox.address.translate(_ONE_LINE), safe="@!$&'*+=")


def _line(name: str, value: str) -> bytes:
    """A content line, folded to 75 octets without cutting a character (RFC 5545 3.1).

    `value` holds no control character: it is made here, or comes through one of the tables.
    """
    octets = f"{name}:{value}".encode()
    pieces, start, end = [], 0, 75
    while end < len(octets):
        while octets[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(octets[start:end])
        start, end = end, end + 74
    return b"\r\n ".join((*pieces, octets[start:])) + b"\r\n"
