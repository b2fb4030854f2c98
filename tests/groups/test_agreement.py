"""How the group treats each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.groups.agreements import rewrite_agreement
from reunite.groups.changes import Change, list_changes
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


def test_what_was_added_is_said_to_be_added(ana: Browser, ben: Browser, cast: Cast) -> None:
    rewrite(ana, cast, NEW)
    assert "Added Ask before giving advice." in " ".join(agreement(ben, cast).main.split())


def test_what_reads_differently_stands_beside_what_it_was(ben: Browser, cast: Cast) -> None:
    rewrite_agreement(cast.ana, "Be kind, mostly.")
    said = " ".join(agreement(ben, cast).main.split())
    assert "Before Be kind. Now Be kind, mostly." in said


def test_what_is_gone_is_said_to_be_gone(ben: Browser, cast: Cast) -> None:
    rewrite_agreement(cast.ana, NEW)
    agreement(ben, cast)
    ben.send("/agree")
    rewrite_agreement(cast.ana, "Be kind.")
    assert "Gone Ask before giving advice." in " ".join(agreement(ben, cast).main.split())


def test_what_stayed_is_not_said_to_have_changed() -> None:
    assert list_changes("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.") == [Change("", "Three.")]


PARAGRAPHS = st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=6)


@given(before=PARAGRAPHS, now=PARAGRAPHS)
def test_whatever_is_new_is_among_the_changes(before: list[str], now: list[str]) -> None:
    changes = list_changes("\n\n".join(before), "\n\n".join(now))
    assert set(now) - set(before) <= {change.now for change in changes}
    assert set(before) - set(now) <= {change.before for change in changes}


def test_each_version_can_be_read_as_it_was(ben: Browser, cast: Cast) -> None:
    rewrite_agreement(cast.ana, "Something else.")
    assert "Written" in agreement(ben, cast).main
    page = ben.get(f"/g/{cast.group.public_id}/agreement/1")
    assert ("Be kind." in page.main, "Something else." in page.main) == (True, False)


@pytest.mark.parametrize("version", ["0", "2", "99999999999999999999"])
def test_a_version_there_never_was_is_not_found(ben: Browser, cast: Cast, version: str) -> None:
    assert ben.get(f"/g/{cast.group.public_id}/agreement/{version}").status == 404


LINE = "has new words on how you treat each other"


def lines(browser: Browser, cast: Cast) -> list[bool]:
    """Does home, and does the group's page, lead to newer words?"""
    return [LINE in browser.get(page).main for page in ("/", f"/g/{cast.group.public_id}/")]


def test_home_and_the_group_lead_to_newer_words(ben: Browser, cast: Cast) -> None:
    rewrite_agreement(cast.ana, NEW)
    assert lines(ben, cast) == [True, True]


def test_nothing_leads_there_once_they_are_agreed_to(ben: Browser, cast: Cast) -> None:
    rewrite_agreement(cast.ana, NEW)
    agreement(ben, cast)
    ben.send("/agree")
    assert lines(ben, cast) == [False, False]


def test_nothing_leads_there_after_not_now_and_agreeing_stays_open(
    ben: Browser, cast: Cast
) -> None:
    rewrite_agreement(cast.ana, NEW)
    agreement(ben, cast)
    ben.send("/not-now")
    assert lines(ben, cast) == [False, False]
    assert "newer" in agreement(ben, cast).main


def test_still_newer_words_are_led_to_again(ben: Browser, cast: Cast) -> None:
    rewrite_agreement(cast.ana, NEW)
    agreement(ben, cast)
    ben.send("/not-now")
    rewrite_agreement(cast.ana, "Something else.")
    assert lines(ben, cast) == [True, True]
