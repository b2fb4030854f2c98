"""Beginning something, joining in, and what it looks like."""

from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.db import atomic, db
from reunite.safety.actions import block
from reunite.safety.labels import Labels
from reunite.safety.models import Door
from reunite.shelves.making import actions
from reunite.shelves.making.models import Making, Sort
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.statements import statements

AT_MOST = 12


def begin(browser: Browser, table: str, **more: object) -> str:
    browser.get(f"{table}new")
    page = browser.send("/making/", **{"prompt": "Six words", **more})
    return str(page.answer.request.path)


def test_anyone_begins_something_that_everyone_finds(
    ben: Browser, ana: Browser, table: str
) -> None:
    page = begin(ben, table)
    assert "Six words" in ana.get(table).main
    assert "Nobody has to." in ana.get(page).main


def test_one_of_our_prompts_can_be_taken(ana: Browser, table: str) -> None:
    form = dict(ana.get(f"{table}new?start=6").form("/making/").form_values())
    assert (form["sort"], form["prompt"]) == ("quiz", "A quiz of small things")


@pytest.mark.parametrize(
    ("field", "value"), [("prompt", ""), ("prompt", "x" * 201), ("sort", "race")]
)
def test_what_cannot_be_taken_is_said(
    ana: Browser, table: str, field: str, value: str | None
) -> None:
    ana.get(f"{table}new")
    assert ana.send("/making/", **{"prompt": "Six words", field: value}).status == 422


def test_a_piece_is_seen_with_its_name(
    ana: Browser, ben: Browser, table: str, doors: Making
) -> None:
    ben.get(f"{table}{doors.public_id}/pieces/new")
    ben.send("/pieces/", words="Green, and it sticks.")
    said = ana.get(f"{table}{doors.public_id}").find("article > p:not(:has(a))")
    assert [line.text_content().strip() for line in said] == ["Green, and it sticks.", "Ben"]


def test_without_a_name_nothing_on_the_page_tells_whose_it_is(
    ana: Browser, cast: Cast, table: str, doors: Making
) -> None:
    jo = join(cast.ana, "Jolanta", "jo@example.org")
    page = f"{table}{doors.public_id}"
    before = ana.get(page).source
    actions.make(jo, doors, words="Green.", shows_name=False)
    atomic(db.session.add)(Door(person_id=cast.ana.person_id, other_id=jo.person_id, is_shut=False))
    after = ana.get(page)
    assert "Jolanta" not in before + after.source
    assert not after.find("article details")


def test_the_order_changes_between_visits(
    ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    for words in ("Red", "Green", "Blue"):
        actions.make(cast.ana, doors, words=words)
    page = f"{table}{doors.public_id}"
    orders = {
        tuple(card.text_content().split()[0] for card in ben.get(page).find("article"))
        for _visit in range(40)
    }
    assert len(orders) > 1


def test_someone_hidden_leaves_no_gap(ben: Browser, cast: Cast, table: str, doors: Making) -> None:
    jo = join(cast.ana, "Jo", "jo@example.org")
    actions.make(cast.ana, doors, words="Green")
    page = f"{table}{doors.public_id}"
    before = ben.get(page).find(".patchwork")[0].text_content().split()
    actions.make(jo, doors, words="Red")
    actions.be_there(jo, doors)
    block(cast.ben.person, jo.person)
    after = ben.get(page)
    assert after.find(".patchwork")[0].text_content().split() == before
    assert "Jo" not in after.main


def test_under_a_note_a_piece_is_folded(
    ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    actions.make(cast.ana, doors, words="The ward’s.", labels=Labels(note="Hospital"))
    [fold] = ben.get(f"{table}{doors.public_id}").find("article details:not([open])")
    assert "The ward’s." in fold.text_content()


def test_a_round_of_a_quiz_keeps_its_answers_folded(
    ana: Browser, ben: Browser, table: str, quiz: Making
) -> None:
    ben.get(f"{table}{quiz.public_id}/pieces/new")
    ben.send("/pieces/", words="Which bus?", answers="The last one.")
    [fold] = ana.get(f"{table}{quiz.public_id}").find("article details:not([open])")
    assert "The last one." in fold.text_content()
    assert "Which bus?" not in fold.text_content()


def test_one_changes_takes_down_and_puts_back_ones_own(
    ana: Browser, ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    piece = actions.make(cast.ben, doors, words="Green")
    edit = f"{table}{doors.public_id}/pieces/{piece.public_id}/edit"
    ben.get(edit)
    assert "Blue" in ben.send(words="Blue").main
    assert ana.get(edit).status == 403
    ben.get(edit)
    ben.send("/take-down")
    assert ana.get(edit).status == 404
    ben.get(edit)
    ben.send("/put-back")
    assert "Blue" in ana.get(f"{table}{doors.public_id}").main


def test_being_here_is_a_full_way_to_join(
    ana: Browser, ben: Browser, table: str, doors: Making
) -> None:
    ben.get(f"{table}{doors.public_id}")
    ben.send("/there")
    assert "Here, not making: Ben." in ana.get(f"{table}{doors.public_id}").main
    ben.send("/not-there")
    assert "Here, not making" not in ana.get(f"{table}{doors.public_id}").main


def test_when_its_time_is_over_it_stays_to_be_seen(
    ana: Browser, ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    actions.make(cast.ana, doors, words="Green")
    ben.get(f"{table}{doors.public_id}/pieces/new")
    with time_machine.travel(clock.now() + timedelta(days=14, minutes=1), tick=False):
        assert "Green" in ben.get(f"{table}{doors.public_id}").main
        assert "Made together A door" in ben.get(table).main
        assert ben.get(f"{table}{doors.public_id}/pieces/new").status == 422


def test_many_pieces_take_no_more_statements_than_few(
    ben: Browser, cast: Cast, table: str, doors: Making
) -> None:
    counts = []
    for number in (3, 60):
        for one in range(number):
            actions.make(cast.ana, doors, words=f"Door {one}")
        with statements() as seen:
            ben.get(f"{table}{doors.public_id}")
        counts.append(len(seen))
    assert counts[0] == counts[1] <= AT_MOST


def test_many_things_take_no_more_statements_than_few(ben: Browser, cast: Cast, table: str) -> None:
    counts = []
    for number in (3, 35):
        with time_machine.travel(clock.now() - timedelta(days=30), tick=False):
            for one in range(number):
                actions.start(cast.ana, prompt=f"Doors {one}", sort=Sort.QUIZ)
        with statements() as seen:
            page = ben.get(table)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= AT_MOST
    [older] = [a for a in page.find("main a") if "?after=" in a.get("href", "")]
    assert "Doors 0" in ben.get(table + older.get("href")).main
