"""A single event, handed to a calendar program by a link."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask_login import login_user
from hypothesis import given
from hypothesis import strategies as st

from reunite.accounts.actions import add_device
from reunite.accounts.door import SignedIn
from reunite.calendars.actions import choose, open_feed
from reunite.calendars.links import to_add
from reunite.calendars.models import Choices, Titles
from reunite.calendars.views import AddTo, add_to
from reunite.db import atomic
from reunite.ical import EventFacts
from reunite.when import AllDay, Timed
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import HOURS, NOW, picnic


def facts(**different: Any) -> EventFacts:
    usual = {"uid": "u", "sequence": 0, "when": HOURS, "summary": "Picnic", "created": NOW}
    return EventFacts(**{**usual, "changed": NOW, **different})


def told(address: str) -> dict[str, str]:
    """What a program reads in a link."""
    return {name: value for name, [value] in parse_qs(urlsplit(address).query).items()}


def test_google_is_told_the_instants() -> None:
    summer = Timed(HOURS.start.replace(month=7), HOURS.end.replace(month=7), "Europe/London")
    assert told(to_add(facts(when=summer)).google)["dates"] == "20270706T120000Z/20270706T160000Z"


def test_outlook_is_told_the_instants() -> None:
    link = told(to_add(facts()).outlook)
    assert (link["startdt"], link["enddt"]) == ("2027-02-06T13:00:00Z", "2027-02-06T17:00:00Z")


def test_an_hour_that_comes_twice_is_the_one_meant() -> None:
    wall = HOURS.start.replace(month=10, day=31, hour=1)
    second = Timed(wall, wall.replace(hour=5), "Europe/London", 1)
    assert told(to_add(facts(when=second)).google)["dates"] == "20271031T010000Z/20271031T050000Z"


def test_whole_days_end_the_day_after() -> None:
    links = to_add(facts(when=AllDay(date(2026, 12, 30), date(2026, 12, 31))))
    outlook = told(links.outlook)
    assert told(links.google)["dates"] == "20261230/20270101"
    assert (outlook["startdt"], outlook["enddt"]) == ("2026-12-30", "2027-01-01")
    assert outlook["allday"] == "true"


def test_nothing_is_told_but_title_time_and_place() -> None:
    links = to_add(facts(description="You said yes", url="https://friends.example/g/x", uid="id"))
    for canary in ("said", "friends.example", "details", "body", "location"):
        assert canary not in links.google + links.outlook


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_words_arrive_as_they_are(title: str, place: str) -> None:
    title, place = (words.encode("utf-8", "ignore").decode() for words in (title, place))
    links = to_add(facts(summary=title, location=place))
    if title and place:
        assert told(links.google) | {"text": title, "location": place} == told(links.google)
        assert told(links.outlook) | {"subject": title, "location": place} == told(links.outlook)
    assert links.google.isascii()
    assert " " not in links.google + links.outlook


class TestWhoAdds:
    """A discreet feed tells how discreet a person is in the calendar they have."""

    @pytest.fixture
    def offered(self, app: Flask, cast: Cast) -> Any:
        def offer() -> AddTo:
            with app.test_request_context():
                device, token = atomic(add_device)(cast.ben.person, "", is_own=True)
                login_user(SignedIn(device, token))
                return add_to(facts(location="Whitby"))

        return offer

    def test_sees_the_title_as_planned(self, cast: Cast, offered: Any) -> None:
        open_feed(cast.ben.person)
        assert offered().title == "Picnic"
        assert told(offered().links.google)["text"] == "Picnic"

    def test_sees_a_discreet_one_once_any_feed_of_theirs_is(self, cast: Cast, offered: Any) -> None:
        open_feed(cast.ben.person)
        work = open_feed(cast.ben.person, "Work")
        choose(work, "Work", Choices(titles=Titles.SEEING_FRIENDS))
        assert offered().title == told(offered().links.outlook)["subject"] == "Seeing friends"
        assert "Whitby" not in offered().links.google

    def test_has_a_file_that_is_as_discreet(self, cast: Cast, ben: Browser) -> None:
        work = open_feed(cast.ben.person)
        choose(work, "Work", Choices(titles=Titles.SEEING_FRIENDS))
        meetup = picnic(cast.ana)
        page = f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"
        file = ben.get(f"{page}.ics").source
        assert ("Picnic" in file, "SUMMARY:Seeing friends" in file) == (False, True)
        assert "It goes in as “Seeing friends”" in ben.get(page).main
