"""How the group treats each other."""

import pytest

from reunite.groups.actions import rewrite_agreement
from tests.cast import Cast
from tests.support.page import Browser, Page

NEW = "Be kind.\n\nAsk before giving advice."


def agreement(browser: Browser, cast: Cast) -> Page:
    return browser.get(f"/g/{cast.group.public_id}/agreement")


def rewrite(browser: Browser, cast: Cast, words: str) -> Page:
    browser.get(f"/g/{cast.group.public_id}/agreement/edit")
    return browser.send(words=words)


def test_it_is_there_to_read(ben: Browser, cast: Cast) -> None:
    assert "Be kind." in agreement(ben, cast).main


def test_a_host_can_change_it(ana: Browser, cast: Cast) -> None:
    assert "Ask before giving advice." in rewrite(ana, cast, NEW).main


def test_newer_words_are_offered_and_not_pressed_on_anyone(
    ana: Browser, ben: Browser, cast: Cast
) -> None:
    rewrite(ana, cast, NEW)
    assert "newer than the ones you agreed to" in agreement(ben, cast).main


def test_who_wrote_it_agrees_with_it(ana: Browser, cast: Cast) -> None:
    assert "newer" not in rewrite(ana, cast, NEW).main


def test_one_press_agrees(ana: Browser, ben: Browser, cast: Cast) -> None:
    rewrite(ana, cast, NEW)
    agreement(ben, cast)
    assert "newer" not in ben.send("/agree").main


def test_what_was_agreed_to_is_what_was_shown(ben: Browser, cast: Cast) -> None:
    rewrite_agreement(cast.ana, NEW)
    agreement(ben, cast)
    rewrite_agreement(cast.ana, "Something else.")
    assert "newer" in ben.send("/agree").main


def test_nobody_agrees_to_words_that_are_not_written_yet(ben: Browser, cast: Cast) -> None:
    token = ben.get("/you/").csrf_token
    ben.post(f"/g/{cast.group.public_id}/agreement/99/agree", {"csrf_token": token})
    rewrite_agreement(cast.ana, NEW)
    assert "newer" in agreement(ben, cast).main


def test_the_same_words_are_no_new_version(ana: Browser, ben: Browser, cast: Cast) -> None:
    rewrite(ana, cast, "Be kind.")
    assert "newer" not in agreement(ben, cast).main


@pytest.mark.parametrize("words", ["", " \n ", "a" * 5001])
def test_what_will_not_do_is_kept(ana: Browser, cast: Cast, words: str) -> None:
    page = rewrite(ana, cast, words)
    assert (page.status, page.form().fields["words"].strip()) == (422, words.strip())


def test_words_with_markup_are_only_words(ana: Browser, cast: Cast) -> None:
    page = rewrite(ana, cast, "<img src=x onerror=alert(1)> & so on")
    assert "<img src=x onerror=alert(1)> & so on" in page.main


def test_changing_it_is_for_hosts(ben: Browser, cast: Cast) -> None:
    assert ben.get(f"/g/{cast.group.public_id}/agreement/edit").status == 403


def test_agreeing_cannot_be_fetched(ben: Browser, cast: Cast) -> None:
    assert ben.get(f"/g/{cast.group.public_id}/agreement/1/agree").status == 405
