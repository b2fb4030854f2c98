"""Series as other programs read them: the dates, hours and exceptions that we mean."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import recurring_ical_events
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reunite.ical import EventFacts, SeriesFacts, Slot, feed, series_events
from reunite.recurring import MOST_DATES, NotTheLast, Often, Rule, same_hours
from reunite.when import AllDay, NoSuchTime, Timed, When
from tests.support.node import node_package

from .conftest import Facts, Read

wall = datetime.fromisoformat
HERE = Path(__file__).parent
TUESDAY = Timed(wall("2027-01-12 19:00"), wall("2027-01-12 20:00"), "Europe/London")
WEEKLY = Rule(Often.WEEKLY, date(2027, 4, 6))
ZONES = [
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "America/Santiago",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "UTC",
]

Dates = dict[datetime, When]
Seen = list[tuple[Any, Any]]


@pytest.fixture(scope="session")
def ical_js() -> Path:
    return node_package("ical.js") / "dist" / "ical.js"


@pytest.fixture(scope="session")
def by_ical_js(ical_js: Path) -> Callable[[bytes], Seen]:
    """The dates that ical.js sees, each as its first and last moment, in order."""

    def read(body: bytes) -> Seen:
        run = subprocess.run(
            ["node", HERE / "read.mjs", ical_js], input=body, capture_output=True, check=True
        )
        return sorted((event["start"], event["end"]) for event in json.loads(run.stdout))

    return read


def by_icalendar(body: bytes) -> Seen:
    """The same, as `recurring_ical_events` sees them."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(body)).all()
    return sorted((_moment(event["DTSTART"].dt), _moment(event["DTEND"].dt)) for event in found)


def _moment(moment: date) -> Any:
    return moment.timestamp() if isinstance(moment, datetime) else moment.isoformat()


def meant(whens: list[When]) -> Seen:
    """What every reader should see of these."""
    return sorted(
        (when.first.isoformat(), (when.last + timedelta(days=1)).isoformat())
        if isinstance(when, AllDay)
        else tuple(moment.timestamp() for moment in when.instants())
        for when in whens
    )


@pytest.fixture(scope="session")
def written(facts: Facts) -> Callable[..., tuple[EventFacts, ...]]:
    """A series as events: of these dates, or of all that the rule gives."""

    def write(first: When, rule: Rule, dates: Dates | None = None) -> tuple[EventFacts, ...]:
        dates = rule.dates(first) if dates is None else dates
        timezone = "" if isinstance(first, AllDay) else first.timezone
        told = [
            facts(uid="series", when=when, instead_of=Slot(at, timezone))
            for at, when in dates.items()
        ]
        return series_events(SeriesFacts(rule, first, 3, tuple(told)))

    return write


def tuesdays(facts: Facts) -> list[EventFacts]:
    """All the dates of a Tuesday in spring."""
    return [
        facts(when=when, instead_of=Slot(at, "Europe/London"))
        for at, when in WEEKLY.dates(TUESDAY).items()
    ]


Written = Callable[..., tuple[EventFacts, ...]]
Seer = Callable[[bytes], Seen]


def test_dates_alike_are_one_event(written: Written) -> None:
    [event] = written(TUESDAY, WEEKLY)
    assert (event.when, event.sequence, event.instead_of) == (TUESDAY, 3, None)


def test_its_rule_has_weekday_and_end(written: Written, read: Read) -> None:
    [event] = read(feed("Us", written(TUESDAY, WEEKLY))).walk("VEVENT")
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20270406T225959Z;BYDAY=TU"


def test_the_end_of_whole_days_is_a_day(written: Written, read: Read) -> None:
    first = AllDay(date(2027, 1, 12), date(2027, 1, 12))
    [event] = read(feed("Us", written(first, WEEKLY))).walk("VEVENT")
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20270406;BYDAY=TU"


def test_a_date_dropped_is_left_out(written: Written, by_ical_js: Seer) -> None:
    dates = WEEKLY.dates(TUESDAY)
    del dates[wall("2027-01-26 19:00")]
    events = written(TUESDAY, WEEKLY, dates)
    assert len(events) == 1
    assert by_ical_js(feed("Us", events)) == meant(list(dates.values()))


def test_dates_dropped_at_either_end_are_no_part_of_it(written: Written) -> None:
    dates = WEEKLY.dates(TUESDAY)
    for at in (wall("2027-01-12 19:00"), wall("2027-04-06 19:00")):
        del dates[at]
    [event] = written(TUESDAY, WEEKLY, dates)
    assert event.again
    assert (event.when.start.day, event.again.until, event.again.dropped) == (  # type: ignore[union-attr]
        19,
        date(2027, 3, 30),
        (),
    )


def test_a_date_moved_is_told_beside_it(written: Written, by_ical_js: Seer) -> None:
    dates = WEEKLY.dates(TUESDAY)
    dates[wall("2027-02-02 19:00")] = same_hours(TUESDAY, date(2027, 2, 4))
    body = feed("Us", written(TUESDAY, WEEKLY, dates))
    assert by_ical_js(body) == by_icalendar(body) == meant(list(dates.values()))
    assert b"RECURRENCE-ID;TZID=Europe/London:20270202T190000" in body


