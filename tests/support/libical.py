"""libical, the calendar engine of GNOME, KDE and many others, as the system has it."""

import ctypes
from ctypes.util import find_library
from typing import NamedTuple

import pytest

_VEVENT = 4  # ICAL_VEVENT_COMPONENT


class _Time(ctypes.Structure):
    """struct icaltimetype of libical 3"""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    ]


class Event(NamedTuple):
    """What it makes of an event; `start` is in seconds since 1970, of a whole day at its midnight
    in UTC."""

    uid: str
    start: int
    is_recurring: bool


def _library() -> ctypes.CDLL:
    name = find_library("ical")
    if name is None:
        pytest.skip("libical isn't installed here; where we may install things, make test does")
    library = ctypes.CDLL(name)
    component = ctypes.c_void_p
    for function, result, told in (
        ("icalparser_parse_string", component, [ctypes.c_char_p]),
        ("icalcomponent_count_errors", ctypes.c_int, [component]),
        ("icalrestriction_check", ctypes.c_int, [component]),
        ("icalcomponent_get_first_component", component, [component, ctypes.c_int]),
        ("icalcomponent_get_next_component", component, [component, ctypes.c_int]),
        ("icalcomponent_get_uid", ctypes.c_char_p, [component]),
        ("icalcomponent_get_dtstart", _Time, [component]),
        ("icalcomponent_get_first_property", component, [component, ctypes.c_int]),
        ("icalproperty_string_to_kind", ctypes.c_int, [ctypes.c_char_p]),
        ("icaltime_as_timet_with_zone", ctypes.c_long, [_Time, ctypes.c_void_p]),
        ("icalcomponent_free", None, [component]),
    ):
        wanted = getattr(library, function)
        wanted.restype, wanted.argtypes = result, told
    return library


def read(calendar: bytes) -> list[Event]:
    """Its events; fails for what it finds wrong with the calendar (RFC 5545, 5546)."""
    ical = _library()
    root = ical.icalparser_parse_string(calendar)
    assert root, "it can't be read"
    assert ical.icalcomponent_count_errors(root) == 0
    assert ical.icalrestriction_check(root), "it breaks a rule"
    rule = ical.icalproperty_string_to_kind(b"RRULE")
    events = []
    event = ical.icalcomponent_get_first_component(root, _VEVENT)
    while event:
        start = ical.icalcomponent_get_dtstart(event)
        events.append(
            Event(
                ical.icalcomponent_get_uid(event).decode(),
                ical.icaltime_as_timet_with_zone(start, start.zone),
                bool(ical.icalcomponent_get_first_property(event, rule)),
            )
        )
        event = ical.icalcomponent_get_next_component(root, _VEVENT)
    ical.icalcomponent_free(root)
    return events
