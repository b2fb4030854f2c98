"""Every page that has something on it, at the narrowest and on a desk, by day and by night; and
what they leave on a device."""

from typing import Any

import pytest

from tests.architecture.test_access import address, rules
from tests.cast import Cast
from tests.journeys.conftest import well
from tests.support.browser import DESK, NARROW, Live, is_page

DIFFER_BY_NIGHT = ("color-contrast", "target-size")  # and on a desk; the rest is the same
STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
  ...(await indexedDB.databases()).map((database) => database.name),
  ...(await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
]"""


@pytest.mark.parametrize("part", range(PARTS := 4))
def test_every_page_is_well_and_rule_25_asks_nobody_else_and_leaves_nothing_behind(
    live: Live, cast: Cast, examples: dict[str, object], part: int
) -> None:
    page = live.open(cast.ana.person, reduced_motion="reduce")  # night falls at once
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    pages = [rule for rule, method in rules(live.app) if method == "GET"]
    for rule in pages[part::PARTS]:
        path = address(live.app, rule, "GET", examples)
        if is_page(page, path):
            page.set_viewport_size(NARROW)
            page.emulate_media(color_scheme="light")
            page.goto(path)
            well(page)
            page.set_viewport_size(DESK)
            page.emulate_media(color_scheme="dark")
            well(page, *DIFFER_BY_NIGHT)
    assert [url for url in asked if not url.startswith((live.address, "data:"))] == []
    assert page.evaluate(STORED) == []


@pytest.mark.parametrize("viewport", [NARROW, DESK], ids=["narrow", "desk"])
def test_the_front_door_is_well(live: Live, viewport: Any) -> None:
    page = live.open(viewport=viewport)
    for path in ("/sign-in", "/sign-in/code", "/help", "/away"):
        page.goto(path)
        well(page)
