"""The space as it is used: on a phone, without JavaScript, by keyboard, by each of those in it."""

import pytest
from playwright.sync_api import expect

from reunite.checkins.queries import list_own
from reunite.checkins.space.models import Place
from tests.cast import Cast
from tests.factories import check_in, open_space
from tests.journeys.conftest import well
from tests.journeys.test_ways_of_using import tab_to
from tests.support.browser import DESK, Live

pytestmark = pytest.mark.browser


def test_one_joins_writes_and_thinks_better_of_it(live: Live, cast: Cast) -> None:
    open_space(cast.ana)
    page = live.open(cast.ben.person)
    page.goto(f"/g/{cast.group.public_id}/")
    page.get_by_role("link", name="What it is").click()
    well(page)
    page.get_by_text("I’m 18 or over").click()
    page.get_by_text("What I write here").click()
    page.get_by_role("button", name="Join").click()
    well(page)
    page.locator(".chip", has_text="Listening").click()
    page.get_by_label("In a few words").fill("A grey week.")
    page.get_by_role("button", name="Share").click()
    well(page)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("In a few words")).to_have_value("A grey week.")


@pytest.mark.usefixtures("places")
def test_it_is_written_and_read_without_javascript(live: Live, cast: Cast, room: str) -> None:
    writer = live.open(cast.ben.person, java_script_enabled=False)
    writer.goto(room)
    writer.get_by_role("button", name="Share").click()
    expect(writer.get_by_role("alert")).to_contain_text("Choose what would help.")
    writer.locator(".chip", has_text="Company").click()
    writer.get_by_label("In a few words").fill("A grey week.")
    writer.get_by_role("button", name="Share").click()
    reader = live.open(cast.ana.person, java_script_enabled=False)
    reader.goto(room)
    reader.get_by_role("link", name="Open what Ben shared").click()
    expect(reader.get_by_text("A grey week.")).to_be_hidden()
    reader.get_by_text("Open when you’re ready").click()
    expect(reader.get_by_text("A grey week.")).to_be_visible()
    reader.get_by_role("button", name="I’m glad you said.").click()
    expect(reader.locator("#words")).to_contain_text("I’m glad you said.")


@pytest.mark.usefixtures("places")
def test_it_is_written_by_keyboard(live: Live, cast: Cast, room: str) -> None:
    page = live.open(cast.ben.person, viewport=DESK)
    page.goto(room)
    tab_to(page, "Distraction")
    page.keyboard.press("Space")
    tab_to(page, "Share")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Shared with Ana.")


@pytest.mark.usefixtures("places")
def test_one_rests_in_one_press_and_comes_back(live: Live, cast: Cast, room: str) -> None:
    check_in(cast.ana)
    page = live.open(cast.ben.person)
    page.goto(room)
    page.get_by_role("button", name="Rest until tomorrow").click()
    expect(page.get_by_text("Ana would like")).to_be_hidden()
    well(page)
    page.get_by_role("button", name="I’m back").click()
    expect(page.get_by_text("Ana would like")).to_be_visible()


@pytest.mark.usefixtures("places")
def test_a_host_folds_and_the_author_changes_it(live: Live, cast: Cast, room: str) -> None:
    shared = room + check_in(cast.ben, "Twelve of them.").public_id
    host, author = live.open(cast.ana.person), live.open(cast.ben.person)
    host.goto(shared)
    host.get_by_role("link", name="Fold it, with words to Ben").click()
    well(host)
    host.get_by_label("What to tell them").fill("It names amounts. Could you take that out?")
    host.get_by_role("button", name="Fold it").click()
    author.goto(shared)
    expect(author.get_by_text("It names amounts.")).to_be_visible()
    well(author)
    author.get_by_role("link", name="Change it").click()
    well(author)
    author.get_by_label("In a few words").fill("A few.")
    author.get_by_role("button", name="Save").click()
    expect(author.get_by_text("It names amounts.")).to_have_count(0)


@pytest.mark.usefixtures("places")
def test_signed_out_there_is_nothing_but_the_way_in(live: Live, room: str) -> None:
    page = live.open()
    page.goto(room)
    expect(page).to_have_url(f"{live.address}/sign-in")


@pytest.mark.usefixtures("places")
def test_what_was_opened_folds_again_when_nobody_touches_it(
    live: Live, cast: Cast, room: str
) -> None:
    page = live.open(cast.ana.person)
    page.clock.install()
    page.goto(room + check_in(cast.ben).public_id)
    page.get_by_text("Open when you’re ready").click()
    page.clock.run_for(119_000)
    expect(page.get_by_text("A grey week.")).to_be_visible()
    page.keyboard.press("Shift")
    page.clock.run_for(119_000)
    expect(page.get_by_text("A grey week.")).to_be_visible()
    page.clock.run_for(2_000)
    expect(page.get_by_text("A grey week.")).to_be_hidden()


def test_nothing_is_kept_in_the_browser(
    live: Live, cast: Cast, room: str, places: list[Place]
) -> None:
    page = live.open(cast.ben.person)
    page.goto(room)
    page.get_by_label("In a few words").fill("A grey week.")
    page.goto(room + check_in(cast.ana).public_id)
    kept = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length,"
        " (await indexedDB.databases()).length, (await caches.keys()).length]"
    )
    assert kept == [0, 0, 0, 0]
    assert list_own(cast.ben) == []
    assert page.locator("form[autocomplete=off], [autocomplete=off]").count()
