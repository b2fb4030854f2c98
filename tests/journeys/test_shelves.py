"""Each shelf, walked by two people on their phones."""

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import well
from tests.support.browser import Live

pytestmark = pytest.mark.browser


@pytest.fixture
def phones(live: Live, cast: Cast) -> tuple[Page, Page]:
    """Ana's and Ben's, both on the page of the shelves."""
    shelves = f"/g/{cast.group.public_id}/shelves/"
    pages = live.open(cast.ana.person), live.open(cast.ben.person)
    for page in pages:
        page.goto(shelves)
    well(pages[0])
    return pages


def test_what_helps(phones: tuple[Page, Page]) -> None:
    ana, ben = phones
    ana.get_by_role("link", name="What helps").click()
    ana.get_by_role("link", name="Add yours").first.click()
    well(ana)
    ana.get_by_label("What is it?").fill("A cold flannel")
    ana.get_by_text("Helped me").click()
    ana.get_by_label("Because").fill("A minute was enough.")
    ana.get_by_role("button", name="Share it").click()
    expect(ana.get_by_role("button", name="Undo")).to_be_visible()

    ben.get_by_role("link", name="What helps").click()
    ben.get_by_role("link", name="Keep it or answer it").click()
    ben.get_by_role("button", name="Keep it among my own").click()
    ben.get_by_role("link", name="Say how it was for you").click()
    expect(ben.get_by_label("What is it?")).to_have_value("A cold flannel")
    ben.get_by_text("Not for me").click()
    ben.get_by_role("button", name="Share it").click()
    ben.get_by_role("link", name="What helps").click()
    expect(ben.get_by_role("article")).to_have_count(2)
    widths = {card.bounding_box()["width"] for card in ben.get_by_role("article").all()}  # type: ignore[index]
    assert len(widths) == 1
    well(ben)
    ben.get_by_role("link", name="The ones I keep").click()
    expect(ben.get_by_role("article")).to_have_count(1)
    well(ben)


def test_the_sounding_board(phones: tuple[Page, Page]) -> None:
    ana, ben = phones
    ana.get_by_role("link", name="Sounding board").click()
    ana.get_by_role("link", name="Ask something").first.click()
    ana.get_by_text("Some to begin with").click()
    ana.get_by_role("link", name="How do you tell a new boss?").click()
    ana.get_by_text("Your experience").click()
    well(ana)
    ana.get_by_role("button", name="Ask", exact=True).click()

    ben.get_by_role("link", name="Sounding board").click()
    ben.get_by_role("link", name="Read and answer").click()
    expect(ben.get_by_text("Ana would like to hear how it was for you.")).to_be_visible()
    ben.get_by_label("Say something").fill("For me it was on a walk.")
    ben.get_by_role("button", name="Send").click()
    well(ben)

    ana.reload()
    expect(ana.get_by_text("For me it was on a walk.")).to_be_visible()
    ana.get_by_role("button", name="Thank you, I’m closing it").click()
    well(ana)
    ben.get_by_role("link", name="Sounding board").click()
    expect(ben.get_by_role("article")).to_have_count(0)
    ben.get_by_role("link", name="Closed ones you took part in").click()
    expect(ben.get_by_text("How do you tell a new boss?")).to_be_visible()
    well(ben)


def test_making_something_together(phones: tuple[Page, Page]) -> None:
    ana, ben = phones
    ana.get_by_role("link", name="Make something together").click()
    ana.get_by_role("link", name="Begin something").first.click()
    ana.get_by_text("Some to choose from").click()
    ana.get_by_role("link", name="A story in six words").click()
    well(ana)
    ana.get_by_role("button", name="Begin", exact=True).click()

    ben.get_by_role("link", name="Make something together").click()
    ben.get_by_role("link", name="A story in six words").click()
    ben.get_by_role("link", name="Add yours").click()
    ben.get_by_label("Your piece").fill("We met online. Brought cake anyway.")
    ben.get_by_text("Put my name to it").click()
    well(ben)
    ben.get_by_role("button", name="Add it").click()
    expect(ben.get_by_text("It’s part of it now.")).to_be_visible()

    ana.reload()
    expect(ana.get_by_role("article")).to_have_text("We met online. Brought cake anyway.")
    ana.get_by_role("button", name="I’m here, not making").click()
    expect(ana.get_by_text("Here, not making: Ana.")).to_be_visible()
    well(ana)
    ana.emulate_media(media="print")
    expect(ana.get_by_role("article")).to_be_visible()
    expect(ana.get_by_role("button", name="Leave quickly")).to_have_count(0)
    assert ana.pdf()[:5] == b"%PDF-"
