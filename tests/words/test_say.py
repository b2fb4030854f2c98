"""Saying something to a milestone."""

import pytest
from sqlalchemy import func, select

from reunite.db import db
from reunite.milestones.models import Milestone
from reunite.words.models import Word
from tests.cast import Cast
from tests.factories import say
from tests.support.page import Browser


def how_many() -> int:
    everywhere = select(func.count()).select_from(Word)
    return db.session.scalar(everywhere.execution_options(across_groups=True)) or 0


def test_friends_read_it_with_the_name(ana: Browser, ben: Browser, page: str) -> None:
    ben.get(page)
    ben.send("/words", body="Save me one.\n\nOr two.")
    [said] = ana.get(page).find(".word")
    assert [p.text_content() for p in said.findall("div/p")[:2]] == ["Ben Save me one.", "Or two."]


def test_one_comes_back_to_ones_own_words(ben: Browser, page: str) -> None:
    token = ben.get(page).csrf_token
    answer = ben.post(f"{page}/words", {"csrf_token": token, "body": "Save me one."}).answer
    where, _hash, word = answer.headers["Location"].partition("#")
    assert (answer.status_code, where) == (303, page)
    assert ben.get(where).find(f"#{word}.word")


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("", "Write a word or two first."),
        (" \u200b\n\x00 ", "Write a word or two first."),
        ("x" * 4_001, "Keep it to 4000 characters or fewer."),
    ],
)
def test_what_can_not_be_said_is_kept_for_putting_right(
    ben: Browser, page: str, body: str, sentence: str
) -> None:
    ben.get(page)
    refused = ben.send("/words", body=body)
    assert (refused.status, how_many()) == (422, 0)
    assert sentence in refused.main
    assert "The tomatoes came up" in refused.main
    assert body.strip(" \u200b\n\x00") in refused.source


def test_a_double_press_says_it_once(ben: Browser, page: str) -> None:
    ben.get(page)
    form = dict(ben.page.form("/words").form_values()) if ben.page else {}
    form["body"] = "Save me one."
    addresses = {ben.post(f"{page}/words", form).answer.headers["Location"] for _ in range(2)}
    assert (how_many(), len(addresses)) == (1, 1)


def test_markup_is_only_text(ben: Browser, page: str) -> None:
    ben.get(page)
    said = ben.send("/words", body="<img src=x onerror=y> <b>one</b>")
    assert "<b>one</b>" in said.main
    assert not said.find("main img, main b")


def test_another_groups_words_are_never_mixed_in(
    cleo: Browser, cast: Cast, page: str, word: Word
) -> None:
    own = page.replace(cast.group.public_id, cast.cleo.group.public_id)
    assert cleo.get(own).status == 404


def test_a_stranger_says_nothing(cleo: Browser, page: str) -> None:
    token = cleo.get("/").csrf_token
    assert cleo.post(f"{page}/words", {"csrf_token": token, "body": "x"}).status == 404
    assert how_many() == 0


def test_words_stand_in_the_order_they_were_said(
    ana: Browser, cast: Cast, milestone: Milestone, page: str
) -> None:
    for body in ("first", "second", "third"):
        say(cast.ben, milestone, body)
    said = ana.get(page).find(".words .word > div > p:first-child")
    assert [p.text_content() for p in said] == ["Ben first", "Ben second", "Ben third"]


def test_one_press_sends_a_whole_sentence(ana: Browser, ben: Browser, page: str) -> None:
    ben.get(page)
    said = ben.send("/words", text="Thinking of you.")
    assert said.status == 200
    [word] = ana.get(page).find(".word > div > p:first-child")
    assert word.text_content() == "Ben Thinking of you."


def test_what_was_begun_beside_it_is_not_sent(ana: Browser, ben: Browser, page: str) -> None:
    ben.get(page)
    ben.send("/words", text="I hear you.", body="Half a thought")
    assert "Half a thought" not in ana.get(page).main


def test_only_the_sentences_shown_can_be_sent_so(ben: Browser, page: str) -> None:
    ben.get(page)
    refused = ben.send("/words", text="Something of one’s own")
    assert (refused.status, how_many()) == (422, 0)


def test_nobody_is_offered_ready_words_for_their_own(ana: Browser, page: str) -> None:
    assert not ana.get(page).find("button[name=text]")
