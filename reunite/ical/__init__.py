"""iCalendar (RFC 5545, 5546, 7986): what our calendars say, and what answers from others say."""

from reunite.ical.reading import (
    Attendee,
    CalendarReply,
    Moment,
    UnreadableCalendar,
    read_method,
    read_replies,
)
from reunite.ical.series import SeriesFacts, series_events
from reunite.ical.writing import (
    EventFacts,
    Mailbox,
    Slot,
    event_block,
    event_file,
    feed,
    invitation,
)
from reunite.ical.zones import timezone_block

__all__ = [
    "Attendee",
    "CalendarReply",
    "EventFacts",
    "Mailbox",
    "Moment",
    "SeriesFacts",
    "Slot",
    "UnreadableCalendar",
    "event_block",
    "event_file",
    "feed",
    "invitation",
    "read_method",
    "read_replies",
    "series_events",
    "timezone_block",
]
