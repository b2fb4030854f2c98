"""Addresses that hand something to a calendar program: a feed, or a single event."""

from dataclasses import dataclass
from datetime import UTC, date, timedelta
from urllib.parse import quote, urlencode

from reunite.ical import EventFacts
from reunite.when import AllDay

_GOOGLE = "https://calendar.google.com/calendar"
_OUTLOOK = "https://outlook.live.com/calendar/0"


@dataclass(frozen=True)
class Links:
    """Where each program takes it from; `apple` is empty where a file serves."""

    google: str
    outlook: str
    apple: str = ""


def to_subscribe(address: str) -> Links:
    """For the feed at this address; `apple` opens in any program that knows webcal."""
    webcal = address.replace("https://", "webcal://").replace("http://", "webcal://")
    return Links(
        google=f"{_GOOGLE}/r?{_query(cid=webcal)}",
        outlook=f"{_OUTLOOK}/addfromweb?{_query(name='Reunite', url=address)}",
        apple=webcal,
    )


def to_add(facts: EventFacts) -> Links:
    """For one event: its title, time and place, and no more.

    Both programs take instants in UTC and show them by the reader's own clock; whole days are
    dates, the last of them the day after.
    """
    if isinstance(facts.when, AllDay):
        start, end = facts.when.first, facts.when.last + timedelta(days=1)
        times, more = _in_short(start, end, "%Y%m%d"), {"allday": "true"}
        begins, ends = start.isoformat(), end.isoformat()
    else:
        start, end = facts.when.instants()
        times, more = _in_short(start, end, "%Y%m%dT%H%M%SZ"), {}
        begins, ends = (at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for at in (start, end))
    place = {"location": facts.location} if facts.location else {}
    compose = {"path": "/calendar/action/compose", "rru": "addevent", "subject": facts.summary}
    google = _query(action="TEMPLATE", text=facts.summary, dates=times, **place)
    outlook = _query(**compose, startdt=begins, enddt=ends, **more, **place)
    return Links(
        google=f"{_GOOGLE}/render?{google}", outlook=f"{_OUTLOOK}/deeplink/compose?{outlook}"
    )


def _in_short(start: date, end: date, pattern: str) -> str:
    return f"{start.strftime(pattern)}/{end.strftime(pattern)}"


def _query(**values: str) -> str:
    """Every value percent-encoded: a plus sign for a space is not read alike everywhere."""
    return urlencode(values, quote_via=quote, safe="")
