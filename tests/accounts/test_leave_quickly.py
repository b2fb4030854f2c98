"""Leave quickly: at once with a script, by a dull page without; and nothing to come back to."""

import time
from datetime import timedelta
from functools import wraps

import pytest
from flask import Flask
from playwright.sync_api import Page, expect
from sqlalchemy import select

from reunite.accounts.actions import hand_out_way_in
from reunite.accounts.models import Device
from reunite.db import db
from tests.cast import Cast
from tests.support.browser import Live
from tests.support.page import Browser

WEATHER = "https://www.bbc.co.uk/weather"


def sessions_left() -> int:
    db.session.rollback()
    return len(db.session.scalars(select(Device).where(Device.ended_at.is_(None))).all())


def visit(page: Page) -> Page:
    """Some pages into a visit; and the weather, which tests can't reach, is dry."""
    page.context.route(
        f"{WEATHER}*",
        lambda route: route.fulfill(body="<title>Weather</title>Dry", content_type="text/html"),
    )
    page.goto("/you/")
    page.goto("/help")
    return page


@pytest.fixture
def page(live: Live, cast: Cast) -> Page:
    """Ana's window."""
    return visit(live.open(cast.ana.person))


@pytest.fixture
def plain(live: Live, cast: Cast) -> Page:
    """Ana's window, in a browser that runs no scripts."""
    return visit(live.open(cast.ana.person, java_script_enabled=False))


def leave(page: Page) -> None:
    page.get_by_role("link", name="Leave quickly").click()


def wait_for_the_end(page: Page) -> None:
    """Until the server has heard that the session is over."""
    for _ in range(100):
        if not sessions_left():
            return
        page.wait_for_timeout(50)
    raise AssertionError("the session goes on")


def expect_the_front_door(page: Page) -> None:
    """Nobody is signed in here, and nothing of Ana's is shown."""
    expect(page.get_by_role("button", name="Email me a way in")).to_be_visible()


def test_a_press_leads_away(page: Page) -> None:
    leave(page)
    expect(page).to_have_url(WEATHER)


def test_a_press_ends_the_session(page: Page) -> None:
    leave(page)
    wait_for_the_end(page)


def test_the_page_is_covered_before_the_next_one_comes(page: Page) -> None:
    press = "document.querySelector('[data-leave]').click()"
    assert page.evaluate(f"{press}; document.documentElement.hidden")


def test_a_slow_server_still_ends_the_session(live: Live, page: Page) -> None:
    view = live.app.view_functions["accounts.left_quickly"]

    @wraps(view)
    def slowly() -> object:
        time.sleep(1)
        return view()

    live.app.view_functions["accounts.left_quickly"] = slowly
    leave(page)
    expect(page).to_have_url(WEATHER)
    wait_for_the_end(page)


def test_shift_three_times_leads_away(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")
    expect(page).to_have_url(WEATHER)
    wait_for_the_end(page)


@pytest.mark.parametrize("key", ["Escape", "Shift+A"])
def test_other_keys_stay(page: Page, key: str) -> None:
    for _ in range(4):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", name="Help now")).to_be_visible()
    assert sessions_left() == 1


def test_back_shows_nothing(page: Page) -> None:
    leave(page)
    expect(page).to_have_url(WEATHER)
    wait_for_the_end(page)
    page.go_back()
    expect_the_front_door(page)


def test_a_page_kept_for_back_is_covered_until_it_is_asked_for_again(page: Page) -> None:
    happens = "dispatchEvent(new PageTransitionEvent('{}', {{persisted: true}}))"
    page.evaluate(happens.format("pagehide"))
    expect(page.locator("main")).to_be_hidden()
    page.evaluate(happens.format("pageshow"))
    expect(page.locator("main")).to_be_visible()


def test_the_page_left_is_not_in_the_history(page: Page) -> None:
    before = page.evaluate("history.length")
    leave(page)
    expect(page).to_have_url(WEATHER)
    assert page.evaluate("history.length") == before


def test_without_a_script_a_press_leads_to_a_recipe(plain: Page) -> None:
    leave(plain)
    expect(plain).to_have_title("Recipe")


def test_without_a_script_the_next_recipe_ends_the_session(plain: Page) -> None:
    leave(plain)
    plain.get_by_role("button", name="Next recipe").click()
    expect(plain).to_have_url(WEATHER)
    assert sessions_left() == 0


def test_without_a_script_one_press_is_enough(plain: Page) -> None:
    leave(plain)
    expect(plain).to_have_title("Recipe")
    plain.go_back()
    assert sessions_left() == 0
    plain.go_back()
    expect_the_front_door(plain)


def test_without_a_script_back_shows_nothing(plain: Page) -> None:
    leave(plain)
    plain.get_by_role("button", name="Next recipe").click()
    expect(plain).to_have_url(WEATHER)
    for _ in range(3):
        plain.go_back()
    expect_the_front_door(plain)


def test_the_recipe_names_nobody(ana: Browser) -> None:
    source = ana.get("/away").source.lower()
    assert not [word for word in ("reunite", "ana", "group", "sign") if word in source]


def test_the_recipe_goes_on_without_a_session(anyone: Browser) -> None:
    page = anyone.get("/away")
    assert page.find("main a")[0].get("href") == WEATHER
    assert "Set-Cookie" not in page.answer.headers


def test_signed_out_a_press_leads_away(live: Live) -> None:
    page = visit(live.open())
    leave(page)
    expect(page).to_have_url(WEATHER)


def test_a_session_that_heard_nothing_ends_at_the_next_request(page: Page) -> None:
    page.context.route("**/away", lambda route: route.abort())
    leave(page)
    expect(page).to_have_url(WEATHER)
    assert sessions_left() == 1
    page.go_back()
    page.goto(page.url)
    expect_the_front_door(page)
    assert sessions_left() == 0


def test_after_that_one_can_sign_in_again(app: Flask, ana: Browser, cast: Cast) -> None:
    ana.client.set_cookie("left", "1")
    assert ana.get("/you/").status == 303
    ana.visit(f"/sign-in/{hand_out_way_in(cast.ana.person, timedelta(hours=1))}")
    ana.send()
    assert ana.get("/you/").status == 200


HELP = pytest.mark.parametrize("path", ["/help", "/help/not-safe", "/help/someone"])


@HELP
def test_rule_24_help_is_left_without_a_script(plain: Page, path: str) -> None:
    plain.goto(path)
    leave(plain)
    expect(plain).to_have_title("Recipe")


@HELP
def test_rule_24_help_says_what_leaving_does_not_do(anyone: Browser, path: str) -> None:
    page = anyone.get(path)
    assert "Neither clears your browser’s history" in page.main
    assert page.answer.headers["Cache-Control"] == "no-store"
    assert page.title == "Help · Reunite"
