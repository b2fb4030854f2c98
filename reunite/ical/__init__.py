"""iCalendar (RFC 5545, 5546, 7986): what our calendars say, and what answers from others say."""

from reunite.ical.series import SeriesFacts, series_events
from reunite.ical.writing import (
    EventFacts,
    Mailbox,
    event_block,
    event_file,
    feed,
    invitation,
)
from reunite.ical.zones import timezone_block

__all__ = [
    "EventFacts",
    "Mailbox",
    "SeriesFacts",
    "event_block",
    "event_file",
    "feed",
    "invitation",
    "series_events",
    "timezone_block",
]
