"""What each feed shows is its person's choice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.calendars.actions import choose, open_feed
from reunite.calendars.chosen import as_chosen
from reunite.calendars.models import Choices, Feed, Places, Reminder, Titles
from reunite.calendars.queries import list_feeds
from reunite.calendars.views import feed_address
from reunite.errors import DomainError
from reunite.groups.actions import accept_invitation, leave_group, make_link
from reunite.ical import EventFacts
from reunite.meetups import actions
from reunite.meetups.models import Answer, Meetup
from reunite.when import AllDay
from tests.cast import Cast
from tests.support.page import Browser, Page
from tests.support.picnic import HOURS, NOW, START, picnic

Chosen = Callable[..., icalendar.Calendar]
DISCREET = Choices(titles=Titles.SEEING_FRIENDS)
OWN = Choices(titles=Titles.OWN_WORDS, own_title="Book club")


@pytest.fixture
def own(cast: Cast, feed: str) -> Feed:
    """Ben's feed."""
    return list_feeds(cast.ben.person)[0]


@pytest.fixture
def fetch(anyone: Browser) -> Callable[[Feed], icalendar.Calendar]:
    """What a calendar app reads in a feed."""

    def fetch(feed: Feed) -> icalendar.Calendar:
        path = feed_address(feed).partition("5000")[2]
        calendar = icalendar.Calendar.from_ical(anyone.get(path).answer.data)
        assert not [error for part in calendar.walk() for error in part.errors]
        return calendar  # type: ignore[return-value]

    return fetch


@pytest.fixture
def chosen(own: Feed, fetch: Callable[[Feed], icalendar.Calendar]) -> Chosen:
    """What a calendar app reads in Ben's feed once he has chosen this."""

    def choose_and_fetch(choices: Choices) -> icalendar.Calendar:
        choose(own, own.name, choices)
        return fetch(own)

    return choose_and_fetch


def only(calendar: icalendar.Calendar) -> Any:
    [event] = calendar.walk("VEVENT")
    return event


class TestTitles:
    @pytest.mark.parametrize("answer", [Answer.NOT_YET, Answer.YES, Answer.DEPENDS])
    def test_discreet_ones_are_the_same_for_all(
        self, cast: Cast, meetup: Meetup, chosen: Chosen, answer: Answer
    ) -> None:
        actions.rsvp(cast.ben, meetup, answer)
        assert only(chosen(DISCREET))["SUMMARY"] == "Seeing friends"
        assert only(chosen(OWN))["SUMMARY"] == "Book club"

    @pytest.mark.parametrize("choices", [DISCREET, OWN])
    def test_nothing_else_is_told(
        self, cast: Cast, meetup: Meetup, chosen: Chosen, choices: Choices
    ) -> None:
        actions.rsvp(cast.ben, meetup, Answer.YES)
        words = chosen(choices).to_ical().decode()
        for canary in ("Picnic", "Whitby", "pier", "Thursday", "there", "Reunite\r\n"):
            assert canary not in words

    def test_they_lead_to_the_page(self, meetup: Meetup, chosen: Chosen) -> None:
        event = only(chosen(DISCREET))
        assert event["DESCRIPTION"] == event["URL"]
        assert str(event["URL"]).endswith(f"/meetups/{meetup.public_id}")

    def test_one_called_off_says_so(self, cast: Cast, meetup: Meetup, chosen: Chosen) -> None:
        actions.call_off(cast.ana, meetup)
        assert only(chosen(DISCREET))["SUMMARY"] == "Cancelled: Seeing friends"

    def test_the_calendar_itself_is_called_so(self, chosen: Chosen) -> None:
        assert chosen(OWN)["X-WR-CALNAME"] == "Book club"

    def test_words_of_ones_own_are_needed_then(self, own: Feed) -> None:
        with pytest.raises(DomainError):
            choose(own, "Work", Choices(titles=Titles.OWN_WORDS))


