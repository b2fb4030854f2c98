"""Thinking better of what one said."""

import pytest

from reunite.groups.actions import leave_group
from reunite.words.models import Word
from tests.cast import Cast
from tests.support.page import Browser


@pytest.fixture
def own(page: str, word: Word) -> str:
    """Where Ben changes what he said."""
    return f"{page}/words/{word.public_id}"


def test_its_author_finds_the_way_to_change_it(ben: Browser, page: str, own: str) -> None:
    assert ben.get(page).find(f"a[href='{own}']")


def test_nobody_else_does(ana: Browser, page: str, own: str) -> None:
    assert not ana.get(page).find(f"a[href='{own}']")


def test_its_author_changes_it(ana: Browser, ben: Browser, page: str, own: str) -> None:
    ben.get(own)
    ben.send(body="Save me two.")
    said = ana.get(page).main
    assert "Save me two. " in said
    assert "changed since" in said


def test_a_change_to_nothing_is_refused(ben: Browser, own: str) -> None:
    ben.get(own)
    assert ben.send(body="  ").status == 422


def test_taken_down_nobody_reads_it(ana: Browser, ben: Browser, page: str, own: str) -> None:
    ben.get(own)
    taken = ben.send("/take-down")
    assert "Only you can see it" in taken.main
    assert "Save me one" not in ana.get(page).main + ben.get(page).main


def test_put_back_everybody_does(ana: Browser, ben: Browser, page: str, own: str) -> None:
    ben.get(own)
    ben.send("/take-down")
    ben.send("/put-back")
    assert "Save me one" in ana.get(page).main


def test_taken_down_it_is_not_on_the_timeline(ana: Browser, ben: Browser, own: str) -> None:
    ben.get(own)
    ben.send("/take-down")
    assert "Save me one" not in ana.get("/timeline").main


@pytest.mark.parametrize("path", ["", "/take-down", "/put-back"])
def test_nobody_else_changes_it(ana: Browser, own: str, path: str) -> None:
    token = ana.get("/").csrf_token
    refused = ana.post(own + path, {"csrf_token": token, "body": "Mine now"})
    assert refused.status == 403
    assert "someone else’s. Only they" in refused.main


def test_taken_down_nobody_else_finds_it(ana: Browser, ben: Browser, own: str) -> None:
    ben.get(own)
    ben.send("/take-down")
    assert ana.get(own).status == 404


@pytest.mark.parametrize("who", ["cleo", "dev"])
def test_strangers_find_nothing(who: str, own: str, request: pytest.FixtureRequest) -> None:
    browser: Browser = request.getfixturevalue(who)
    assert browser.get(own).status == 404


def test_words_outlive_their_authors_leaving(
    ana: Browser, cast: Cast, page: str, word: Word
) -> None:
    leave_group(cast.ben)
    assert "Ben Save me one." in ana.get(page).main
