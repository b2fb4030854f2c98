"""Reading a check-in and answering it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from reunite.checkins import actions
from reunite.checkins.models import CheckIn, Wish
from reunite.checkins.queries import list_replies
from reunite.checkins.space.models import Place
from reunite.checkins.space.queries import list_places
from reunite.checkins.wording import READY
from reunite.db import db
from reunite.mail.models import Message
from reunite.safety.actions import block
from reunite.safety.labels import Labels, Topic
from tests.cast import Cast, join
from tests.checkins.masked import masked
from tests.factories import check_in, open_space
from tests.support.page import Browser

NEXT_STEPS = "People may not have seen this yet."
WORDS = re.compile(r'<div class="word" id=.*?</div></div>', re.S)


@pytest.fixture
def shared(cast: Cast, places: list[Place]) -> CheckIn:
    """Ben would like to be listened to."""
    return check_in(cast.ben, "A grey week.", labels=Labels(Topic.HOSPITAL))


@pytest.fixture
def page(room: str, shared: CheckIn) -> str:
    return room + shared.public_id


def say(author: Place, shared: CheckIn, words: str = "Here.", *, alone: bool = False) -> None:
    actions.say(author.membership, shared, words, is_for_author=alone)


@pytest.mark.usefixtures("shared")
def test_the_list_says_who_and_what_would_help_and_the_note(ana: Browser, room: str) -> None:
    said = ana.get(room).main
    assert "Ben has shared a check-in. Ben would like: listening. Note: hospital" in said
    assert "A grey week." not in ana.get(room).source


@pytest.mark.usefixtures("shared")
def test_the_list_speaks_to_its_author_as_you(ben: Browser, room: str) -> None:
    assert "You shared a check-in. You’d like: listening." in ben.get(room).main


def test_the_words_are_folded_under_the_note(ana: Browser, page: str) -> None:
    [fold] = ana.get(page).find("details.fold")
    assert fold.get("open") is None
    assert "A grey week." in fold.text_content()
    assert "Note: hospital" in fold.find("summary").text_content()


@pytest.mark.parametrize("wish", list(Wish))
def test_rule_06_the_wish_stands_beside_the_reply_box(
    ana: Browser, cast: Cast, room: str, places: list[Place], wish: Wish
) -> None:
    found = ana.get(room + check_in(cast.ben, wishes=wish).public_id)
    [box] = found.find("#say")
    assert "Ben asked for" in box.text_content()
    assert ("Ben hasn’t asked for advice." in box.text_content()) == (wish is not Wish.ADVICE)


@pytest.mark.parametrize("sentence", [str(sentence) for sentence in READY])
def test_rule_06_a_ready_sentence_is_said_by_one_press(
    ana: Browser, page: str, sentence: str
) -> None:
    ana.get(page)
    assert f"Ana {sentence}" in ana.send("/words", text=sentence).main


def sources(browsers: list[Browser], paths: list[str]) -> list[str]:
    """What they are shown, without the text of replies."""
    pages = [masked(browser.get(path))[1] for browser in browsers for path in paths]
    return ["".join(WORDS.sub("", page).split()) for page in pages]


@pytest.mark.parametrize("many", [1, 50])
def test_rule_04_replies_add_nothing_but_their_own_text(
    ana: Browser, ben: Browser, room: str, shared: CheckIn, many: int
) -> None:
    everywhere = [ana, ben], [room + shared.public_id, room, "/"]
    before, written = sources(*everywhere), db.session.query(Message).count()
    author = shared.author
    friend = next(p for p in list_places(author) if p.membership_id != author.id)
    for number in range(many):
        say(friend, shared, f"Words {number}")
    assert sources(*everywhere) == before
    assert db.session.query(Message).count() == written


def test_rule_05_after_half_a_day_the_author_alone_sees_next_steps(
    ana: Browser, ben: Browser, page: str
) -> None:
    assert NEXT_STEPS not in ben.get(page).main
    now = masked(ana.get(page))
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=12, minutes=1)):
        assert NEXT_STEPS in ben.get(page).main
        assert masked(ana.get(page)) == now


def test_rule_05_next_steps_go_with_the_first_answer(
    ben: Browser, page: str, places: list[Place], shared: CheckIn
) -> None:
    say(places[0], shared)
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=13)):
        assert NEXT_STEPS not in ben.get(page).main


def test_a_reply_may_be_for_the_author_alone(
    ana: Browser, ben: Browser, cast: Cast, room: str
) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    places = open_space(cast.ana, cast.ben, gil)
    shared = check_in(cast.ben)
    say(places[2], shared, "Between us.", alone=True)
    assert "Between us." in ben.get(room + shared.public_id).main
    assert "Between us." not in ana.get(room + shared.public_id).main


@pytest.mark.usefixtures("places")
def test_not_chosen_leaves_no_gap(ana: Browser, cast: Cast, room: str) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    actions_before = masked(ana.get(room)), masked(ana.get(room + "0" * 12))
    shared = check_in(cast.ben, people=[gil])
    assert (masked(ana.get(room)), masked(ana.get(room + shared.public_id))) == actions_before


def test_blocked_is_like_not_chosen(ana: Browser, cast: Cast, room: str, page: str) -> None:
    nowhere = masked(ana.get(room + "0" * 12))
    block(cast.ben.person, cast.ana.person)
    assert masked(ana.get(page)) == nowhere
    assert "Ben would like" not in ana.get(room).main


def test_not_today_puts_it_off_till_morning(ana: Browser, room: str, page: str) -> None:
    ana.get(room)
    ana.send("/not-today")
    assert "Put off for today" in ana.get(room).main
    with time_machine.travel(datetime.now(UTC) + timedelta(days=1, hours=12)):
        assert "Put off for today" not in ana.get(room).main


def test_an_offer_becomes_a_meetup_for_the_two(ana: Browser, cast: Cast, room: str) -> None:
    open_space(cast.ana, cast.ben)
    found = ana.get(room + check_in(cast.ben, wishes=Wish.COMPANY).public_id)
    [link] = found.find("a[href*='meetups/new']")
    form = dict(ana.get(link.get("href") or "").form("/meetups/").form_values())
    assert (form["title"], form["people"]) == ("A walk", "chosen")
    assert form["people-member"] == cast.ben.public_id


def test_one_changes_ones_own_reply(ana: Browser, page: str) -> None:
    ana.get(page)
    ana.send("/words", body="Helo.")
    ana.get(ana.page.find("#words a")[0].get("href") or "" if ana.page else "")
    assert "Ana Hello." in ana.send(body="Hello.").main


def test_taken_down_a_reply_is_gone(ana: Browser, cast: Cast, page: str, shared: CheckIn) -> None:
    ana.get(page)
    ana.send("/words", body="Hello.")
    ana.get(ana.page.find("#words a")[0].get("href") or "" if ana.page else "")
    ana.send("/take-down")
    assert list_replies(cast.ben, shared) == []


def test_nobody_changes_what_is_somebody_elses(ana: Browser, page: str) -> None:
    token = ana.get(page).csrf_token
    for press in ("edit", "take-down", "undo", "fold-own", "close", "open"):
        assert ana.post(f"{page}/{press}", {"csrf_token": token, "wishes": "4"}).status == 403
