"""A question closes by itself, or when its author says so."""

from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.errors import DomainError
from reunite.shelves.sounding import actions
from reunite.shelves.sounding.models import Question
from tests.cast import Cast, join
from tests.support.page import Browser


def after_three_weeks() -> time_machine.travel:
    return time_machine.travel(clock.now() + timedelta(days=21, minutes=1), tick=False)


def test_after_three_weeks_it_leaves_the_list(ben: Browser, board: str, boss: Question) -> None:
    assert "boss" in ben.get(board).main
    with after_three_weeks():
        assert "boss" not in ben.get(board).main


def test_who_took_part_finds_it_again(
    ana: Browser, ben: Browser, cast: Cast, board: str, boss: Question
) -> None:
    actions.answer(cast.ben, boss, "On a walk.")
    jo = Browser(ana.app).signed_in(join(cast.ana, "Jo", "jo@example.org").person)
    actions.close(cast.ana, boss)
    for browser in (ana, ben):
        assert "boss" in browser.get(f"{board}closed").main
        assert "On a walk." in browser.get(f"{board}{boss.public_id}").main
    assert "boss" not in jo.get(f"{board}closed").main
    assert jo.get(f"{board}{boss.public_id}").status == 404


def test_an_answer_taken_down_is_no_part(
    ben: Browser, cast: Cast, board: str, boss: Question
) -> None:
    word = actions.answer(cast.ben, boss, "On a walk.")
    ben.get(f"{board}{boss.public_id}/words/{word.public_id}/edit")
    ben.send("/take-down")
    actions.close(cast.ana, boss)
    assert "boss" not in ben.get(f"{board}closed").main


def test_its_author_closes_it_at_once(
    ana: Browser, ben: Browser, board: str, boss: Question
) -> None:
    ana.get(f"{board}{boss.public_id}")
    page = ana.send("/close")
    assert "This has closed." in page.main
    assert "boss" not in ben.get(board).main


def test_nobody_else_closes_it(ben: Browser, board: str, boss: Question) -> None:
    page = ben.get(f"{board}{boss.public_id}")
    assert not page.find("form[action$='/close']")
    answer = ben.post(f"{board}{boss.public_id}/close", {"csrf_token": page.csrf_token})
    assert answer.status == 403


def test_an_answer_that_comes_too_late_is_kept_in_its_form(
    ana: Browser, cast: Cast, board: str, boss: Question
) -> None:
    ana.get(f"{board}{boss.public_id}")
    actions.close(cast.ana, boss)
    page = ana.send("/words/", body="One more thing.")
    assert page.status == 422
    assert "This has closed meanwhile" in page.main
    assert page.find("textarea")[0].text.strip() == "One more thing."


def test_closed_it_takes_no_answer(cast: Cast, boss: Question) -> None:
    actions.close(cast.ana, boss)
    with pytest.raises(DomainError):
        actions.answer(cast.ben, boss, "On a walk.")


def test_closing_twice_is_like_once(cast: Cast, boss: Question) -> None:
    actions.close(cast.ana, boss)
    closed_at = boss.closes_at
    actions.close(cast.ana, boss)
    assert boss.closes_at == closed_at