@pytest.mark.parametrize(
    ("titles", "places", "told"),
    [
        (Titles.AS_PLANNED, Places.WITH_TITLE, True),
        (Titles.AS_PLANNED, Places.NEVER, False),
        (Titles.SEEING_FRIENDS, Places.WITH_TITLE, False),
        (Titles.SEEING_FRIENDS, Places.ALWAYS, True),
    ],
)
def test_the_place_is_a_choice(
    meetup: Meetup, chosen: Chosen, titles: Titles, places: Places, told: bool
) -> None:
    assert ("LOCATION" in only(chosen(Choices(titles=titles, places=places)))) is told


class TestReminders:
    @pytest.mark.parametrize(
        ("reminder", "hours"), [(Reminder.HOUR, 1), (Reminder.THREE_HOURS, 3), (Reminder.DAY, 24)]
    )
    def test_come_when_chosen(
        self, meetup: Meetup, chosen: Chosen, reminder: Reminder, hours: int
    ) -> None:
        [alarm] = only(chosen(Choices(reminder=reminder))).walk("VALARM")
        assert alarm["TRIGGER"].dt == -timedelta(hours=hours)

    def test_there_are_none_unless_chosen(self, meetup: Meetup, chosen: Chosen) -> None:
        assert only(chosen(Choices())).walk("VALARM") == []

    @pytest.mark.parametrize("reminder", [Reminder.HOUR, Reminder.DAY])
    def test_of_whole_days_come_at_six_the_evening_before(
        self, cast: Cast, chosen: Chosen, reminder: Reminder
    ) -> None:
        picnic(cast.ana, AllDay(START.date(), START.date()))
        [alarm] = only(chosen(Choices(reminder=reminder))).walk("VALARM")
        assert alarm["TRIGGER"].dt == -timedelta(hours=6)

    def test_are_as_discreet_as_the_title(self, meetup: Meetup, chosen: Chosen) -> None:
        [alarm] = only(chosen(replace(DISCREET, reminder=Reminder.HOUR))).walk("VALARM")
        assert alarm["DESCRIPTION"] == "Seeing friends"

    def test_none_for_what_one_said_no_to(self, cast: Cast, meetup: Meetup, chosen: Chosen) -> None:
        actions.rsvp(cast.ben, meetup, Answer.NO)
        assert only(chosen(Choices(reminder=Reminder.HOUR))).walk("VALARM") == []

    def test_none_for_what_is_over(self, meetup: Meetup, chosen: Chosen, time_machine: Any) -> None:
        time_machine.shift(timedelta(days=40))
        assert only(chosen(Choices(reminder=Reminder.HOUR))).walk("VALARM") == []

    def test_none_for_what_is_called_off(self, cast: Cast, meetup: Meetup, chosen: Chosen) -> None:
        actions.call_off(cast.ana, meetup)
        assert only(chosen(Choices(reminder=Reminder.HOUR))).walk("VALARM") == []


@pytest.mark.parametrize("answer", list(Answer))
def test_what_one_said_no_to_can_be_left_out(
    cast: Cast, meetup: Meetup, chosen: Chosen, answer: Answer
) -> None:
    actions.rsvp(cast.ben, meetup, answer)
    shown = bool(chosen(Choices(declined=False)).walk("VEVENT"))
    assert shown is (answer is not Answer.NO)
    assert only(chosen(Choices()))


def test_a_choice_is_for_its_feed_alone(
    cast: Cast, own: Feed, meetup: Meetup, fetch: Callable[[Feed], icalendar.Calendar]
) -> None:
    choose(open_feed(cast.ben.person, "Work"), "Work", DISCREET)
    assert only(fetch(own))["SUMMARY"] == "Picnic"


