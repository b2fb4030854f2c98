"""The message a plan sends: shown first, sent on a second press, and nothing else."""

import logging
import threading
from dataclasses import replace

import pytest
from flask import Flask
from lxml import html
from time_machine import travel

from reunite import clock
from reunite.db import atomic, db
from reunite.errors import Changed, DomainError
from reunite.groups.actions import leave_group, pause_mail
from reunite.mail.jobs import deliver
from reunite.mail.kept import Folder
from reunite.mail.models import Message, State
from reunite.mail.outbox import Mail, opened
from reunite.plans import actions
from reunite.plans.emails import MESSAGE
from reunite.plans.models import Ally, Plan
from reunite.plans.policy import MESSAGE_AGAIN_AFTER
from reunite.plans.wording import message_of
from reunite.safety.actions import block
from reunite.tokens import hashed
from reunite.web.urls import settings
from tests.cast import Cast
from tests.plans.conftest import PLAN, WORDS
from tests.support.page import Browser


@pytest.fixture(autouse=True)
def sends_mail(app: Flask) -> None:
    """A server that is set up to send mail."""
    app.extensions["reunite.settings"] = replace(settings(), smtp_host="mail.example.org")


def sent() -> list[Message]:
    return db.session.query(Message).filter_by(kind=MESSAGE).all()


def the_mail() -> Mail:
    [message] = sent()
    return opened(message)


def press(cast: Cast, ally: Ally) -> None:
    """The second press."""
    actions.send(cast.ben.person, ally, hashed(message_of(ally, PLAN)))


def words_shown(browser: Browser, ally: Ally) -> str:
    [quote] = browser.get(f"/you/plan/message/{ally.public_id}").find("#words")
    return str(quote.text_content())


def test_rule_16_the_first_press_sends_nothing(ben: Browser, willing: Ally) -> None:
    page = ben.get(f"/you/plan/message/{willing.public_id}")
    assert "Nothing has been sent yet." in page.main
    assert sent() == []


def test_rule_16_the_text_sent_is_the_text_shown(ben: Browser, willing: Ally) -> None:
    shown = words_shown(ben, willing)
    ben.send()
    text = the_mail().text.partition("\n--\n")[0]
    assert text.split() == shown.split()


def test_rule_16_the_pretty_part_says_the_same(ben: Browser, willing: Ally) -> None:
    shown = words_shown(ben, willing)
    ben.send()
    [card] = html.fromstring(the_mail().html).cssselect("td.card")
    assert card.text_content().split() == shown.split()


def test_rule_16_a_friend_who_has_not_said_yes_cannot_be_sent_it(cast: Cast, asked: Ally) -> None:
    with pytest.raises(DomainError, match="can’t be on your plan just now"):
        press(cast, asked)


def test_rule_16_a_friend_who_stepped_down_cannot_be_sent_it(cast: Cast, willing: Ally) -> None:
    actions.answer(willing, is_willing=False)
    with pytest.raises(DomainError):
        press(cast, willing)


def test_rule_16_words_that_changed_meanwhile_are_shown_again(
    ben: Browser, cast: Cast, willing: Ally
) -> None:
    ben.visit(f"/you/plan/message/{willing.public_id}")
    actions.keep_plan(cast.ben.person, Plan(words="Come round."), [cast.ana.person])
    page = ben.send()
    assert "The words have changed since." in page.main
    assert "Come round." in page.main
    assert sent() == []


def test_shown_again_they_can_be_sent(ben: Browser, cast: Cast, willing: Ally) -> None:
    ben.visit(f"/you/plan/message/{willing.public_id}")
    actions.keep_plan(cast.ben.person, Plan(words="Come round."), [cast.ana.person])
    ben.send()
    ben.send()
    assert "Come round." in the_mail().text


def test_the_action_itself_refuses_other_words(cast: Cast, willing: Ally) -> None:
    with pytest.raises(Changed):
        actions.send(cast.ben.person, willing, hashed("Something else"))


def test_it_says_who_asked_and_what_to_do(willing: Ally) -> None:
    assert message_of(willing, PLAN) == (
        "Hello Ana,\n\n"
        "Ben asked us to send you this.\n\n"
        f"{WORDS}\n\n"
        "Ben isn’t feeling safe and would like to hear from you. If you can’t reach Ben and fear "
        "for their life, call 999 or 112.\n\n"
        "Answers to this email don’t reach Ben. Call, text or write to them yourself."
    )


def test_it_says_nothing_else_of_the_plan(willing: Ally) -> None:
    words = message_of(willing, PLAN)
    assert not any(said in words for said in (PLAN.helps, PLAN.place, PLAN.professional))


def test_the_number_is_one_the_friend_can_call(cast: Cast, willing: Ally) -> None:
    atomic(lambda: setattr(cast.ana.person, "country", "AU"))()
    assert "call 000." in message_of(willing, PLAN)


def test_where_we_know_no_number_it_says_so_in_words(cast: Cast, willing: Ally) -> None:
    atomic(lambda: setattr(cast.ana.person, "country", "KE"))()
    assert "call your country’s emergency number." in message_of(willing, PLAN)


def test_its_subject_is_neutral(cast: Cast, willing: Ally) -> None:
    press(cast, willing)
    assert the_mail().subject == "Ben would like to hear from you"


def test_it_goes_at_once_at_night(cast: Cast, willing: Ally) -> None:
    with travel(clock.now().replace(hour=3), tick=False):
        press(cast, willing)
        assert sent()[0].due_at == clock.now()


