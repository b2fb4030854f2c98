"""Asking, answering, changing one's mind."""

import pytest

from reunite.db import atomic, db
from reunite.safety.actions import block
from reunite.safety.labels import Labels, Topic
from reunite.safety.models import Door
from reunite.shelves.sounding import actions
from reunite.shelves.sounding.models import Hope, Question
from tests.cast import Cast, join
from tests.support.page import Browser, Page
from tests.support.statements import statements

AT_MOST = 12


def ask(browser: Browser, board: str, **more: object) -> Page:
    browser.get(f"{board}new")
    return browser.send("/questions/", **{"words": "Evenings?", "hope": "ideas", **more})


def test_others_read_it_and_what_is_hoped_for(ana: Browser, ben: Browser, board: str) -> None:
    page = ask(ana, board)
    assert "Evenings?" in ben.get(board).main
    assert "Ana would like ideas." in ben.get(page.answer.request.path).main


@pytest.mark.parametrize(
    ("field", "value"),
    [("words", ""), ("words", "x" * 1001), ("hope", None), ("hope", "votes"), ("people", "some")],
)
def test_what_cannot_be_taken_is_said_and_kept(
    ana: Browser, board: str, field: str, value: str | None
) -> None:
    page = ask(ana, board, **{"note": "Work", field: value})
    assert page.status == 422
    assert dict(page.form("/questions/").form_values())["note"] == "Work"


def test_a_starter_can_be_taken(ana: Browser, board: str) -> None:
    form = ana.get(f"{board}new?start=0").form("/questions/")
    assert dict(form.form_values())["words"].strip() == "How do you tell a new boss?"


@pytest.mark.parametrize("start", ["-1", "4", "x"])
def test_a_starter_that_is_none_leaves_it_empty(ana: Browser, board: str, start: str) -> None:
    form = ana.get(f"{board}new?start={start}").form("/questions/")
    assert dict(form.form_values())["words"].strip() == ""


def test_nobody_is_promised_not_to_be_known(ana: Browser, board: str) -> None:
    assert "In a group this size people may guess." in ana.get(f"{board}new").main


def test_for_chosen_people_nobody_else_sees_it(
    ana: Browser, ben: Browser, cast: Cast, board: str
) -> None:
    jo = join(cast.ana, "Jo", "jo@example.org")
    page = ask(ana, board, people="chosen", people__member=jo.public_id)
    assert "Evenings?" not in ben.get(board).main
    assert ben.get(page.answer.request.path).status == 404
    assert "Evenings?" in Browser(ana.app).signed_in(jo.person).get(board).main


def test_answers_stand_oldest_first_and_open_with_for_me(
    ana: Browser, ben: Browser, board: str, boss: Question
) -> None:
    for browser, body in ((ben, "On a walk."), (ana, "Thank you."), (ben, "Good luck.")):
        page = browser.get(f"{board}{boss.public_id}")
        browser.send("/words/", body=body)
    assert page.find("textarea")[0].get("placeholder") == "For me…"
    text = ben.get(f"{board}{boss.public_id}").main
    assert text.index("On a walk.") < text.index("Thank you.") < text.index("Good luck.")


def test_there_are_no_votes_and_no_best_answer(
    ana: Browser, ben: Browser, cast: Cast, board: str, boss: Question
) -> None:
    actions.answer(cast.ben, boss, "On a walk.")
    page = ana.get(f"{board}{boss.public_id}")
    [answer] = page.find(".words .word")
    assert not answer.cssselect("form, button, input")


def test_one_changes_and_takes_down_ones_own_answer(
    ana: Browser, ben: Browser, cast: Cast, board: str, boss: Question
) -> None:
    word = actions.answer(cast.ben, boss, "On a walk.")
    page = f"{board}{boss.public_id}/words/{word.public_id}/edit"
    ben.get(page)
    assert "On a train." in ben.send(body="On a train.").main
    ben.get(page)
    ben.send("/take-down")
    assert "On a train." not in ana.get(f"{board}{boss.public_id}").main
    assert ana.get(page).status == 404
    ben.send("/put-back")
    assert "On a train." in ana.get(f"{board}{boss.public_id}").main


def test_undone_an_answer_is_gone_and_back_in_the_form(
    ana: Browser, ben: Browser, board: str, boss: Question
) -> None:
    ben.get(f"{board}{boss.public_id}")
    ben.send("/words/", body="On a walk.")
    [box] = ben.send("/undo").find("textarea")
    assert "On a walk." not in ana.get(f"{board}{boss.public_id}").main
    assert box.text.strip() == "On a walk."


def test_blocked_it_is_absent(ben: Browser, cast: Cast, board: str, boss: Question) -> None:
    block(cast.ana.person, cast.ben.person)
    assert "boss" not in ben.get(board).main
    assert ben.get(f"{board}{boss.public_id}").status == 404


def test_labels_hold_here(ben: Browser, cast: Cast, board: str) -> None:
    actions.ask(cast.ana, words="The job?", hope=Hope.IDEAS, labels=Labels(Topic.WORK, "", "Work"))
    [fold] = ben.get(board).find("article details:not([open])")
    assert "The job?" in fold.text_content()
    atomic(db.session.add)(Door(person_id=cast.ben.person_id, is_shut=True, topic=Topic.WORK))
    assert "The job?" not in ben.get(board).main


def test_many_take_no_more_statements_than_few(ben: Browser, cast: Cast, board: str) -> None:
    counts = []
    for number in (3, 35):
        for one in range(number):
            question = actions.ask(cast.ana, words=f"And {one}?", hope=Hope.IDEAS)
            actions.answer(cast.ana, question, "Hm.")
        with statements() as seen:
            page = ben.get(board)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= AT_MOST
    [older] = [a for a in page.find("main a") if "?after=" in a.get("href", "")]
    assert "And 0?" in ben.get(board + older.get("href")).main
