"""Page, mail, file and feed never disagree about when a meetup is, whatever the zone and night."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from flask import Flask
from hypothesis import HealthCheck, example, given, reject, settings
from hypothesis import strategies as st

from reunite.calendars.actions import open_feed
from reunite.calendars.views import feed_address
from reunite.meetups.models import Meetup
from reunite.when import EndsBeforeStart, NoSuchTime, Timed, known_timezones
from tests.cast import gather
from tests.support.page import Browser
from tests.support.picnic import picnic
from tests.support.post import mail_to

# nights on which clocks change somewhere, and zones where they do it oddly
NIGHTS = [
    datetime(2027, month, day, hour, 30, tzinfo=UTC).replace(tzinfo=None)
    for month, day, hour in ((3, 14, 2), (3, 28, 1), (4, 4, 1), (10, 3, 2), (10, 31, 1), (11, 7, 1))
]
ODD = ["Australia/Lord_Howe", "Africa/Casablanca", "Europe/Dublin", "America/New_York"]
LAST = datetime.fromisoformat("2060-01-01")
walls = st.sampled_from(NIGHTS) | st.datetimes(NIGHTS[0], LAST)
zones = st.sampled_from(ODD) | st.sampled_from(known_timezones())


@st.composite
def moments(draw: st.DrawFn) -> Timed:
    """Some hours somewhere; what a clock skips is moved to where it goes on."""
    start, timezone, fold = draw(walls), draw(zones), draw(st.integers(0, 1))
    end = start + timedelta(hours=draw(st.integers(2, 30)))
    while True:
        try:
            return Timed(start, end, timezone, fold, fold)
        except NoSuchTime as error:
            start, end = (error.moved if error.wall == wall else wall for wall in (start, end))
        except EndsBeforeStart:
            reject()


class House:
    """One house for all examples: Ana plans, Ben is asked."""

    def __init__(self, app: Flask) -> None:
        self.cast = gather()
        self.ben = Browser(app).signed_in(self.cast.ben.person)
        self.feed = feed_address(open_feed(self.cast.ben.person)).partition("5000")[2]

    def page(self, meetup: Meetup) -> str:
        return f"/g/{self.cast.group.public_id}/meetups/{meetup.public_id}"


def instants(body: bytes | str, meetup: Meetup) -> tuple[datetime, datetime]:
    """When a calendar says that the meetup begins and ends."""
    calendar = icalendar.Calendar.from_ical(body if isinstance(body, bytes) else body.encode())
    [event] = [event for event in calendar.walk("VEVENT") if event["UID"] == meetup.uid]
    return event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)


def on_the_clock(wall: datetime) -> str:
    """1.30pm"""
    minutes = f".{wall.minute:02}" if wall.minute else ""
    return f"{wall.hour % 12 or 12}{minutes}{'am' if wall.hour < 12 else 'pm'}"


@pytest.fixture
def house(app: Flask) -> House:
    return House(app)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(when=moments())
@example(when=Timed(NIGHTS[4], NIGHTS[4] + timedelta(hours=2), "Europe/London", 1))
@example(when=Timed(NIGHTS[2], NIGHTS[2] + timedelta(hours=1), "Australia/Lord_Howe", 1))
def test_they_agree(house: House, when: Timed) -> None:
    meetup = picnic(house.cast.ana, when)
    mail, page = mail_to("ben@example.org")[-1], house.page(meetup)
    calendars = [mail.calendar, house.ben.get(f"{page}.ics").answer.data]
    calendars.append(house.ben.get(house.feed).answer.data)
    assert [instants(body, meetup) for body in calendars] == [when.instants()] * 3
    words = mail.text.partition("When: ")[2].partition("\n")[0]
    assert words in house.ben.get(page).main
    assert f", {on_the_clock(when.start)} to {on_the_clock(when.end)}" in words
