"""Every page that has something on it, at the narrowest and on a desk, by day and by night."""

from typing import Any

import pytest

from tests.architecture.test_access import address, rules
from tests.cast import Cast
from tests.journeys.conftest import well
from tests.support.browser import DESK, NARROW, Live

NO_PAGE = {
    "static",
    "calendars.feed",
    "calendars.event_file",
    "checkins.own_words",
    "health.alive",
    "health.ready",
    "album.download",
    "album.file",
    "pictures.download",
    "pictures.file",
}


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(NARROW, "light"), (DESK, "dark")], ids=["narrow", "desk"]
)
def test_every_page_is_well(
    live: Live, cast: Cast, examples: dict[str, object], viewport: Any, scheme: Any
) -> None:
    page = live.open(cast.ana.person, viewport=viewport, color_scheme=scheme)
    for rule, method in rules(live.app):
        if method == "GET" and rule.endpoint not in NO_PAGE:
            page.goto(address(live.app, rule, method, examples))
            well(page)


@pytest.mark.parametrize("viewport", [NARROW, DESK], ids=["narrow", "desk"])
def test_the_front_door_is_well(live: Live, viewport: Any) -> None:
    page = live.open(viewport=viewport)
    for path in ("/sign-in", "/sign-in/code", "/help", "/away"):
        page.goto(path)
        well(page)
