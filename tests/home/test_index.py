"""Home."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from reunite.accounts.actions import add_person
from reunite.db import atomic
from reunite.groups.actions import leave_group
from reunite.meetups.actions import rsvp
from reunite.meetups.models import Answer
from tests.cast import Cast, crowd
from tests.factories import meet, plan, share
from tests.support.days import in_days
from tests.support.page import Browser


def test_it_greets_by_name(ana: Browser) -> None:
    assert ana.get("/").find("h1")[0].text_content() == "Hello, Ana"


def test_its_title_gives_nothing_away(ana: Browser) -> None:
    assert ana.get("/").title == "Home · Reunite"


def test_the_next_meetup_is_lit_and_comes_first(ana: Browser, cast: Cast) -> None:
    plan(cast.ana, "Later", in_days(60))
    plan(cast.ana, "Sooner", in_days(30))
    page = ana.get("/")
    assert [h.text_content() for h in page.find(".meetup h3")] == ["Sooner", "Later"]
    assert [bool(card.cssselect(".day.lit")) for card in page.find(".meetup")] == [True, False]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer.YES, "I’ll be there"),
        (Answer.DEPENDS, "depends on the day"),
        (Answer.NO, "not this time"),
        (None, "You haven’t decided. That’s fine too."),
    ],
)
def test_it_says_your_own_answer(
    ben: Browser, cast: Cast, answer: Answer | None, words: str
) -> None:
    meetup = plan(cast.ana, "Lunch", in_days(30))
    if answer:
        rsvp(cast.ben, meetup, answer)
    assert words.lower() in ben.get("/").find(".meetup .more p")[0].text_content().lower()


def test_who_comes_is_heard_as_well_as_seen(ben: Browser, cast: Cast) -> None:
    plan(cast.ana, "Lunch", in_days(30))
    assert ben.get("/").find(".panes .hidden")[0].text_content().startswith("Ana: ")


def test_a_crowd_is_not_counted(ana: Browser, cast: Cast) -> None:
    crowd(cast.ana, 30)
    plan(cast.ana, "Lunch", in_days(30))
    page = ana.get("/")
    assert len(page.find(".panes li")) == 24
    assert "And others." in page.main


def test_what_is_over_is_not_next(ana: Browser, cast: Cast) -> None:
    meet(cast.ana, "Lunch", in_days(-2))
    assert "Lunch" not in ana.get("/").main


def test_another_groups_meetups_are_not_yours(ana: Browser, cast: Cast) -> None:
    plan(cast.cleo, "Bus trip", in_days(3))
    assert "Bus trip" not in ana.get("/").main


NOW = datetime(2026, 11, 14, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days_ago", "line"),
    [
        (0, "Ben shared a milestone today"),
        (1, "Ben shared a milestone yesterday"),
        (2, "Ben shared a milestone on Thursday"),
        (13, "Ben shared a milestone on 1 November"),
        (90, "Nothing new since August"),
        (400, "Nothing new since October 2025"),
    ],
)
def test_a_group_says_what_is_new_in_words(
    app: Flask, cast: Cast, days_ago: int, line: str
) -> None:
    with time_machine.travel(NOW - timedelta(days=days_ago), tick=False):
        share(cast.ben)
    with time_machine.travel(NOW, tick=False):
        page = Browser(app).signed_in(cast.ana.person).get("/")
    assert page.find(".group-card p")[0].text_content() == line


def test_your_own_news_is_yours(ana: Browser, cast: Cast) -> None:
    share(cast.ana)
    assert "You shared a milestone today" in ana.get("/").main


def test_a_group_without_news_says_since_when(ana: Browser) -> None:
    assert "Together since March 2016" in ana.get("/").main


def test_news_of_one_group_is_not_anothers(cleo: Browser, cast: Cast) -> None:
    share(cast.ana)
    assert "shared a milestone" not in cleo.get("/").main


def test_someone_alone_is_offered_to_invite_share_and_plan(cleo: Browser, cast: Cast) -> None:
    place = f"/g/{cast.cleo.group.public_id}"
    offered = [a.get("href") for a in cleo.get("/").find(".empty .button")]
    assert offered == [f"{place}/invitations", f"{place}/milestones/new", f"{place}/meetups/new"]


def test_among_friends_only_a_meetup_is_offered(ana: Browser, cast: Cast) -> None:
    offered = [a.get("href") for a in ana.get("/").find(".empty .button")]
    assert offered == [f"/g/{cast.group.public_id}/meetups/new"]


@pytest.mark.parametrize("path", ["/", "/timeline", "/meetups", "/you/leaving"])
def test_someone_without_a_group_has_somewhere_to_go(dev: Browser, path: str) -> None:
    page = dev.get(path)
    assert page.status == 200
    assert page.find("main .button")


@pytest.mark.parametrize("path", ["/", "/timeline", "/meetups", "/you/leaving"])
def test_someone_signed_out_is_asked_to_sign_in(anyone: Browser, cast: Cast, path: str) -> None:
    assert anyone.get(path).status == 303


def test_a_name_is_only_a_name(app: Flask) -> None:
    name = "<b>Wilhelmina</b> 👩‍🚀 " + "x" * 30
    person = atomic(add_person)(name, "wilhelmina@example.org")
    assert name in Browser(app).signed_in(person).get("/").main


def test_someone_who_left_is_no_longer_among_the_panes(ana: Browser, cast: Cast) -> None:
    plan(cast.ana, "Lunch", in_days(30))
    leave_group(cast.ben)
    assert "Ben" not in ana.get("/").main
