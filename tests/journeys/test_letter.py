"""The letter, read on a phone and on a desk, and what it leads to."""

import threading
from datetime import UTC, datetime

import pytest
import time_machine
from playwright.sync_api import expect

from reunite.letters.actions import write_letters
from tests.cast import Cast
from tests.factories import plan, say, share
from tests.journeys.conftest import FollowMail, ReadMail
from tests.support.browser import DESK, NARROW, Live, axe_violations

LONG = "Gwrthwynebiadau-a-chyfrinachau-a-llawenydd" * 2


@pytest.fixture
def letter(cast: Cast) -> None:
    """Ben's letter of June, when the next meetup is far off."""
    with time_machine.travel(datetime(2030, 5, 20, 12, tzinfo=UTC), tick=False) as clock:
        say(cast.ana, share(cast.ben, "A new kettle"))
        share(cast.ana, LONG)
        plan(cast.ana, "Winter lights", datetime(2030, 12, 12, tzinfo=UTC).date())
        clock.move_to(datetime(2030, 6, 1, 12, tzinfo=UTC))
        write_letters(threading.Event())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [NARROW, DESK], ids=["narrow", "desk"])
def test_it_reads_well(
    live: Live, letter: None, read_mail: ReadMail, viewport: object, scheme: str
) -> None:
    page = live.open(viewport=viewport, color_scheme=scheme)
    page.set_content(read_mail("ben@example.org").html)
    assert axe_violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_its_links_ask_who_is_reading(live: Live, letter: None, follow_mail: FollowMail) -> None:
    page = live.open()
    page.goto(follow_mail("ben@example.org", "/g/"))
    expect(page.get_by_label("Your email")).to_be_visible()


def test_it_can_be_paused_and_let_come_again_without_javascript(live: Live, cast: Cast) -> None:
    page = live.open(cast.ben.person, java_script_enabled=False)
    page.goto(f"/g/{cast.group.public_id}/mail")
    page.get_by_role("button", name="Nothing from this group for now").click()
    page.get_by_role("button", name="Let emails come again").click()
    expect(page.get_by_role("status")).to_contain_text("come again, as you chose")
