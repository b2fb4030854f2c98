"""A real subscriber takes the example's feed from a running server: vdirsyncer fetches it, khal
reads what vdirsyncer kept, and both agree with us about what is when."""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from reunite import clock, demo
from reunite.accounts.models import Person
from reunite.birthdays.actions import share_birthday
from reunite.calendars.actions import choose
from reunite.calendars.events import list_events
from reunite.calendars.models import Choices, Feed, Reminder
from reunite.calendars.queries import list_feeds
from reunite.calendars.views import feed_address
from reunite.db import db
from reunite.groups.queries import list_memberships
from reunite.meetups.actions import plan
from reunite.when import AllDay, DayOfYear, Timed, When
from tests.support.programs import listening, run_program

VDIRSYNCER = """
[general]
status_path = "{folder}/status"
[pair feed]
a = "ours"
b = "theirs"
collections = null
[storage ours]
type = "http"
url = "{url}"
[storage theirs]
type = "filesystem"
path = "{folder}/kept"
fileext = ".ics"
"""
KHAL = """
[calendars]
[[feed]]
path = {folder}/kept
[sqlite]
path = {folder}/khal.db
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = UTC
local_timezone = UTC
"""
FIELDS = ("title", "start-long-full", "end-long-full", "all-day")

Seen = set[tuple[str, ...]]  # title, start, end, and whether it is of whole days


@pytest.fixture
def feed(app: Flask) -> Feed:
    """Ben's feed of the example, with all that a feed can hold, in zones near and far."""
    demo.fill()
    people = {person.name: person for person in db.session.scalars(select(Person))}
    share_birthday(people["Ana"], DayOfYear(2, 29), list_memberships(people["Ana"]))
    start = datetime.combine(clock.today("UTC") + timedelta(days=200), time(1, 30))
    for timezone in ("America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"):
        when = Timed(start, start + timedelta(hours=30), timezone)
        plan(list_memberships(people["Ana"])[0], title=timezone, when=when, timezone=timezone)
    [feed] = list_feeds(people["Ben"])
    choose(feed, "Laptop", Choices(polls=True, birthdays=True, reminder=Reminder.HOUR))
    return feed


@pytest.fixture
def subscribed(app: Flask, feed: Feed, tmp_path: Path) -> Callable[[], Seen]:
    """Fetch the feed, and say what khal makes of it."""
    path = feed_address(feed).partition("5000")[2]
    told = [option for field in FIELDS for option in ("--json", field)]

    def fetch() -> Seen:
        with listening(app) as address:
            (tmp_path / "vdirsyncer").write_text(
                VDIRSYNCER.format(folder=tmp_path, url=address + path)
            )
            for step in ("discover", "sync"):
                run_program("vdirsyncer", "-c", str(tmp_path / "vdirsyncer"), step)
        (tmp_path / "khal").write_text(KHAL.format(folder=tmp_path))
        since = (clock.today("UTC") - timedelta(days=400)).isoformat()
        days = run_program("khal", "-c", str(tmp_path / "khal"), "list", *told, since, "1500d")
        events = [event for day in days.splitlines() for event in json.loads(day)]
        return {tuple(event[field] for field in FIELDS) for event in events}

    return fetch


def in_khals_words(when: When) -> tuple[str, str, str]:
    """Start and end in UTC; whole days have midnights, that of the last day at the end."""
    all_day = isinstance(when, AllDay)
    start, end = (when.first, when.last) if isinstance(when, AllDay) else when.instants()
    return f"{start:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}", str(all_day)


def ours(feed: Feed, day: date) -> Seen:
    shown = list_events(feed, day, one_by_one=True)
    return {(facts.summary, *in_khals_words(facts.when)) for facts in shown}


def test_it_sees_what_we_say(feed: Feed, subscribed: Callable[[], Seen]) -> None:
    expected = ours(feed, clock.now().date())
    assert len(expected) >= 10
    assert subscribed() == expected


def test_it_sees_a_choice_at_its_next_look(feed: Feed, subscribed: Callable[[], Seen]) -> None:
    before = subscribed()
    choose(feed, "Laptop", Choices())
    after = subscribed()
    assert after == ours(feed, clock.now().date())
    assert len(after) < len(before)
