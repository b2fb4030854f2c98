"""What stands in a feed, read by another's reader; and what must never."""

from datetime import timedelta
from typing import Any

import icalendar
import pytest
from flask import Flask

from reunite.accounts.actions import edit_profile
from reunite.calendars.actions import open_feed
from reunite.calendars.queries import list_feeds
from reunite.calendars.views import feed_address
from reunite.groups.actions import accept_invitation, edit_group, leave_group, make_link
from reunite.meetups import actions
from reunite.meetups.asking import take_off
from reunite.meetups.jobs import open_places
from reunite.meetups.models import Answer, Meetup, PlaceShown
from reunite.meetups.polls.actions import plan_poll
from reunite.meetups.queries import find_attendance
from reunite.when import AllDay, Timed
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS, NOW, START, change, picnic

MIDSUMMER = Timed(START.replace(month=7), HOURS.end.replace(month=7), "Europe/London")


@pytest.fixture
def read(anyone: Browser, feed: str) -> Any:
    """Fetch Ben's feed and parse it."""

    def fetch() -> icalendar.Calendar:
        calendar = icalendar.Calendar.from_ical(anyone.get(feed).answer.data)
        assert not [error for part in calendar.walk() for error in part.errors]
        return calendar  # type: ignore[return-value]

    return fetch


@pytest.fixture
def events(read: Any) -> Any:
    """The events of Ben's feed as it is now."""
    return lambda: read().walk("VEVENT")


def titles(events: Any) -> list[str]:
    return [str(event["SUMMARY"]) for event in events()]


def test_it_is_no_invitation(meetup: Meetup, read: Any) -> None:
    assert not {"METHOD", "UID"} & set(read())


def test_nobody_is_named(anyone: Browser, ben: Browser, cast: Cast, feed: str) -> None:
    join(cast.ana, "Gus", "gus@example.org")
    picnic(cast.ana, notes="Bring the blue blanket")
    for canary in ("Ana", "Ben", "Gus", "@example.org", "blanket", "ATTENDEE", "ORGANIZER"):
        assert canary not in anyone.get(feed).source


def test_the_secret_address_is_not_in_it(anyone: Browser, feed: str, meetup: Meetup) -> None:
    assert feed.removeprefix("/feed/").removesuffix(".ics") not in anyone.get(feed).source


def test_a_meetup_says_what_when_and_where(meetup: Meetup, events: Any) -> None:
    [event] = events()
    assert (event["SUMMARY"], event["LOCATION"]) == ("Picnic", "Whitby")
    assert event["DTSTART"].dt.replace(tzinfo=None) == HOURS.start
    assert event["UID"] == meetup.uid


def test_it_leads_to_its_page(cast: Cast, meetup: Meetup, events: Any) -> None:
    [event] = events()
    page = f"http://127.0.0.1:5000/g/{cast.group.public_id}/meetups/{meetup.public_id}"
    assert event["URL"] == event["DESCRIPTION"] == page


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (Answer.NOT_YET, ("Picnic", "OPAQUE")),
        (Answer.YES, ("✓ Picnic", "OPAQUE")),
        (Answer.DEPENDS, ("? Picnic", "TRANSPARENT")),
        (Answer.NO, ("Picnic", "TRANSPARENT")),
    ],
)
def test_ones_own_answer_is_there(
    cast: Cast, meetup: Meetup, events: Any, answer: Answer, shown: tuple[str, str]
) -> None:
    actions.rsvp(cast.ben, meetup, answer)
    [event] = events()
    assert (event["SUMMARY"], event["TRANSP"]) == shown


def test_an_answer_to_an_earlier_time_is_not(cast: Cast, meetup: Meetup, events: Any) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    change(cast.ana, meetup, when=A_DAY_LATER)
    assert titles(events) == ["Picnic"]


def test_a_change_shows(cast: Cast, meetup: Meetup, events: Any) -> None:
    before = titles(events)
    change(cast.ana, meetup, title="Supper", when=A_DAY_LATER)
    [event] = events()
    assert (before, event["SUMMARY"], event["SEQUENCE"]) == (["Picnic"], "Supper", 1)


def test_one_called_off_has_no_tick(cast: Cast, meetup: Meetup, events: Any) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    actions.call_off(cast.ana, meetup)
    assert titles(events) == ["Cancelled: Picnic"]


def test_one_called_off_is_struck_out_for_a_month(
    cast: Cast, meetup: Meetup, events: Any, time_machine: Any
) -> None:
    actions.call_off(cast.ana, meetup)
    [event] = events()
    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "Cancelled: Picnic")
    time_machine.shift(timedelta(days=31))
    assert events() == []


def test_what_happened_stays_for_a_year(meetup: Meetup, events: Any, time_machine: Any) -> None:
    time_machine.shift(timedelta(days=27 + 360))
    assert titles(events) == ["Picnic"]
    time_machine.shift(timedelta(days=10))
    assert events() == []


