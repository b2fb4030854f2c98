"""Dates that someone said they can do, held in their calendar until one is picked."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import icalendar
import pytest

from reunite.calendars.actions import choose, open_feed
from reunite.calendars.models import Choices, Feed, Titles
from reunite.calendars.queries import list_feeds
from reunite.calendars.views import feed_address
from reunite.meetups import queries
from reunite.meetups.models import Meetup
from reunite.meetups.polls import actions
from reunite.meetups.polls.models import Suits
from reunite.meetups.polls.queries import list_options
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS

Fetch = Callable[[], list[Any]]


@pytest.fixture
def poll(cast: Cast) -> Meetup:
    """Two days to choose from."""
    return actions.plan_poll(
        cast.ana, dates=[HOURS, A_DAY_LATER], timezone="Europe/London", title="Picnic"
    )


@pytest.fixture
def own(cast: Cast, feed: str) -> Feed:
    """Ben's feed, with holds."""
    [own] = list_feeds(cast.ben.person)
    choose(own, own.name, Choices(polls=True))
    return own


@pytest.fixture
def events(anyone: Browser, own: Feed) -> Fetch:
    """The events of Ben's feed."""

    def fetch() -> list[Any]:
        path = feed_address(own).partition("5000")[2]
        calendar = icalendar.Calendar.from_ical(anyone.get(path).answer.data)
        return list(calendar.walk("VEVENT"))

    return fetch


def vote(cast: Cast, poll: Meetup, *said: Suits | None) -> None:
    """What Ben says to the dates, in order."""
    own = queries.find_attendance(cast.ben, poll)
    assert own
    dates = [option.public_id for option in list_options(poll)]
    actions.vote(own, dict(zip(dates, said, strict=True)))


def test_nothing_is_held_for_who_has_not_answered(poll: Meetup, events: Fetch) -> None:
    assert events() == []


@pytest.mark.parametrize("suits", [Suits.YES, Suits.IF_NEED_BE])
def test_dates_that_suit_are_held(cast: Cast, poll: Meetup, events: Fetch, suits: Suits) -> None:
    vote(cast, poll, suits, Suits.NO)
    [hold] = events()
    assert hold["SUMMARY"] == "(poll) Picnic"
    assert (hold["STATUS"], hold["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert hold["DTSTART"].dt.replace(tzinfo=None) == HOURS.start


def test_each_date_is_an_event_of_its_own(cast: Cast, poll: Meetup, events: Fetch) -> None:
    vote(cast, poll, Suits.YES, Suits.YES)
    assert len({hold["UID"] for hold in events()}) == 2


def test_a_change_of_mind_shows_at_once(cast: Cast, poll: Meetup, events: Fetch) -> None:
    vote(cast, poll, Suits.YES, Suits.YES)
    before = len(events())
    vote(cast, poll, Suits.YES, None)
    assert (before, len(events())) == (2, 1)


def test_fixing_a_date_ends_all_holds(cast: Cast, poll: Meetup, events: Fetch) -> None:
    vote(cast, poll, Suits.YES, Suits.YES)
    actions.fix_date(cast.ana, poll, list_options(poll)[0])
    [event] = events()
    assert (event["UID"], event["STATUS"]) == (poll.uid, "CONFIRMED")


def test_a_date_taken_back_is_not_held(cast: Cast, poll: Meetup, events: Fetch) -> None:
    vote(cast, poll, Suits.YES, Suits.YES)
    actions.drop(cast.ana, poll, list_options(poll)[0])
    assert len(events()) == 1


def test_a_date_that_has_passed_is_not_held(
    cast: Cast, poll: Meetup, events: Fetch, time_machine: Any
) -> None:
    vote(cast, poll, Suits.YES, Suits.YES)
    time_machine.shift(timedelta(days=28))
    assert len(events()) == 1


def test_they_are_there_only_if_chosen(cast: Cast, poll: Meetup, own: Feed, events: Fetch) -> None:
    vote(cast, poll, Suits.YES, Suits.YES)
    choose(own, own.name, Choices())
    assert events() == []


def test_a_discreet_one_says_no_more_than_perhaps(
    cast: Cast, poll: Meetup, own: Feed, events: Fetch
) -> None:
    vote(cast, poll, Suits.YES, None)
    choose(own, own.name, Choices(polls=True, titles=Titles.SEEING_FRIENDS))
    [hold] = events()
    assert hold["SUMMARY"] == "Perhaps: Seeing friends"


def test_what_others_can_do_is_not_held(cast: Cast, poll: Meetup, anyone: Browser) -> None:
    vote(cast, poll, Suits.YES, Suits.YES)
    anas = open_feed(cast.ana.person)
    choose(anas, anas.name, Choices(polls=True))
    assert "VEVENT" not in anyone.get(feed_address(anas).partition("5000")[2]).source
