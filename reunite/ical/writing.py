"""iCalendar out (RFC 5545, 5546, 7986): feeds, invitations and single files, as bytes.

Pure: facts in, the same bytes out for the same facts, in every process, so that a feed's bytes
may be compared. The icalendar library writes them; what they say is said here.
"""

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal, NamedTuple
from urllib.parse import quote

import icalendar

from reunite.ical.zones import timezone_block, timezone_of
from reunite.when import AllDay, Timed, When, is_fold, zone

_UNSEEN = [*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)]
_AS_SEEN = dict.fromkeys(_UNSEEN) | dict.fromkeys([0x0A, 0x2028, 0x2029], "\n") | {0x09: " "}
_4_HOURS = timedelta(hours=4)
_REFRESH = {
    "REFRESH-INTERVAL": icalendar.vDuration(_4_HOURS, params={"VALUE": "DURATION"}),
    "X-PUBLISHED-TTL": icalendar.vDuration(_4_HOURS),
}

_Span = tuple[str, int, int]  # a zone, and the first and last year in which its rules are needed
_Ready = tuple[bytes, tuple[_Span, ...]]  # a VEVENT, and the zones that it names


class Slot(NamedTuple):
    """A date of a series by the wall time that its rule gives, in the series' zone; none for whole
    days."""

    wall: datetime
    timezone: str = ""


class Again(NamedTuple):
    """What makes an event a series: its rule without an end (RFC 5545 3.3.10), the day on which it
    ends, and the wall times of dates that the rule gives and are off."""

    rule: str
    until: date
    dropped: tuple[datetime, ...] = ()


@dataclass(frozen=True)
class EventFacts:
    """All that a calendar is told of one event.

    `uid` is stored when the event is made and never rebuilt; `sequence` rises with every change
    of time, a cancellation and its undoing. `created` and `changed` are aware. Words such as
    "Cancelled:" before `summary` are the caller's. `transparent` leaves the reader free at that
    time; all-day, tentative and cancelled events do so anyway. `alarm_before` is in whole
    seconds; tentative and cancelled events have no alarm. `again` makes it a series (see
    `reunite.ical.series`), `instead_of` one of a series' dates that is unlike the others.
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
    again: Again | None = None
    instead_of: Slot | None = None

    def __hash__(self) -> int:
        # Enough to tell events apart, and the price of every ready block in a feed.
        return hash((self.uid, self.changed))


class Mailbox(NamedTuple):
    """An address and the name beside it."""

    address: str
    name: str


class _Text(icalendar.vText):
    r"""Words as they were typed: vText alone takes a \N among them for a line break."""

    def to_ical(self) -> bytes:
        return rb"\\N".join(icalendar.vText(part).to_ical() for part in self.split(r"\N"))


def event_block(facts: EventFacts) -> bytes:
    """The VEVENT of a feed (RFC 5545 3.6.1): no ORGANIZER, no ATTENDEE, stable bytes."""
    return _ready(facts)[0]


def feed(name: str, events: Iterable[EventFacts]) -> bytes:
    """A calendar to subscribe to, `name` on its label, the events in the order given.

    It has no METHOD and no UID of its own (RFC 7986 5.3): readers would take the whole feed for
    one invitation, or for one event. No event at all is a valid feed.
    """
    properties = {"NAME": _text(name), "X-WR-CALNAME": _text(name), **_REFRESH}
    return _calendar("Feed", properties, [_ready(facts) for facts in events])


def event_file(facts: EventFacts) -> bytes:
    """One event as a file to open in a calendar; the same UID as in feed and mail."""
    return _calendar("Event", {}, [_ready(facts)])


def invitation(
    *events: EventFacts,
    method: Literal["REQUEST", "CANCEL"],
    organizer: Mailbox,
    attendee: Mailbox,
    partstat: Literal["NEEDS-ACTION", "ACCEPTED", "TENTATIVE", "DECLINED"],
    stamp: datetime,
) -> bytes:
    """The calendar part of a mail to one person (RFC 5546 3.2.2 and 3.2.5): of one event, or of a
    series and those of its dates that are unlike it.

    STATUS follows `method`: someone taken off the list gets a CANCEL of what goes on. `organizer`
    is the mailbox that answers go to; `attendee` is the only one named. `stamp` is the aware
    moment of sending, by which a reader tells the newer of two mails.
    """
    asked = {"cutype": "INDIVIDUAL", "role": "REQ-PARTICIPANT", "partstat": partstat, "rsvp": True}
    ready = []
    for facts in events:
        told = replace(facts, cancelled=method == "CANCEL", tentative=False, alarm_before=None)
        event, spans = _event(told, stamp)
        event.organizer = _person(organizer)
        event.attendees = [_person(attendee, **asked)]
        ready.append((event.to_ical(), spans))
    return _calendar("Invitation", {"METHOD": method}, ready)


@functools.lru_cache(maxsize=4096)
def _ready(facts: EventFacts) -> _Ready:
    event, spans = _event(facts, facts.changed)
    return event.to_ical(), spans


def _event(facts: EventFacts, stamp: datetime) -> tuple[icalendar.Event, tuple[_Span, ...]]:
    if None in (stamp.tzinfo, facts.created.tzinfo, facts.changed.tzinfo):
        raise ValueError("every instant is aware")  # the library would take it for UTC
    certain = not (facts.cancelled or facts.tentative)
    status = "CONFIRMED" if certain else "CANCELLED" if facts.cancelled else "TENTATIVE"
    busy = certain and not facts.transparent and not isinstance(facts.when, AllDay)
    event = icalendar.Event.new(
        uid=_one_line(facts.uid),
        sequence=facts.sequence,
        stamp=stamp,
        created=facts.created,
        last_modified=facts.changed,
        summary=_text(facts.summary),
        description=_text(facts.description) or None,
        location=_text(facts.location) or None,
        url=_one_line(facts.url) or None,
        status=icalendar.STATUS[status],
        transparency=icalendar.TRANSP.OPAQUE if busy else icalendar.TRANSP.TRANSPARENT,
        classification=icalendar.CLASS.PRIVATE,
    )
    start, end, span = _start_and_end(facts.when, facts.again)
    for name, moment in (("DTSTART", start), ("DTEND", end)):
        event.add(name, moment, {"TZID": span[0]} if span else {})
    if facts.again and _spans_a_change(facts.when):
        del event["DTEND"]  # readers would not agree how long the other dates are
        event.add("DURATION", end - start)
    spans = [span] if span else []
    if facts.again:
        _add_rule(event, facts.when, facts.again)
    if facts.instead_of:
        _add_moments(event, "RECURRENCE-ID", [facts.instead_of.wall], facts.instead_of.timezone)
        spans += _span_of(facts.instead_of)
    if facts.categories:
        event.categories.extend(map(_text, facts.categories))
    if facts.alarm_before is not None and certain:
        alarm = icalendar.Alarm.new(description=_text(facts.summary))
        alarm.add("ACTION", "DISPLAY")
        alarm.TRIGGER = -facts.alarm_before
        event.add_component(alarm)
    return event, tuple(spans)


def _spans_a_change(when: When) -> bool:
    """Is it longer or shorter than its clock says?"""
    start, end = when.instants("UTC")
    return isinstance(when, Timed) and end - start != when.end - when.start


def _add_rule(event: icalendar.Event, when: When, again: Again) -> None:
    """RRULE and EXDATE, whose values are of the kind of DTSTART (RFC 5545 3.8.5); UNTIL is the end
    of the last day, so that a reader an hour off keeps that date."""
    rule = icalendar.vRecur.from_ical(again.rule)
    timezone = "" if isinstance(when, AllDay) else when.timezone
    if timezone:
        end = datetime.combine(again.until, time(23, 59, 59), zone(timezone))
        rule["UNTIL"] = end.astimezone(UTC)
    else:
        rule["UNTIL"] = again.until
    event.add("RRULE", rule)
    if again.dropped:
        _add_moments(event, "EXDATE", again.dropped, timezone)


def _add_moments(
    event: icalendar.Event, name: str, walls: Sequence[datetime], timezone: str
) -> None:
    """One property of the dates at these wall times, of the kind of their series' DTSTART."""
    if not timezone:
        moments: list[date] = [wall.date() for wall in walls]
        parameters = {"VALUE": "DATE"}
    elif timezone == "UTC":
        moments, parameters = [wall.replace(tzinfo=UTC) for wall in walls], {}
    else:
        moments, parameters = list(walls), {"TZID": timezone}
    event.add(name, moments if name == "EXDATE" else moments[0], parameters)