def test_they_stand_in_order(cast: Cast, events: Any) -> None:
    for title, when in (("Late", MIDSUMMER), ("Early", HOURS)):
        picnic(cast.ana, when, title=title)
    assert titles(events) == ["Early", "Late"]


def test_other_groups_meetups_are_not_there(cast: Cast, events: Any) -> None:
    picnic(cast.cleo)
    assert events() == []


def test_of_several_groups_each_is_named_by_its_cover(cast: Cast, events: Any) -> None:
    accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
    picnic(cast.ana)
    picnic(cast.cleo, MIDSUMMER)
    assert titles(events) == ["The Thursday Lot cover: Picnic", "Night Bus cover: Picnic"]


def test_another_cover_name_shows(cast: Cast, meetup: Meetup, events: Any) -> None:
    before = events()[0]["CATEGORIES"].to_ical()
    group = cast.group
    edit_group(
        cast.ana,
        name=group.name,
        cover_name="Book club",
        met_where=group.met_where,
        since=group.since,
    )
    assert (before, events()[0]["CATEGORIES"].to_ical()) == (
        b"The Thursday Lot cover",
        b"Book club",
    )


def test_leaving_empties_it_at_once(cast: Cast, meetup: Meetup, events: Any) -> None:
    assert len(events()) == 1
    leave_group(cast.ben)
    assert events() == []


def test_who_joins_finds_what_is_planned(app: Flask, cast: Cast, events: Any) -> None:
    picnic(cast.cleo)
    assert events() == []
    accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
    assert titles(events) == ["Picnic"]


def test_whole_days_never_shift(cast: Cast, events: Any) -> None:
    picnic(cast.ana, AllDay(START.date(), START.date()), timezone="Pacific/Auckland")
    person = cast.ben.person
    edit_profile(
        person,
        name=person.name,
        pronouns="",
        timezone="America/Los_Angeles",
        country="US",
        quiet_hours=person.quiet_hours,
    )
    assert events()[0]["DTSTART"].dt == START.date()


def test_unseen_characters_never_reach_it(cast: Cast, events: Any) -> None:
    picnic(cast.ana, title="Tea\x00\x0b", place="Here\rATTENDEE:mailto:x@y.example")
    [event] = events()
    assert "ATTENDEE" not in event
    assert event["SUMMARY"] == "Tea"


def test_nobody_asked_yet_is_an_empty_calendar(read: Any) -> None:
    assert read().walk("VEVENT") == []


class TestWhoIsAsked:
    def test_a_meetup_for_chosen_people_is_theirs(self, cast: Cast, events: Any) -> None:
        gus = join(cast.ana, "Gus", "gus@example.org")
        picnic(cast.ana, title="For Gus", asked=[gus])
        picnic(cast.ana, title="For Ben", asked=[cast.ben])
        assert titles(events) == ["For Ben"]

    def test_who_is_taken_off_has_it_no_longer(self, cast: Cast, events: Any) -> None:
        meetup = picnic(cast.ana, asked=[cast.ben])
        before = titles(events)
        own = find_attendance(cast.ben, meetup)
        assert own
        take_off(cast.ana, meetup, own)
        assert (before, titles(events)) == (["Picnic"], [])

    def test_a_poll_is_no_meetup_yet(self, cast: Cast, events: Any) -> None:
        plan_poll(cast.ana, dates=[HOURS], timezone="Europe/London", title="Picnic")
        assert events() == []


class TestKeptPlaces:
    """Whoever organises may keep the place for those who come, or until the day."""

    def test_it_is_for_those_who_come(self, cast: Cast, events: Any) -> None:
        meetup = picnic(cast.ana, place_shown=PlaceShown.COMING)
        assert "LOCATION" not in events()[0]
        actions.rsvp(cast.ben, meetup, Answer.YES)
        assert events()[0]["LOCATION"] == "Whitby"

    def test_it_opens_when_it_was_meant_to(
        self, cast: Cast, events: Any, time_machine: Any
    ) -> None:
        picnic(cast.ana, place_from=NOW + timedelta(days=1))
        before = "LOCATION" in events()[0]
        time_machine.shift(timedelta(days=1, hours=1))
        open_places()
        assert (before, events()[0]["LOCATION"]) == (False, "Whitby")

    def test_whoever_organises_has_it(self, cast: Cast, anyone: Browser) -> None:
        picnic(cast.ana, place_shown=PlaceShown.COMING, place_from=NOW + timedelta(days=1))
        path = feed_address(open_feed(cast.ana.person)).partition("5000")[2]
        assert "LOCATION:Whitby" in anyone.get(path).source

    def test_a_place_kept_is_in_nobodys_preview(self, cast: Cast, ben: Browser, feed: str) -> None:
        picnic(cast.ana, place_shown=PlaceShown.COMING)
        [own] = list_feeds(cast.ben.person)
        assert "Whitby" not in ben.get(f"/you/calendar/{own.public_id}/preview").source
