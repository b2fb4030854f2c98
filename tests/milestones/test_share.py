"""Sharing a milestone."""

from datetime import UTC, datetime

import pytest
import time_machine
from sqlalchemy import func, select

from reunite.db import db
from reunite.milestones.models import Milestone
from tests.cast import Cast
from tests.support.page import Browser, Page

THIRTIETH_OF_FEBRUARY = {"when__day": "30", "when__month": "2", "when__year": "2020"}
LONG = "x" * 121


def share(browser: Browser, new_page: str, **typed: object) -> Page:
    browser.get(new_page)
    return browser.send("/milestones/", **{"title": "Got the keys", **typed})


def how_many() -> int:
    everywhere = select(func.count()).select_from(Milestone)
    return db.session.scalar(everywhere.execution_options(across_groups=True)) or 0


def test_it_is_shown_after_sharing(ana: Browser, new_page: str) -> None:
    page = share(ana, new_page, story="Number 14.\nBlue door.")
    assert page.status == 200
    assert "Got the keys" in page.main
    assert "Shared with your friends" in page.main


def test_photos_can_come_next(ana: Browser, new_page: str) -> None:
    page = share(ana, new_page, with_photos="y")
    assert page.find("input[type=file]")
    assert "Take it down whenever you like." in page.tree.text_content()


def test_the_form_begins_with_today_where_the_author_lives(ana: Browser, new_page: str) -> None:
    with time_machine.travel(datetime(2026, 12, 31, 23, tzinfo=UTC)):
        page = ana.get(new_page)
    shown = [field.value for field in page.find("[name^=when-]")]
    assert shown[:3] == ["31", "12", "2026"]


@pytest.mark.parametrize(
    ("day", "month", "said"),
    [("7", "3", "Saturday 7 March 2020"), ("", "3", "March 2020"), ("", "", "2020")],
)
def test_a_date_is_as_exact_as_it_is_remembered(
    ana: Browser, new_page: str, day: str, month: str, said: str
) -> None:
    page = share(ana, new_page, when__day=day, when__month=month, when__year="2020")
    assert page.find(".kicker")[0].text_content().strip() == said


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"title": ""}, "Give it a title, even a short one."),
        ({"title": "\u200b\u202e\x07 "}, "Give it a title, even a short one."),
        ({"title": LONG}, "Keep it to 120 characters or fewer."),
        ({"story": "x" * 20_001}, "Keep it to 20000 characters or fewer."),
        ({"when__year": ""}, "Add a year, so we know where it goes."),
        ({"when__year": "MMXX"}, "Write the day and the year as numbers."),
        ({"when__year": "9" * 5_000}, "Write the day and the year as numbers."),
        ({"when__year": "1899"}, "There’s no such date."),
        (THIRTIETH_OF_FEBRUARY, "There’s no such date."),
        ({"when__month": "13"}, "There’s no such date."),
        ({"when__day": "4", "when__month": ""}, "Add the month as well, or leave out the day."),
        ({"when__year": "2199"}, "That’s still to come."),
        ({"kind": "triumph"}, "Choose one of these."),
    ],
)
def test_what_can_not_be_is_said_and_nothing_is_shared(
    ana: Browser, new_page: str, typed: dict[str, str], sentence: str
) -> None:
    page = share(ana, new_page, **typed)
    assert page.status == 422
    assert sentence in page.main.replace("'", "’")
    assert page.title.startswith("Problem:")
    assert how_many() == 0


def test_what_was_typed_is_kept(ana: Browser, new_page: str) -> None:
    typed = {"title": "Ran", "story": "All of it.\n\nTwice.", "kind": "journey"}
    page = share(ana, new_page, **typed, **THIRTIETH_OF_FEBRUARY)
    kept = dict(page.form("/milestones/").form_values())
    assert {name: kept[name].lstrip("\n") for name in typed} == typed
    assert (kept["when-day"], kept["when-month"], kept["when-year"]) == ("30", "2", "2020")


