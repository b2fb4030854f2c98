"""The card in a real browser: by keyboard alone, and without JavaScript."""

from typing import Any

import pytest

from reunite.needs.queries import find_card
from tests.cast import Cast
from tests.journeys.conftest import well
from tests.support.browser import DESK, NARROW, Live


@pytest.mark.parametrize("viewport", [NARROW, DESK], ids=["narrow", "desk"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_town_is_chosen_by_keyboard(live: Live, cast: Cast, viewport: Any, script: bool) -> None:
    page = live.open(cast.ana.person, viewport=viewport, java_script_enabled=script)
    page.goto("/you/needs")
    page.get_by_label("Step-free").press("Space")
    page.get_by_label("Roughly where do you set out from?").press_sequentially("Newport")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Isle of Wight").press("Enter")
    page.get_by_text("Saved. You set out from Newport, Isle of Wight").wait_for()
    kept = find_card(cast.ana.person)
    assert (kept.home, [need.value for need in kept.needs]) == (2641599, ["step_free"])


@pytest.mark.parametrize("viewport", [NARROW, DESK], ids=["narrow", "desk"])
def test_its_pages_are_well(live: Live, cast: Cast, viewport: Any) -> None:
    page = live.open(cast.ana.person, viewport=viewport)
    for path in ("", "/town?q=Newport", "/town?q=Qqqq", "/clear"):
        page.goto(f"/you/needs{path}")
        well(page)
    page.goto("/you/needs")
    page.get_by_label("Roughly where do you set out from?").fill("Qqqq")
    page.get_by_role("button", name="Save").click()
    well(page)
