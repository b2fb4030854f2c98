"""A friend's birthday in a feed that asks for birthdays."""

from collections.abc import Callable
from datetime import date
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.accounts.actions import edit_profile
from reunite.birthdays.actions import share_birthday
from reunite.calendars.actions import choose, open_feed
from reunite.calendars.models import Choices, Feed, Titles
from reunite.calendars.views import feed_address
from reunite.groups.actions import accept_invitation, leave_group, make_link
from reunite.groups.hosting.actions import ask_to_host, make_host
from reunite.safety.actions import block, unblock
from reunite.when import DayOfYear
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import NOW

Fetch = Callable[[], list[Any]]


@pytest.fixture(autouse=True)
def _now(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def feed(cast: Cast) -> Feed:
    """Ben's, with birthdays."""
    feed = open_feed(cast.ben.person)
    choose(feed, feed.name, Choices(birthdays=True))
    return feed


@pytest.fixture
def events(anyone: Browser, feed: Feed) -> Fetch:
    """The events of Ben's feed; what it had before is not good enough any more."""

    def fetch() -> list[Any]:
        body = anyone.get(feed_address(feed).partition("5000")[2]).answer.data
        return list(icalendar.Calendar.from_ical(body).walk("VEVENT"))

    return fetch


@pytest.fixture
def shown(cast: Cast) -> None:
    """Ana shows hers to the group."""
    share_birthday(cast.ana.person, DayOfYear(5, 3), [cast.ana])


def days(events: Fetch) -> list[date]:
    return [event["DTSTART"].dt for event in events()]


@pytest.mark.usefixtures("shown")
def test_it_stands_on_its_days(events: Fetch) -> None:
    assert days(events) == [date(2027, 5, 3), date(2028, 5, 3)]
    assert {str(event["SUMMARY"]) for event in events()} == {"Ana’s birthday"}


@pytest.mark.usefixtures("shown")
def test_it_keeps_nobody_from_anything_and_follows_no_rule(events: Fetch) -> None:
    for event in events():
        assert event["TRANSP"] == "TRANSPARENT"
        assert not {"RRULE", "LOCATION", "URL", "CATEGORIES"} & set(event)


def test_29_february_is_the_28th_in_other_years(cast: Cast, events: Fetch) -> None:
    share_birthday(cast.ana.person, DayOfYear(2, 29), [cast.ana])
    assert days(events) == [date(2027, 2, 28), date(2028, 2, 29)]


def test_it_is_there_only_if_its_owner_shows_it(cast: Cast, events: Fetch) -> None:
    share_birthday(cast.ana.person, DayOfYear(5, 3), [])
    assert events() == []


@pytest.mark.usefixtures("shown")
def test_it_is_there_only_if_the_feed_asks(cast: Cast, feed: Feed, events: Fetch) -> None:
    choose(feed, feed.name, Choices())
    assert events() == []


@pytest.mark.usefixtures("shown")
def test_ones_own_is_not(cast: Cast, anyone: Browser) -> None:
    own = open_feed(cast.ana.person)
    choose(own, own.name, Choices(birthdays=True))
    assert "VEVENT" not in anyone.get(feed_address(own).partition("5000")[2]).source


@pytest.mark.usefixtures("shown")
def test_it_goes_at_once_when_shown_no_more(cast: Cast, events: Fetch) -> None:
    before = len(events())
    share_birthday(cast.ana.person, DayOfYear(5, 3), [])
    assert (before, events()) == (2, [])


@pytest.mark.usefixtures("shown")
def test_it_goes_with_who_leaves(cast: Cast, events: Fetch) -> None:
    before = len(events())
    leave_group(cast.ana)
    assert (before, events()) == (2, [])


@pytest.mark.usefixtures("shown")
def test_who_comes_back_is_asked_again(cast: Cast, events: Fetch) -> None:
    ask_to_host(cast.ana, cast.ben)
    make_host(cast.ben)
    leave_group(cast.ana)
    accept_invitation(make_link(cast.ben, "Ana", ""), cast.ana.person)
    assert events() == []


@pytest.mark.usefixtures("shown")
def test_another_name_shows_at_once(cast: Cast, events: Fetch) -> None:
    before = str(events()[0]["SUMMARY"])
    person = cast.ana.person
    kept = {name: getattr(person, name) for name in ("timezone", "country", "quiet_hours")}
    edit_profile(person, name="Annie", pronouns="", **kept)
    assert (before, str(events()[0]["SUMMARY"])) == ("Ana’s birthday", "Annie’s birthday")


@pytest.mark.usefixtures("shown")
def test_people_hidden_from_each_other_see_none(cast: Cast, events: Fetch) -> None:
    before = len(events())
    block(cast.ana.person, cast.ben.person)
    hidden = events()
    unblock(cast.ana.person, cast.ben.person)
    assert (before, hidden, len(events())) == (2, [], 2)


@pytest.mark.usefixtures("shown")
def test_a_discreet_feed_names_nobody(feed: Feed, events: Fetch) -> None:
    choose(feed, feed.name, Choices(birthdays=True, titles=Titles.SEEING_FRIENDS))
    assert {str(event["SUMMARY"]) for event in events()} == {"A birthday"}


def test_a_feed_of_one_group_has_those_shown_there(
    cast: Cast, anyone: Browser, events: Fetch
) -> None:
    bus = accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
    share_birthday(cast.ana.person, DayOfYear(5, 3), [cast.ana])
    share_birthday(cast.cleo.person, DayOfYear(6, 4), [cast.cleo])
    own = open_feed(cast.ben.person, "Bus", bus)
    choose(own, own.name, Choices(birthdays=True))
    source = anyone.get(feed_address(own).partition("5000")[2]).source
    assert ("Cleo’s" in source, "Ana’s" in source, len(events())) == (True, False, 4)


@given(st.dates(date(2000, 1, 1), date(2000, 12, 31)), st.integers(1900, 2200))
def test_it_comes_every_year_within_a_day(born: date, year: int) -> None:
    day = DayOfYear(born.month, born.day).in_year(year)
    assert (day.year, day.month) == (year, born.month)
    assert born.day - day.day in {0, 1}