def test_a_problem_with_the_date_leads_to_its_part(ana: Browser, new_page: str) -> None:
    page = share(ana, new_page, when__year="")
    [link] = page.find("[data-problems] a")
    assert page.find(link.get("href") or "")[0].get("name") == "when-year"


def test_a_double_press_makes_one(ana: Browser, new_page: str) -> None:
    ana.get(new_page)
    form = dict(ana.page.form("/milestones/").form_values()) if ana.page else {}
    form["title"] = "Got the keys"
    addresses = {
        ana.post(new_page.removesuffix("new"), form).answer.headers["Location"] for _ in range(2)
    }
    assert (how_many(), len(addresses)) == (1, 1)


def test_what_cannot_be_seen_is_taken_out(ana: Browser, cast: Cast, new_page: str) -> None:
    share(ana, new_page, title="Got\x00 the\u202e keys\u200b", story="One\r\ntwo\ttwo")
    own = select(Milestone).where(Milestone.group_id == cast.group.id)
    milestone = db.session.scalars(own).one()
    assert (milestone.title, milestone.moment.story) == ("Got the keys", "One\ntwo two")


def test_emoji_stay_whole(ana: Browser, new_page: str) -> None:
    assert "👩‍👩‍👧 home" in share(ana, new_page, title="👩‍👩‍👧 home").main


@pytest.mark.parametrize("field", ["title", "story"])
def test_markup_is_only_text(ana: Browser, new_page: str, field: str) -> None:
    page = share(ana, new_page, **{field: "<b onclick=x>keys</b>"})
    assert "<b onclick=x>keys</b>" in page.main
    assert not page.find("main b")


def test_a_link_leads_out_without_telling_where_from(ana: Browser, new_page: str) -> None:
    page = share(ana, new_page, story="See https://example.org/a?b=1&c=2.")
    [link] = page.find("main a[href^='https:']")
    assert link.get("href") == "https://example.org/a?b=1&c=2"
    assert link.get("rel") == "noopener noreferrer nofollow"


def test_only_web_addresses_become_links(ana: Browser, new_page: str) -> None:
    page = share(ana, new_page, story="javascript:alert(1) data:text/html,x //evil.example")
    assert not page.find("article a[href*=alert], article a[href*=evil], article a[href^=data]")


def test_paragraphs_and_lines_are_kept(ana: Browser, new_page: str) -> None:
    page = share(ana, new_page, story="One\ntwo\n\n\n\nthree")
    assert [len(p.findall("br")) for p in page.find("article > div.stack > p")] == [1, 0]


def test_a_stranger_shares_nothing(cleo: Browser, cast: Cast) -> None:
    token = cleo.get("/").csrf_token
    page = cleo.post(f"/g/{cast.group.public_id}/milestones/", {"csrf_token": token, "title": "x"})
    assert (page.status, how_many()) == (404, 0)


@pytest.mark.parametrize(
    ("day", "month", "said"),
    [("7", "3", "Around Saturday 7 March 2020"), ("", "", "Around 2020")],
)
def test_a_date_may_be_about_right(
    ana: Browser, new_page: str, day: str, month: str, said: str
) -> None:
    about = {"when__day": day, "when__month": month, "when__year": "2020", "when__around": "on"}
    page = share(ana, new_page, **about)
    assert page.find(".kicker")[0].text_content().strip() == said


def test_twenty_thousand_characters_are_kept_whole(ana: Browser, new_page: str) -> None:
    story = "So *it* goes. " * 1_428
    page = share(ana, new_page, story=story)
    assert page.main.count("So it goes.") == 1_428


def test_rule_21_no_sort_of_thing_stands_above_another(ana: Browser, new_page: str) -> None:
    page = ana.get(new_page)
    [chosen] = page.find("[name=kind] option[selected]")
    assert chosen.text_content() == "Something else"
    assert "A small thing" in page.main
    assert not [w for w in ("partner", "spouse", "diagnosis") if w in page.main.lower()]
