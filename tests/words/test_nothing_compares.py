"""Pages with no words, one or fifty differ only by the words themselves."""

import pytest
from lxml.html import HtmlElement

from reunite.milestones.models import Milestone
from tests.cast import Cast
from tests.factories import say, share
from tests.support.page import Browser, Page


@pytest.fixture
def three(cast: Cast) -> list[Milestone]:
    """Three alike, to which nobody, one friend and fifty friends said something."""
    shared = [share(cast.ana) for _ in range(3)]
    for milestone, number in zip(shared, (0, 1, 50), strict=True):
        for _ in range(number):
            say(cast.ben, milestone, "Save me one.")
    return shared


def but_the_words(page: Page, selector: str) -> set[str]:
    """What else these parts of a page say."""

    def rest(part: HtmlElement) -> str:
        for words in part.cssselect(".words, a[href$='#words']"):
            words.drop_tree()
        return " ".join(part.text_content().split())

    return {rest(part) for part in page.find(selector)}


def test_the_page_of_a_milestone(ana: Browser, cast: Cast, three: list[Milestone]) -> None:
    place = f"/g/{cast.group.public_id}/milestones/"
    pages = [ana.get(place + milestone.public_id) for milestone in three]
    assert len(set.union(*(but_the_words(page, "main") for page in pages))) == 1


@pytest.mark.usefixtures("three")
def test_the_cards_of_the_timeline(ana: Browser, cast: Cast) -> None:
    page = ana.get(f"/g/{cast.group.public_id}/")
    assert len(but_the_words(page, ".milestone")) == 1


def test_a_card_shows_only_how_a_conversation_begins(ana: Browser, cast: Cast) -> None:
    milestone = share(cast.ana)
    for number in range(50):
        say(cast.ben, milestone, f"Thought {number}.")
    page = ana.get(f"/g/{cast.group.public_id}/")
    said = [p.text_content() for p in page.find(".word p")]
    assert said == ["Ben Thought 0.", "Ben Thought 1."]
    assert page.find("a[href$='#words']")[0].text_content() == "Read what else was said"
