"""One link, which someone else has looked at first."""

import pytest

from reunite.shelves.helps import actions
from reunite.shelves.helps.models import Experience, HowItWas
from tests.cast import Cast, join
from tests.support.page import Browser

LINK = "https://example.org/slow-radio"


@pytest.fixture
def radio(cast: Cast) -> Experience:
    return actions.share(cast.ana, what="Slow radio", how_it_was=HowItWas.MIXED, link=LINK)


def test_before_the_shelf_says_only_that_there_is_one(
    ben: Browser, shelf: str, radio: Experience
) -> None:
    page = ben.get(shelf)
    assert LINK not in page.source
    assert "a link here that nobody has looked at yet" in page.main


def test_once_approved_everyone_has_it(
    ana: Browser, ben: Browser, shelf: str, radio: Experience
) -> None:
    ben.get(f"{shelf}{radio.public_id}")
    ben.send("/link")
    [link] = [a for a in ana.get(shelf).find("main a") if a.get("href") == LINK]
    assert link.get("rel") == "noopener noreferrer nofollow"


def test_its_author_cannot_approve_it(ana: Browser, shelf: str, radio: Experience) -> None:
    page = ana.get(f"{shelf}{radio.public_id}")
    assert not page.find("form[action$='/link']")
    answer = ana.post(f"{shelf}{radio.public_id}/link", {"csrf_token": page.csrf_token})
    assert answer.status == 422


def test_another_link_is_not_approved_unseen(ben: Browser, shelf: str, radio: Experience) -> None:
    ben.get(f"{shelf}{radio.public_id}")
    assert ben.send("/link", link="https://example.org/an-older-one").status == 409


def test_a_changed_link_is_looked_at_again(
    ana: Browser, ben: Browser, cast: Cast, shelf: str, radio: Experience
) -> None:
    actions.approve_link(cast.ben, radio, LINK)
    ana.get(f"{shelf}{radio.public_id}/edit")
    ana.send(because="Rain, mostly.")
    assert LINK in ben.get(shelf).source
    ana.get(f"{shelf}{radio.public_id}/edit")
    ana.send(link="https://example.org/other")
    assert "example.org" not in ben.get(shelf).source


def test_who_looked_at_it_is_not_told(ana: Browser, cast: Cast, shelf: str) -> None:
    jo = join(cast.ana, "Jolanta", "jo@example.org")
    radio = actions.share(cast.ana, what="Slow radio", how_it_was=HowItWas.MIXED, link=LINK)
    actions.approve_link(jo, radio, LINK)
    assert "Jolanta" not in ana.get(f"{shelf}{radio.public_id}").main