class TestOneGroup:
    @pytest.fixture
    def bus(self, cast: Cast) -> Feed:
        """Ben's feed of Cleo's group, in which something is planned as in Ana's."""
        place = accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
        picnic(cast.cleo, title="Night walk")
        picnic(cast.ana)
        return open_feed(cast.ben.person, "Bus", place)

    def test_shows_that_group_only(
        self, bus: Feed, fetch: Callable[[Feed], icalendar.Calendar]
    ) -> None:
        assert only(fetch(bus))["SUMMARY"] == "Night walk"

    def test_is_called_by_the_cover_name(
        self, bus: Feed, fetch: Callable[[Feed], icalendar.Calendar]
    ) -> None:
        assert fetch(bus)["X-WR-CALNAME"] == fetch(bus)["NAME"] == "Night Bus cover"

    def test_is_empty_and_nameless_for_who_has_left(
        self, bus: Feed, fetch: Callable[[Feed], icalendar.Calendar]
    ) -> None:
        assert bus.place
        leave_group(bus.place)
        assert fetch(bus).walk("VEVENT") == []
        assert fetch(bus)["NAME"] == "Reunite"


class TestPage:
    @pytest.fixture
    def page(self, ben: Browser, own: Feed) -> Page:
        return ben.get(f"/you/calendar/{own.public_id}")

    def test_choices_are_kept(self, ben: Browser, page: Page, own: Feed) -> None:
        typed = {"titles": "own_words", "own_title": " Book\x00  club ", "declined": None}
        saved = ben.send(f"/{own.public_id}", name="Work", reminder="day", places="never", **typed)
        assert "Saved." in saved.text
        [kept] = list_feeds(own.person)
        expected = replace(OWN, places=Places.NEVER, reminder=Reminder.DAY, declined=False)
        assert (kept.name, kept.choices) == ("Work", expected)

    @pytest.mark.parametrize(
        ("typed", "sentence"),
        [
            ({"titles": "own_words"}, "Say what your calendar should call a meetup."),
            ({"own_title": "x" * 61}, "Keep it to 60 characters or fewer."),
            ({"name": ""}, "Give it a name"),
            ({"reminder": "now"}, "Choose one of these."),
        ],
    )
    def test_what_can_not_be_is_explained(
        self, ben: Browser, page: Page, own: Feed, typed: dict[str, str], sentence: str
    ) -> None:
        answer = ben.send(f"/{own.public_id}", **typed)
        assert (answer.status, sentence in answer.main) == (422, True)


class TestPreview:
    @pytest.fixture
    def preview(self, ben: Browser, own: Feed) -> Callable[[], Page]:
        return lambda: ben.get(f"/you/calendar/{own.public_id}/preview")

    @pytest.mark.parametrize("choices", [Choices(), DISCREET, OWN])
    def test_says_what_the_calendar_will(
        self, cast: Cast, meetup: Meetup, chosen: Chosen, preview: Any, choices: Choices
    ) -> None:
        actions.rsvp(cast.ben, meetup, Answer.YES)
        calendar = chosen(choices)
        assert preview().find(".rows strong")[0].text == only(calendar)["SUMMARY"]
        assert f"“{calendar['NAME']}”" in preview().main

    def test_leaves_out_what_is_over(self, meetup: Meetup, preview: Any, time_machine: Any) -> None:
        time_machine.shift(timedelta(days=40))
        assert "Nothing to come yet" in preview().main

    def test_has_them_in_order(self, cast: Cast, preview: Any) -> None:
        picnic(cast.ana, title="Second")
        picnic(cast.ana, AllDay(NOW.date(), NOW.date()), title="First")
        assert [title.text for title in preview().find(".rows strong")] == ["First", "Second"]


words = st.text(max_size=40)


@given(words, words, words, st.sampled_from(Places), st.booleans())
def test_whatever_is_planned_a_discreet_feed_says_the_same(
    summary: str, description: str, location: str, places: Places, cancelled: bool
) -> None:
    told = {"uid": "u", "sequence": 0, "when": HOURS, "created": NOW, "changed": NOW, "url": "/m"}
    facts = EventFacts(
        summary=summary, description=description, location=location, cancelled=cancelled, **told
    )
    plain = EventFacts(summary="", cancelled=cancelled, **told)
    seen = as_chosen(facts, replace(OWN, places=places))
    assert replace(seen, location="") == as_chosen(plain, OWN)
