"""Choosing a date together, on a phone: five dates proposed, answered and one of them fixed."""

from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from reunite.meetups.models import Meetup
from reunite.when import AllDay
from tests.cast import Cast
from tests.journeys.conftest import FollowMail, well
from tests.support.browser import DESK, NARROW, Live
from tests.support.days import in_days
from tests.support.reunion import IF_NEED_BE, YES, reunion, say


def five_days() -> list[date]:
    """Five Saturdays to come."""
    first = in_days(60)
    return [first + timedelta(days=(5 - first.weekday()) % 7 + 7 * n) for n in range(5)]


def propose(page: Page) -> None:
    """Ana asks which of five dates suit; the times of the first are those of all."""
    page.goto("/meetups")
    page.get_by_role("link", name="Plan a meetup").first.click()
    page.get_by_role("link", name="Choose a date together").click()
    page.get_by_label("What’s the plan?").fill("Reunion")
    page.get_by_role("button", name="More rows").click()
    expect(page.get_by_label("What’s the plan?")).to_have_value("Reunion")
    for row, day in zip(page.get_by_role("group", name="Date").all(), five_days(), strict=False):
        row.get_by_label("Day", exact=True).fill(day.isoformat())
    first = page.get_by_role("group", name="Date 1")
    first.get_by_label("From").fill("13:00")
    first.get_by_label("Until about").fill("17:00")
    well(page)
    page.get_by_role("button", name="Ask which dates suit").click()
    expect(page.get_by_role("status")).to_contain_text("Their mail is on its way")
    expect(page.get_by_role("heading", level=3)).to_have_count(5)
    well(page)


def answer(page: Page) -> None:
    """Ben can come on the second, and if need be on the third."""
    options = page.get_by_role("group").filter(has=page.get_by_role("radio"))
    options.nth(1).get_by_text("I can", exact=True).click()
    options.nth(2).get_by_text("If need be").click()
    page.get_by_role("button", name="Save my answers").click()
    expect(page.get_by_role("status")).to_contain_text("Saved.")
    expect(page.get_by_role("radio", checked=True)).to_have_count(2)


def fix(page: Page) -> None:
    """Ana fixes the one that suits Ben."""
    page.reload()
    page.get_by_role("link", name="Fix a date").click()
    well(page)
    page.get_by_text("Ben can;").first.click()
    page.get_by_role("button", name="Fix it and tell everyone").click()
    expect(page.get_by_role("status")).to_contain_text("It’s fixed.")
    expect(page.get_by_role("heading", name="Will you come?")).to_be_visible()
    well(page)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_from_five_dates_to_one(
    live: Live, cast: Cast, follow_mail: FollowMail, *, script: bool
) -> None:
    ana = live.open(cast.ana.person, java_script_enabled=True)
    propose(ana)
    ben = live.open(java_script_enabled=script)
    ben.goto(follow_mail("ben@example.org", "/r/"))
    answer(ben)
    fix(ana)
    ben.goto(follow_mail("ben@example.org", "/r/"))
    expect(ben.get_by_role("button", name="I’ll be there")).to_contain_text("Your answer")


@pytest.fixture
def poll(cast: Cast) -> Meetup:
    """Five days to choose from, of which Ana has said something to two."""
    made = reunion(cast.ana, [AllDay(day, day) for day in five_days()], ["Whitby", "Malham"])
    say(cast.ana, made, YES, IF_NEED_BE)
    return made


def page_of(cast: Cast, poll: Meetup) -> str:
    return f"/g/{cast.group.public_id}/meetups/{poll.public_id}"


def test_dates_are_proposed_without_a_script(live: Live, cast: Cast) -> None:
    page = live.open(cast.ana.person, java_script_enabled=False)
    page.goto(f"/g/{cast.group.public_id}/meetups/new/dates")
    page.get_by_label("What’s the plan?").fill("Reunion")
    page.get_by_label("Whole days").check(force=True)
    page.get_by_role("button", name="More rows").click()
    for row, day in zip(page.get_by_role("group", name="Date").all(), five_days(), strict=False):
        row.get_by_label("Day", exact=True).fill(day.isoformat())
    page.get_by_role("button", name="Ask which dates suit").click()
    expect(page.get_by_role("heading", level=3)).to_have_count(5)


def test_a_poll_is_answered_by_keyboard(live: Live, cast: Cast, poll: Meetup) -> None:
    page = live.open(cast.ben.person)
    page.goto(page_of(cast, poll))
    radios = page.get_by_role("radio")
    radios.nth(0).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(radios.nth(1)).to_be_checked()
    page.keyboard.press("Tab")
    expect(radios.nth(3)).to_be_focused()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Save my answers").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Saved.")
    expect(page.get_by_role("radio", checked=True)).to_have_count(2)


@pytest.mark.parametrize(
    "looks",
    [
        {"viewport": NARROW, "color_scheme": "light"},
        {"viewport": DESK, "color_scheme": "dark"},
    ],
    ids=["narrow", "desk"],
)
def test_its_pages_are_well(
    live: Live, cast: Cast, poll: Meetup, follow_mail: FollowMail, looks: dict[str, Any]
) -> None:
    page = live.open(cast.ana.person, **looks)
    for path in ("", "/dates", "/fix", "/edit"):
        page.goto(page_of(cast, poll) + path)
        well(page)
    page.goto("/meetups")
    well(page)
    page.goto(follow_mail("ben@example.org", "/r/"))
    well(page)