def _span_of(slot: Slot) -> list[_Span]:
    is_named = slot.timezone not in {"", "UTC"}
    return [(slot.timezone, slot.wall.year, slot.wall.year)] if is_named else []


def _start_and_end(when: When, again: Again | None) -> tuple[date, date, _Span | None]:
    """DTSTART, DTEND (no part of the event, RFC 5545 3.8.2.2) and the zone that both are in.

    They are in UTC where that is safer: in a zone whose clocks follow no yearly rule, which some
    readers get wrong, and at a wall time that comes twice, of which TZID can only say the first
    (RFC 5545 3.3.5). A series always names its zone: its rule is by the clocks there.
    """
    if isinstance(when, AllDay):
        return when.first, when.last + timedelta(days=1), None
    if again and when.timezone != "UTC":
        last_year = max(when.end.year, again.until.year)
        return when.start, when.end, (when.timezone, when.start.year, last_year)
    span = (when.timezone, when.start.year, when.end.year)
    observances = timezone_of(*span).subcomponents
    regular = len(observances) == 1 or "RRULE" in observances[0]
    twice = is_fold(when.start, when.timezone) or is_fold(when.end, when.timezone)
    if when.timezone == "UTC" or twice or not regular:
        return *when.instants(), None
    return when.start, when.end, span


def _calendar(kind: str, properties: Mapping[str, object], events: Sequence[_Ready]) -> bytes:
    calendar = icalendar.Calendar.new(prodid=f"-//Reunite//{kind}//EN", calscale="GREGORIAN")
    del calendar["UID"]  # a random one
    calendar.update(properties)
    years: dict[str, list[int]] = {}
    for timezone, *first_and_last in {span for _, spans in events for span in spans}:
        years.setdefault(timezone, []).extend(first_and_last)
    zones = [timezone_block(name, min(known), max(known)) for name, known in sorted(years.items())]
    blocks = [block for block, _ in events]
    end = b"END:VCALENDAR\r\n"
    return b"".join((calendar.to_ical().removesuffix(end), *zones, *blocks, end))


def _text(words: str) -> _Text:
    return _Text(words.translate(_AS_SEEN))


def _one_line(words: str) -> str:
    return words.translate(_AS_SEEN).replace("\n", " ")


def _person(mailbox: Mailbox, **asked: Any) -> icalendar.vCalAddress:
    address = quote(_one_line(mailbox.address), safe="@!$&'*+=")
    return icalendar.vCalAddress.new(address, cn=_one_line(mailbox.name), **asked)
