"""A plan in a real browser: written on a calmer day, used on a harder one."""

from dataclasses import replace
from typing import Any

import pytest

from reunite.plans.models import Ally
from reunite.plans.queries import list_companions
from tests.cast import Cast
from tests.journeys.conftest import ReadMail, read_mail, well  # noqa: F401
from tests.plans.conftest import PLAN
from tests.support.browser import DESK, NARROW, Live


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_from_writing_it_to_being_heard(
    live: Live,
    cast: Cast,
    read_mail: ReadMail,  # noqa: F811
    script: bool,
) -> None:
    there = live.app.extensions
    there["reunite.settings"] = replace(there["reunite.settings"], smtp_host="mail.example.org")
    ben = live.open(cast.ben.person, java_script_enabled=script)
    ben.goto("/you/plan")
    ben.get_by_role("link", name="Write it").click()
    ben.get_by_label("What tends to help").fill("Soup")
    ben.get_by_label("The words to send them").fill("Ring me?")
    ben.get_by_text("Ana", exact=True).click()
    ben.get_by_label("I’m 18 or over").press("Space")
    ben.get_by_role("button", name="Keep it").click()
    ben.get_by_text("Asked, and hasn’t answered yet.").wait_for()

    ana = live.open(cast.ana.person, java_script_enabled=script)
    ana.goto("/")
    ana.get_by_role("link", name="Ben would like to ask you something.").press("Enter")
    ana.get_by_role("button", name="Yes, that’s all right").press("Enter")
    ana.get_by_text("You said yes.", exact=True).wait_for()

    ben.goto("/help")
    ben.get_by_role("link", name="I’m not safe right now").last.click()
    ben.get_by_role("link", name="Message Ana").press("Enter")
    shown = ben.locator("#words").inner_text()
    ben.get_by_role("button", name="Send it to Ana now").press("Enter")
    ben.get_by_text("On its way to Ana").wait_for()
    assert read_mail(cast.ana.person.email).text.split()[: len(shown.split())] == shown.split()


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(NARROW, "dark"), (DESK, "light")], ids=["narrow", "desk"]
)
def test_its_pages_are_well(
    live: Live, cast: Cast, willing: Ally, viewport: Any, scheme: Any
) -> None:
    page = live.open(cast.ben.person, viewport=viewport, color_scheme=scheme)
    ally = list_companions([cast.ben])[0].ally.public_id
    for path in ("/you/plan", "/you/plan/edit", f"/you/plan/message/{ally}", "/you/days"):
        page.goto(path)
        well(page)
    for path in ("/help/not-safe", "/help/sheet", "/you/plan/delete"):
        page.goto(path)
        well(page)


def test_on_paper_it_has_words_and_nothing_to_press(live: Live, cast: Cast, willing: Ally) -> None:
    page = live.open(cast.ben.person)
    page.goto("/help/sheet")
    page.emulate_media(media="print")
    assert page.get_by_text(PLAN.helps).is_visible()
    assert page.get_by_text("Ana", exact=True).is_visible()
    assert not page.get_by_role("button").filter(visible=True).count()
    assert not page.get_by_role("navigation").filter(visible=True).count()


def test_a_sheet_needs_nothing_from_here_once_it_is_there(
    live: Live, cast: Cast, willing: Ally
) -> None:
    page = live.open(cast.ben.person)
    page.goto("/help/sheet")
    page.context.set_offline(True)
    page.emulate_media(media="print")
    assert page.get_by_text("Samaritans", exact=True).is_visible()
