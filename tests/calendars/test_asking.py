"""A calendar app asks for a feed: as a real server is asked, with the gate in front."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text
from werkzeug.test import TestResponse

from reunite.calendars.actions import choose, open_feed, replace_addresses_of
from reunite.calendars.gate import FULL_ANSWERS_AN_HOUR, WRONG_ONES_AN_HOUR
from reunite.calendars.models import Choices, Titles
from reunite.calendars.queries import list_feeds
from reunite.calendars.views import feed_address
from reunite.db import atomic, db
from reunite.groups.actions import leave_group
from reunite.meetups import actions
from reunite.meetups.models import Answer, Meetup
from tests.cast import Cast, gather
from tests.conftest import open_house
from tests.support.page import Browser
from tests.support.picnic import NOW, change, picnic
from tests.support.statements import statements

MADE_UP = f"/feed/{'x' * 34}.ics"


class App:
    """A calendar app: it keeps nothing between two visits but what it was told to."""

    def __init__(self, browser: Browser, path: str) -> None:
        self.browser, self.path = browser, path

    def ask(self, path: str = "", **headers: str) -> TestResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.browser.get(path or self.path, headers=named).answer

    def knows(self) -> dict[str, str]:
        """What it would send along to hear of changes only."""
        headers = self.ask().headers
        return {"If_None_Match": headers["ETag"]}


@pytest.fixture
def calendar(anyone: Browser, feed: str) -> App:
    return App(anyone, feed)


@pytest.fixture(params=["made now", "at hand"])
def answer(request: pytest.FixtureRequest, calendar: App) -> TestResponse:
    """A full answer."""
    if request.param == "at hand":
        calendar.ask()
    return calendar.ask()


def test_it_is_a_calendar(answer: TestResponse) -> None:
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"


def test_it_is_private_and_checked_again_soon(answer: TestResponse) -> None:
    assert answer.headers["Cache-Control"] == "private, max-age=300"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Robots-Tag", "noindex"),
        ("Referrer-Policy", "no-referrer"),
    ],
)
def test_it_is_kept_from_others(answer: TestResponse, name: str, value: str) -> None:
    assert answer.headers[name] == value


def test_it_carries_no_cookie(answer: TestResponse) -> None:
    assert not {"Set-Cookie", "Vary"} & set(answer.headers.keys())


def test_its_length_is_right(answer: TestResponse) -> None:
    assert int(answer.headers["Content-Length"]) == len(answer.data)


def test_both_ways_say_the_same(calendar: App, meetup: Meetup) -> None:
    made, at_hand = calendar.ask(), calendar.ask()
    assert made.data == at_hand.data
    assert {**made.headers, "Date": ""} == {**at_hand.headers, "Date": ""}


@pytest.mark.parametrize("accept", ["text/html", "application/json", "*/*"])
def test_it_is_one_whatever_it_is_asked_for(calendar: App, accept: str) -> None:
    assert calendar.ask(Accept=accept).headers["Content-Type"].startswith("text/calendar")


def test_head_is_get_without_the_bytes(calendar: App) -> None:
    full = calendar.ask()
    head = calendar.browser.client.head(calendar.path)
    assert (head.status_code, head.data) == (200, b"")
    assert {**head.headers, "Date": ""} == {**full.headers, "Date": ""}


def test_other_verbs_are_not_for_it(calendar: App) -> None:
    assert calendar.browser.client.post(calendar.path).status_code in {400, 405}


class TestUnchanged:
    """What the app has already is not sent again."""

    def test_by_its_tag(self, calendar: App) -> None:
        answer = calendar.ask(**calendar.knows())
        assert (answer.status_code, answer.data) == (304, b"")

    def test_by_one_of_several_tags(self, calendar: App) -> None:
        tag = calendar.knows()["If_None_Match"]
        assert calendar.ask(If_None_Match=f'"other", W/{tag}').status_code == 304

    def test_by_the_date(self, calendar: App) -> None:
        date = calendar.ask().headers["Last-Modified"]
        assert calendar.ask(If_Modified_Since=date).status_code == 304

    def test_says_what_a_full_answer_would(self, calendar: App) -> None:
        full = calendar.ask().headers
        answer = calendar.ask(If_None_Match=full["ETag"]).headers
        for name in ("ETag", "Cache-Control", "Last-Modified"):
            assert answer[name] == full[name]

    def test_costs_one_question(self, app: Flask, calendar: App) -> None:
        known = calendar.knows()
        with statements() as asked:
            calendar.ask(**known)
        assert len(asked) == 1

    def test_stays_so_for_another_person(self, calendar: App, cast: Cast, meetup: Meetup) -> None:
        known = calendar.knows()
        actions.rsvp(cast.ana, meetup, Answer.NO)
        assert calendar.ask(**known).status_code == 304


class TestNotingUse:
    """Once a day it is written down that a calendar looked; the rest of the day costs no write."""

    def used_on(self, cast: Cast) -> object:
        db.session.rollback()
        return list_feeds(cast.ben.person)[0].used_on

    def test_a_look_is_noted(self, calendar: App, cast: Cast) -> None:
        before = self.used_on(cast)
        calendar.ask()
        assert (before, self.used_on(cast)) == (None, NOW.date())

    def test_so_is_one_that_finds_nothing_new(
        self, calendar: App, cast: Cast, time_machine: Any
    ) -> None:
        known = calendar.knows()
        time_machine.shift(24 * 3600)
        calendar.ask(**known)
        assert self.used_on(cast) == NOW.date() + timedelta(days=1)

    def test_the_second_one_in_a_day_is_not_written(self, app: Flask, calendar: App) -> None:
        calendar.ask()
        with statements() as asked:
            calendar.ask()
        assert not [statement for statement in asked if not statement.startswith("SELECT")]

    def test_what_the_calendar_has_stays_valid(self, calendar: App, feed: str) -> None:
        first, second = calendar.ask(), calendar.ask()
        assert first.headers["ETag"] == second.headers["ETag"]

    def test_it_is_answered_while_nobody_can_write(self, app: Flask, calendar: App) -> None:
        full = "CREATE TRIGGER full BEFORE UPDATE ON feed BEGIN SELECT RAISE(ABORT, 'full'); END"
        atomic(db.session.execute)(text(full))
        assert calendar.ask().status_code == 200


class TestChanged:
    """What the app has is old."""

    def test_by_another_tag(self, calendar: App) -> None:
        assert calendar.ask(If_None_Match='"other"').status_code == 200

    def test_by_an_earlier_date(self, calendar: App) -> None:
        earlier = "Sat, 09 Jan 2027 00:00:00 GMT"
        assert calendar.ask(If_Modified_Since=earlier).status_code == 200

    def test_by_a_date_that_is_none(self, calendar: App) -> None:
        assert calendar.ask(If_Modified_Since="yesterday").status_code == 200

    def test_the_tag_counts_before_the_date(self, calendar: App) -> None:
        later = "Fri, 01 Jan 2100 00:00:00 GMT"
        both = {"If_None_Match": '"other"', "If_Modified_Since": later}
        assert calendar.ask(**both).status_code == 200

    @pytest.mark.parametrize(
        "what", ["plan", "change", "call_off", "rsvp", "leave", "choose", "day"]
    )
    def test_by_whatever_it_shows(
        self, calendar: App, cast: Cast, meetup: Meetup, time_machine: Any, what: str
    ) -> None:
        known = calendar.knows()
        {
            "plan": lambda: picnic(cast.ana),
            "change": lambda: change(cast.ana, meetup, title="Supper"),
            "call_off": lambda: actions.call_off(cast.ana, meetup),
            "rsvp": lambda: actions.rsvp(cast.ben, meetup, Answer.YES),
            "leave": lambda: leave_group(cast.ben),
            "choose": lambda: choose(
                list_feeds(cast.ben.person)[0], "Work", Choices(titles=Titles.SEEING_FRIENDS)
            ),
            "day": lambda: time_machine.shift(24 * 3600),
        }[what]()
        assert calendar.ask(**known).status_code == 200

    def test_a_second_change_in_one_second_is_seen_by_date(
        self, calendar: App, cast: Cast, meetup: Meetup
    ) -> None:
        answer = calendar.ask()
        change(cast.ana, meetup, title="Supper")
        date = answer.headers.get("Last-Modified") or calendar.ask().headers.get("Last-Modified")
        change(cast.ana, meetup, title="Breakfast")
        known = {"If_Modified_Since": date} if date else {}
        assert b"Breakfast" in calendar.ask(**known).data

    def test_within_the_second_no_date_is_given(
        self, calendar: App, cast: Cast, meetup: Meetup
    ) -> None:
        change(cast.ana, meetup, title="Supper")
        assert "Last-Modified" not in calendar.ask().headers


class TestNoSuchFeed:
    """Whatever the reason, the answer is the same."""

    @pytest.fixture
    def replaced(self, cast: Cast, feed: str) -> str:
        """An address that Ben has replaced."""
        replace_addresses_of(cast.ben.person)
        return feed

    def test_a_made_up_address_has_none(self, anyone: Browser) -> None:
        answer = anyone.get(MADE_UP).answer
        assert (answer.status_code, answer.headers["Content-Type"]) == (
            404,
            "text/plain; charset=utf-8",
        )

    def test_a_replaced_one_stops_at_once(self, calendar: App, replaced: str) -> None:
        assert calendar.ask(replaced).status_code == 404

    def test_also_for_who_has_its_tag(self, calendar: App, cast: Cast) -> None:
        known = calendar.knows()
        replace_addresses_of(cast.ben.person)
        assert calendar.ask(**known).status_code == 404

    def test_the_answers_are_alike(self, calendar: App, replaced: str) -> None:
        one, other = calendar.ask(replaced), calendar.ask(MADE_UP)
        assert (one.data, dict(one.headers)) == (other.data, dict(other.headers))

    def test_a_token_for_something_else_is_none(self, calendar: App, feed: str) -> None:
        forged = feed[:-6] + ("AA" if feed[-6:-4] != "AA" else "BB") + ".ics"
        assert calendar.ask(forged).status_code == 404

    @pytest.mark.parametrize("path", ["/feed/.ics", "/feed/é.ics", f"/feed/{'y' * 500}.ics"])
    def test_nonsense_has_none(self, anyone: Browser, path: str) -> None:
        assert anyone.get(path).status == 404

    def test_who_tries_on_and_on_is_asked_to_pause(self, app: Flask) -> None:
        client = app.test_client()
        statuses = [client.get(MADE_UP).status_code for _try in range(WRONG_ONES_AN_HOUR + 1)]
        assert statuses[-2:] == [404, 429]

    def test_behind_a_proxy_each_is_counted_apart(self, instance: Path) -> None:
        for app in open_house(instance, proxies=1):
            client = app.test_client()
            many, other = ({"X-Forwarded-For": f"203.0.113.{n}"} for n in (1, 2))
            for _try in range(WRONG_ONES_AN_HOUR + 1):
                client.get(MADE_UP, headers=many)
            asked = [client.get(MADE_UP, headers=place).status_code for place in (many, other)]
            assert asked == [429, 404]

    def test_a_network_of_ipv6_is_one_place(self, app: Flask) -> None:
        client = app.test_client()
        for number in range(WRONG_ONES_AN_HOUR + 1):
            place = {"REMOTE_ADDR": f"2001:db8:1:2::{number:x}"}
            answer = client.get(MADE_UP, environ_base=place)
        assert answer.status_code == 429


class TestHowOften:
    """Full answers have a pace; what is unchanged may be asked at any time."""

    def test_full_answers_have_a_pace(self, calendar: App) -> None:
        client = calendar.browser.client
        asked = [client.get(calendar.path).status_code for _n in range(FULL_ANSWERS_AN_HOUR + 1)]
        assert (set(asked[:-1]), asked[-1]) == ({200}, 429)

    def test_the_next_hour_is_another(self, calendar: App, time_machine: Any) -> None:
        for _n in range(FULL_ANSWERS_AN_HOUR + 1):
            calendar.browser.client.get(calendar.path)
        time_machine.shift(3600)
        assert calendar.ask().status_code == 200

    def test_unchanged_ones_have_none(self, calendar: App) -> None:
        headers = {"If-None-Match": calendar.knows()["If_None_Match"]}
        client = calendar.browser.client
        asked = [client.get(calendar.path, headers=headers) for _n in range(200)]
        assert {answer.status_code for answer in asked} == {304}


def test_it_works_on_each_engine(any_app: Flask) -> None:
    cast = gather()
    picnic(cast.ana)
    path = feed_address(open_feed(cast.ben.person)).partition("5000")[2]
    calendar = App(Browser(any_app), path)
    assert b"SUMMARY:Picnic" in calendar.ask().data
    assert calendar.ask(**calendar.knows()).status_code == 304


def test_trouble_is_no_reason_to_forget_the_address(app: Flask, calendar: App) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    atomic(db.session.execute)(text("DROP TABLE attendance"))
    assert calendar.ask().status_code == 503


def test_nothing_asks_robots_to_stay_away(anyone: Browser) -> None:
    """Google's calendar would obey; what is not to be found by searching says so itself."""
    assert anyone.get("/robots.txt").status == 404