def test_it_goes_although_other_mail_is_paused(cast: Cast, willing: Ally) -> None:
    pause_mail(cast.ana)
    press(cast, willing)
    assert sent()[0].state is State.QUEUED


def test_pressed_twice_it_goes_once(ben: Browser, willing: Ally) -> None:
    ben.visit(f"/you/plan/message/{willing.public_id}")
    page = ben.page
    ben.send()
    ben.page = page
    ben.send()
    assert len(sent()) == 1


def test_from_two_windows_it_goes_once(cast: Cast, willing: Ally) -> None:
    press(cast, willing)
    press(cast, willing)
    assert len(sent()) == 1


def test_a_while_later_it_can_go_again(cast: Cast, willing: Ally) -> None:
    press(cast, willing)
    with travel(clock.now() + MESSAGE_AGAIN_AFTER, tick=False):
        press(cast, willing)
    assert len(sent()) == 2


def test_meanwhile_the_lines_are_where_they_were(ben: Browser, cast: Cast, willing: Ally) -> None:
    press(cast, willing)
    assert ben.get("/help/not-safe").find(".help-panels a.number")


def test_a_block_in_the_last_second_stops_it(cast: Cast, willing: Ally, tmp_path: object) -> None:
    press(cast, willing)
    block(cast.ana.person, cast.ben.person)
    deliver(Folder(tmp_path), threading.Event())  # type: ignore[arg-type]
    assert sent()[0].state is State.DROPPED


def test_its_page_says_that_it_is_on_its_way(ben: Browser, cast: Cast, willing: Ally) -> None:
    press(cast, willing)
    assert "On its way to Ana since" in ben.get(f"/you/plan/message/{willing.public_id}").main


def test_its_page_says_that_it_has_left(
    ben: Browser, cast: Cast, willing: Ally, tmp_path: object
) -> None:
    press(cast, willing)
    deliver(Folder(tmp_path), threading.Event())  # type: ignore[arg-type]
    assert "Sent to Ana at" in ben.get(f"/you/plan/message/{willing.public_id}").main


def test_its_page_says_that_it_failed(ben: Browser, cast: Cast, willing: Ally) -> None:
    press(cast, willing)
    atomic(lambda: setattr(sent()[0], "state", State.DEAD))()
    assert "It couldn’t be sent to Ana." in ben.get(f"/you/plan/message/{willing.public_id}").main


def test_without_a_mail_server_it_says_so_and_offers_no_press(
    app: Flask, ben: Browser, willing: Ally
) -> None:
    app.extensions["reunite.settings"] = replace(settings(), smtp_host="")
    page = ben.get(f"/you/plan/message/{willing.public_id}")
    assert "it would reach nobody" in page.main
    assert "Send it to Ana now" not in page.main


def test_without_a_mail_server_it_never_says_that_it_has_left(
    app: Flask, ben: Browser, cast: Cast, willing: Ally
) -> None:
    app.extensions["reunite.settings"] = replace(settings(), smtp_host="")
    press(cast, willing)
    assert "On its way" not in ben.get(f"/you/plan/message/{willing.public_id}").main


def test_the_number_a_friend_gave_stands_beside(ben: Browser, willing: Ally) -> None:
    actions.answer(willing, is_willing=True, phone="+44 1632 960 001")
    [link] = ben.get("/help/not-safe").find("#your-people ~ .row a.number")
    assert link.get("href") == "tel:+441632960001"


def test_nobody_elses_friend_can_be_sent_anything(ana: Browser, willing: Ally) -> None:
    assert ana.get(f"/you/plan/message/{willing.public_id}").status == 404


def test_no_log_mentions_its_page(
    ben: Browser, willing: Ally, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="reunite.web"):
        ben.get(f"/you/plan/message/{willing.public_id}")
    assert not caplog.records


def test_rule_15_the_page_for_someone_not_safe_sends_nothing(ben: Browser, willing: Ally) -> None:
    before = db.session.query(Message).count()
    page = ben.get("/help/not-safe")
    assert page.find(f"a[href$='{willing.public_id}']")
    assert db.session.query(Message).count() == before


def test_their_own_words_stand_on_that_page(ben: Browser, willing: Ally) -> None:
    assert PLAN.helps in ben.get("/help/not-safe").main


def test_the_plan_stands_there_for_someone_in_no_group(
    ben: Browser, cast: Cast, willing: Ally
) -> None:
    leave_group(cast.ben)
    page = ben.get("/help/not-safe").main
    assert (PLAN.helps in page, "Message Ana" in page) == (True, False)


def test_signed_out_it_has_no_such_part(anyone: Browser, willing: Ally) -> None:
    page = anyone.get("/help/not-safe")
    assert page.status == 200
    assert "Your people" not in page.main


def test_a_friend_who_has_not_answered_is_not_offered(ben: Browser, asked: Ally) -> None:
    assert "Message Ana" not in ben.get("/help/not-safe").main


def test_a_friend_known_to_be_too_young_looks_like_one_who_stepped_down(
    ben: Browser, cast: Cast, willing: Ally
) -> None:
    cast.ana.person.is_under_18 = True
    db.session.commit()
    page = ben.get(f"/you/plan/message/{willing.public_id}").main
    assert "Ana can’t be on your plan just now." in page
    with pytest.raises(DomainError):
        press(cast, willing)
    assert willing.messaged_at is None
