"""Looking back, finding again, and a book to print."""

import threading

from playwright.sync_api import expect

from reunite import clock
from reunite.memories.yearbook.jobs import YEARBOOKS
from reunite.when import PartialDate
from tests.cast import Cast
from tests.factories import share
from tests.journeys.conftest import well
from tests.support.browser import PHONE, Live


def test_a_memory_is_come_upon_and_set_aside_without_javascript(live: Live, cast: Cast) -> None:
    today = clock.today("UTC")
    share(cast.ana, "Got the keys", when=PartialDate(2016, today.month, today.day))
    page = live.open(cast.ben.person, viewport=PHONE, java_script_enabled=False)
    page.goto("/look-back/choices")
    page.get_by_text("On Home").click()
    page.get_by_role("button", name="Save").click()
    page.goto("/")
    expect(page.get_by_role("heading", name="Got the keys")).to_be_visible()
    page.get_by_role("button", name="Set it aside").click()
    expect(page.get_by_role("main")).not_to_contain_text("Got the keys")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="Got the keys")).to_be_visible()


def test_something_is_found_on_a_phone(live: Live, cast: Cast) -> None:
    share(cast.ana, "The tomatoes came up")
    page = live.open(cast.ben.person, viewport=PHONE)
    page.goto("/timeline")
    page.get_by_role("link", name="Search").click()
    page.get_by_label("Which words?").fill("tomato")
    page.get_by_role("button", name="Search").click()
    well(page)
    page.get_by_role("link", name="The tomatoes came up").click()
    expect(page.get_by_role("heading", name="The tomatoes came up")).to_be_visible()


def test_a_book_prints_without_the_bars_and_with_every_milestone_whole(
    live: Live, cast: Cast
) -> None:
    for number in range(12):
        share(cast.ana, f"Thing {number}", story="A long story. " * 60, when=PartialDate(2019))
    page = live.open(cast.ben.person)
    page.goto(f"/g/{cast.group.public_id}/yearbook")
    page.get_by_role("button", name="Show the pages").click()
    well(page)
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Make a PDF")).to_be_hidden()
    expect(page.get_by_role("navigation").first).to_be_hidden()
    inside = page.locator("article").first.evaluate("one => getComputedStyle(one).breakInside")
    assert inside == "avoid"
    assert page.pdf().startswith(b"%PDF-")


def test_a_pdf_is_asked_for_and_downloaded(live: Live, cast: Cast) -> None:
    share(cast.ana, "Got the keys", when=PartialDate(2019))
    page = live.open(cast.ben.person)
    page.goto(f"/g/{cast.group.public_id}/yearbook/pages?first=2019&last=2019")
    page.get_by_role("button", name="Make a PDF").click()
    expect(page.get_by_text("Being made", exact=True)).to_be_visible()
    well(page)
    YEARBOOKS.make_waiting(threading.Event())
    page.get_by_role("link", name="Look again").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download").click()
    assert download.value.suggested_filename == "yearbook.pdf"
