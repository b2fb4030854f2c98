"""iCalendar out (RFC 5545, 5546, 7986): feeds, invitations and single files, as bytes.

Pure: facts in, the same bytes out for the same facts, in every process, so that a feed's bytes
may be compared. The icalendar library writes them; here stands what they say. All text loses its
control characters first, which the library would let through.
"""

import functools
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby, pairwise
from typing import Any, Literal, NamedTuple
from urllib.parse import quote

from icalendar import (
    CLASS,
    CUTYPE,
    ROLE,
    STATUS,
    TRANSP,
    Alarm,
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vDuration,
    vRecur,
    vText,
)

from reunite.when import AllDay, When, is_fold, zone

_UNSEEN = [*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)]
_AS_SEEN = dict.fromkeys(_UNSEEN) | dict.fromkeys([0x0A, 0x2028, 0x2029], "\n") | {0x09: " "}

_REFRESH = timedelta(hours=4)
_YEARS_BEFORE, _YEARS_AFTER = 1, 4  # how far round its events a zone's rules are followed
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class EventFacts:
    """All that a calendar is told of one event.

    `uid` is stored when the event is made and never rebuilt; `sequence` rises with every change
    of time, a cancellation and its undoing. `created` and `changed` are aware. Words such as
    "Cancelled:" before `summary` are the caller's. `transparent` leaves the reader free at that
    time; all-day, tentative and cancelled events do so anyway. `alarm_before` is in whole
    seconds; tentative and cancelled events have no alarm.
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
        return hash(self.uid)


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


class _Text(vText):
    r"""Words as they were typed: vText alone takes a \N among them for a line break."""

    def to_ical(self) -> bytes:
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def event_block(facts: EventFacts) -> bytes:
    """The VEVENT of a feed (RFC 5545 3.6.1): no ORGANIZER, no ATTENDEE, stable bytes."""
    return _ready(facts).block


def feed(name: str, events: Iterable[EventFacts]) -> bytes:
    """A calendar to subscribe to, `name` on its label, the events in the order given.

    It has no METHOD and no UID of its own (RFC 7986 5.3): readers would take the whole feed for
    one invitation, or for one event. No event at all is a valid feed.
    """
    calendar = _calendar("Feed")
    calendar["NAME"] = calendar["X-WR-CALNAME"] = _text(name)
    calendar.add("REFRESH-INTERVAL", vDuration(_REFRESH), {"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(_REFRESH))
    return _filled(calendar, [_ready(facts) for facts in events])


def event_file(facts: EventFacts) -> bytes:
    """One event as a file to open in a calendar; the same UID as in feed and mail."""
    return _filled(_calendar("Event"), [_ready(facts)])


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
    event = _event(told, stamp)
    event.organizer = _person(organizer)
    event.attendees = [
        _person(
            attendee,
            cutype=CUTYPE.INDIVIDUAL,
            role=ROLE.REQ_PARTICIPANT,
            partstat=partstat,
            rsvp=True,
        )
    ]
    return _filled(_calendar("Invitation", method), [_Ready(event.to_ical(), _span(told.when))])


@functools.lru_cache(maxsize=256)
def timezone_block(timezone: str, first_year: int, last_year: int) -> bytes:
    """A VTIMEZONE (RFC 5545 3.6.5) that is right from `first_year` to the end of `last_year`.

    Yearly changes are written as rules by weekday, the one form that Outlook reads as well; a
    zone whose changes follow none has each written out, after the offset it begins with. The
    library's own blocks list dates instead, which many readers get wrong by an hour.
    """
    block = Timezone()
    block.add("TZID", timezone)
    for onset, rule in _observances(timezone, first_year, last_year):
        observance = TimezoneDaylight() if onset.daylight else TimezoneStandard()
        observance.DTSTART = onset.wall
        observance.TZOFFSETFROM = onset.before
        observance.TZOFFSETTO = onset.after
        observance.add("TZNAME", onset.name)
        if rule:
            observance.add("RRULE", rule)
        block.add_component(observance)
    written: bytes = block.to_ical()
    return written


@functools.lru_cache(maxsize=4096)
def _ready(facts: EventFacts) -> _Ready:
    return _Ready(_event(facts, facts.changed).to_ical(), _span(facts.when))


def _event(facts: EventFacts, stamp: datetime) -> Event:
    status = STATUS.CONFIRMED
    if facts.cancelled or facts.tentative:
        status = STATUS.CANCELLED if facts.cancelled else STATUS.TENTATIVE
    free = facts.transparent or status != STATUS.CONFIRMED or isinstance(facts.when, AllDay)
    event = Event.new(
        uid=_one_line(facts.uid),
        sequence=facts.sequence,
        stamp=_aware(stamp),
        created=_aware(facts.created),
        last_modified=_aware(facts.changed),
        summary=_text(facts.summary),
        description=_text(facts.description) or None,
        location=_text(facts.location) or None,
        url=_one_line(facts.url) or None,
        status=status,
        transparency=TRANSP.TRANSPARENT if free else TRANSP.OPAQUE,
        classification=CLASS.PRIVATE,
    )
    start, end, parameters = _start_and_end(facts.when)
    event.add("DTSTART", start, parameters)
    event.add("DTEND", end, parameters)
    if facts.categories:
        event.categories.extend(_text(category) for category in facts.categories)
    if facts.alarm_before is not None and status == STATUS.CONFIRMED:
        alarm = Alarm.new(description=_text(facts.summary))
        alarm.add("ACTION", "DISPLAY")
        alarm.TRIGGER = -facts.alarm_before
        event.add_component(alarm)
    return event


def _start_and_end(when: When) -> tuple[date, date, dict[str, str]]:
    """DTSTART and DTEND, which is not part of the event (RFC 5545 3.8.2.2), and their zone."""
    if isinstance(when, AllDay):
        return when.first, when.last + timedelta(days=1), {}
    if _span(when) is None:
        return *when.instants(), {}
    return when.start, when.end, {"TZID": when.timezone}


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
    observances = _observances(*span)
    return span if len(observances) == 1 or observances[0][1] else None


def _calendar(kind: str, method: str | None = None) -> Calendar:
    """A calendar without the random UID that the library gives each."""
    calendar = Calendar.new(prodid=f"-//Reunite//{kind}//EN", calscale="GREGORIAN", method=method)
    del calendar["UID"]
    return calendar


def _filled(calendar: Calendar, events: Sequence[_Ready]) -> bytes:
    """The calendar with these events and the zones that they name."""
    zones = []
    spans = sorted({event.span for event in events if event.span})
    for timezone, same in groupby(spans, key=lambda span: span.timezone):
        years = list(same)
        last_year = max(span.last_year for span in years)
        zones.append(timezone_block(timezone, years[0].first_year, last_year))
    end = b"END:VCALENDAR\r\n"
    head = calendar.to_ical().removesuffix(end)
    return b"".join((head, *zones, *[event.block for event in events], end))


@functools.lru_cache(maxsize=256)
def _observances(
    timezone: str, first_year: int, last_year: int
) -> tuple[tuple[_Onset, vRecur | None], ...]:
    """The first onset of each yearly change and its rule, or every onset if not all have one."""
    onsets = _onsets(timezone, first_year, last_year)
    alike: dict[tuple[object, ...], list[_Onset]] = {}
    for onset in onsets[1:]:
        alike.setdefault(onset[1:], []).append(onset)
    years = last_year - first_year + 1 + _YEARS_BEFORE + _YEARS_AFTER
    rules = [
        (same[0], _yearly_rule([onset.wall for onset in same]) if len(same) == years else None)
        for same in alike.values()
    ]
    if rules and all(rule for _, rule in rules):
        return tuple(rules)
    return tuple((onset, None) for onset in onsets)


def _yearly_rule(walls: Sequence[datetime]) -> vRecur | None:
    """The rule of onsets on the same weekday of the same week of a month; None if they differ."""
    first = walls[0]
    weeks = {(wall.day - 1) // 7 + 1 for wall in walls}
    if all(wall.day + 7 > monthrange(wall.year, wall.month)[1] for wall in walls):
        weeks = {-1}
    if len(weeks) > 1 or len({(wall.month, wall.weekday(), wall.time()) for wall in walls}) > 1:
        return None
    byday = f"{weeks.pop()}{_WEEKDAYS[first.weekday()]}"
    return vRecur(freq="YEARLY", bymonth=first.month, byday=byday)


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


def _aware(instant: datetime) -> datetime:
    """The instant, which the library would take for UTC if it had no zone."""
    if instant.tzinfo is None:
        raise ValueError("an instant is aware")
    return instant


def _text(words: str) -> _Text:
    return _Text(words.translate(_AS_SEEN))


def _one_line(words: str) -> str:
    return words.translate(_AS_SEEN).replace("\n", " ")


def _person(mailbox: Mailbox, **asked: Any) -> vCalAddress:
    """An address, as a URI, with the name and what is asked of them (RFC 5545 3.3.3)."""
    address = quote(_one_line(mailbox.address), safe="@!$&'*+=")
    return vCalAddress.new(address, cn=_one_line(mailbox.name), **asked)
