"""The way in, walked in a real browser: without scripts, by keyboard alone, in another zone."""

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from reunite.accounts.models import Person
from reunite.db import db
from tests.cast import FINN, Cast
from tests.support.browser import NARROW, Live, axe_violations
from tests.support.post import code_in, mail_to

pytestmark = pytest.mark.browser


def expect_the_group(page: Page) -> None:
    expect(page.get_by_role("status")).to_contain_text("You’re in")


def test_without_scripts_someone_joins_and_comes_back(live: Live, mailed: str) -> None:
    page = live.open(java_script_enabled=False, viewport=NARROW)
    page.goto(mailed)
    page.get_by_label("What should we call you?").fill("Finn")
    page.get_by_role("button", name="Join").click()
    expect_the_group(page)
    page.context.clear_cookies()
    page.goto("/sign-in")
    page.get_by_label("Your email").fill(FINN)
    page.get_by_role("button", name="Email me a way in").click()
    page.get_by_label("Six-digit code").fill(code_in(mail_to(FINN)[-1]))
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Finn")


def test_by_keyboard_alone_someone_joins(live: Live, mailed: str) -> None:
    page = live.open()
    page.goto(mailed)
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "name":
            break
    page.keyboard.type("Finn")
    page.keyboard.press("Enter")
    expect_the_group(page)


def test_their_clock_is_the_browsers(live: Live, mailed: str) -> None:
    page = live.open(timezone_id="Asia/Tokyo")
    page.goto(mailed)
    page.get_by_label("What should we call you?").fill("Finn")
    page.get_by_role("button", name="Join").click()
    expect_the_group(page)
    db.session.rollback()
    assert db.session.scalar(select(Person.timezone).filter_by(email=FINN)) == "Asia/Tokyo"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_invitation_is_for_everyone(live: Live, mailed: str, scheme: str) -> None:
    page = live.open(color_scheme=scheme)
    page.goto(mailed)
    assert axe_violations(page) == []


def test_a_problem_takes_the_reader_to_it(live: Live, mailed: str) -> None:
    page = live.open()
    page.goto(mailed)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("alert")).to_be_focused()


def test_no_word_of_a_long_name_is_lost_at_320(live: Live, cast: Cast, mailed: str) -> None:
    page = live.open(cast.ana.person, viewport=NARROW)
    page.goto("/you/")
    page.get_by_label("What should we call you?").fill(
        "Wolfeschlegelsteinhausenbergerdorff" + "n" * 25
    )
    page.get_by_role("button", name="Save").click()
    page.goto(f"/g/{cast.group.public_id}/members")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