def test_a_date_that_says_something_else_is_told_beside_it(facts: Facts) -> None:
    dates = tuesdays(facts)
    dates[4] = replace(dates[4], summary="✓ Picnic")
    events = series_events(SeriesFacts(WEEKLY, TUESDAY, 0, tuple(dates)))
    assert [(event.summary, event.instead_of) for event in events] == [
        ("Picnic", None),
        ("✓ Picnic", dates[4].instead_of),
    ]


def test_it_says_what_most_dates_say(facts: Facts) -> None:
    first, *others = tuesdays(facts)
    dates = [replace(first, location="Leeds"), *(replace(one, location="York") for one in others)]
    events = series_events(SeriesFacts(WEEKLY, TUESDAY, 0, tuple(dates)))
    assert [event.location for event in events] == ["York", "Leeds"]


@pytest.mark.parametrize(
    ("start", "timezone"),
    [
        (wall("2027-03-21 01:30"), "Europe/London"),  # skipped a week later
        (wall("2027-10-24 01:30"), "Europe/London"),  # twice a week later
        (wall("2027-10-31 01:30"), "Europe/London"),  # twice at the first date
        (wall("2027-03-27 22:00"), "Europe/London"),  # across the change
        (wall("2027-09-26 02:15"), "Australia/Lord_Howe"),  # half an hour skipped
    ],
)
def test_nights_on_which_the_clocks_change(
    written: Written, by_ical_js: Seer, start: datetime, timezone: str
) -> None:
    first = Timed(start, start + timedelta(hours=4), timezone)
    rule = Rule(Often.WEEKLY, start.date() + timedelta(weeks=4))
    body = feed("Us", written(first, rule))
    assert by_ical_js(body) == by_icalendar(body) == meant(list(rule.dates(first).values()))


def test_a_series_whose_first_date_left_is_skipped_begins_before_it(
    written: Written, by_ical_js: Seer
) -> None:
    first = Timed(wall("2027-03-14 01:30"), wall("2027-03-14 03:00"), "Europe/London")
    rule = Rule(Often.WEEKLY, date(2027, 4, 11))
    dates = dict(list(rule.dates(first).items())[2:])
    assert by_ical_js(feed("Us", written(first, rule, dates))) == meant(list(dates.values()))


OFTEN = st.sampled_from(Often)
DAYS = st.dates(date(2020, 1, 1), date(2038, 12, 31))
HOURS = st.times().map(lambda time: time.replace(second=0, microsecond=0))


@st.composite
def series(draw: st.DrawFn, timezone: str) -> tuple[When, Rule]:
    """A first date and its rule."""
    day, often = draw(DAYS), draw(OFTEN)
    rule = Rule(often, day + timedelta(days=draw(st.integers(0, 500))))
    if draw(st.booleans()):
        first: When = AllDay(day, day + timedelta(days=draw(st.integers(0, 3))))
    else:
        start = datetime.combine(day, draw(HOURS))
        length = timedelta(minutes=draw(st.sampled_from([30, 60, 240, 1500])))
        try:
            first = Timed(start, start + length, timezone)
        except NoSuchTime as skipped:
            first = Timed(skipped.moved, skipped.moved + length, timezone)
    try:
        rule.dates(first)
    except NotTheLast:
        rule = Rule(Often.WEEKLY, rule.until)
    return first, rule


@pytest.mark.parametrize("timezone", ZONES)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_series_is_read_as_it_is_meant(
    written: Written, by_ical_js: Seer, timezone: str, data: st.DataObject
) -> None:
    first, rule = data.draw(series(timezone))
    dates = rule.dates(first)
    walls = list(dates)
    for at in data.draw(st.sets(st.sampled_from(walls), max_size=len(walls) - 1)):
        del dates[at]
    for at in data.draw(st.sets(st.sampled_from(list(dates)))):
        dates[at] = same_hours(dates[at], at.date() + timedelta(days=1))
    body = feed("Us", written(first, rule, dates))
    assert by_ical_js(body) == meant(list(dates.values()))
    assert by_icalendar(body) == meant(list(dates.values()))


def test_a_hundred_and_twenty_dates_are_no_longer_than_one(written: Written) -> None:
    rule = Rule(Often.WEEKLY, TUESDAY.start.date() + timedelta(weeks=MOST_DATES - 1))
    assert len(rule.dates(TUESDAY)) == MOST_DATES
    assert len(feed("Us", written(TUESDAY, rule))) < 1500


def test_bytes_are_the_same_for_the_same_facts(written: Written) -> None:
    bodies = {feed("Us", written(TUESDAY, WEEKLY)) for _time in range(3)}
    assert len(bodies) == 1


def test_its_stamp_is_the_newest_change(facts: Facts) -> None:
    later = datetime(2026, 5, 1, tzinfo=UTC)
    dates = tuesdays(facts)
    dates[0] = replace(dates[0], changed=later)
    [event] = series_events(SeriesFacts(WEEKLY, TUESDAY, 0, tuple(dates)))
    assert event.changed == later
