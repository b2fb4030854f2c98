"""What one person is asked stands on their home while it is open, and on nobody else's."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.closing.actions import call_off, close
from reunite.db import atomic
from reunite.groups.actions import become_host
from reunite.groups.hosting.actions import step_back, withdraw_offer
from reunite.groups.lines import list_questions
from reunite.groups.models import Membership
from reunite.groups.removing.actions import ask_to_remove, refuse_to_remove
from reunite.merging.actions import ask
from reunite.merging.actions import call_off as call_off_merger
from reunite.remembering.actions import begin, confirm, decide, drop
from reunite.seasons.actions import go_quiet
from tests.cast import Cast, join, start
from tests.support.hosting import offer_of
from tests.support.page import Browser
from tests.support.remembered import remembered_by

Settle = Callable[[], object]


def host_together(cast: Cast) -> Membership:
    atomic(become_host)(cast.ben)
    return cast.ben


def removal(cast: Cast) -> tuple[str, Settle]:
    asked = ask_to_remove(host_together(cast), join(cast.ana, "Gus", "gus@example.org"), "Why.")
    words = "There’s a question for you alone, from someone who looks after The Thursday Lot."
    return words, lambda: refuse_to_remove(cast.ana, asked)


def closing(cast: Cast) -> tuple[str, Settle]:
    close(host_together(cast))
    words = "There’s a question for you about closing The Thursday Lot."
    return words, lambda: call_off(cast.ana)


def merger(cast: Cast) -> tuple[str, Settle]:
    ask(cast.cleo, receives=False, other=cast.group)
    words = "There’s a question for you about The Thursday Lot and another group."
    return words, lambda: call_off_merger(cast.ana)


def offer(cast: Cast) -> tuple[str, Settle]:
    made = offer_of(cast.ben)
    words = "Ben would look after The Thursday Lot as well."
    return words, lambda: withdraw_offer(cast.ben, made.public_id)


def death(cast: Cast) -> tuple[str, Settle]:
    begun = begin(host_together(cast), join(cast.ana, "Gus", "gus@example.org"), cast.ana)
    return "There’s something about a friend for you to look at.", lambda: drop(cast.ana, begun)


def last_wish(cast: Cast) -> tuple[str, Settle]:
    hal = remembered_by(cast.ana, cast.ben).membership
    words = "Hal wished for you to decide something."
    return words, lambda: decide(cast.ana, hal, goes=False)


each = pytest.mark.parametrize("asked", [removal, closing, merger, offer, death, last_wish])


@each
def test_it_stands_there_until_it_is_settled(
    asked: Callable[[Cast], tuple[str, Settle]], ana: Browser, ben: Browser, cast: Cast
) -> None:
    words, settle = asked(cast)
    seen = words in ana.get("/").main, words in ben.get("/").main
    settle()
    assert (*seen, words in ana.get("/").main) == (True, False, False)


@each
def test_it_leads_to_the_page_that_answers_it(
    asked: Callable[[Cast], tuple[str, Settle]], ana: Browser, cast: Cast
) -> None:
    words, _settle = asked(cast)
    [way] = [a for a in ana.get("/").find("main a") if a.text_content() == words]
    assert ana.get(way.get("href")).find("main form[action], main .button")


def test_that_nobody_looks_after_a_group_is_for_all_of_them(ben: Browser, cast: Cast) -> None:
    step_back(cast.ana)
    words = "Nobody looks after The Thursday Lot at the moment. Any of you can."
    assert words in ben.get(f"/g/{cast.group.public_id}/").main


def test_both_engines_read_them_alike(any_app: Flask) -> None:
    host = start("Ana", "ana@example.org", "Lot")
    offer_of(join(host, "Ben", "ben@example.org"))
    assert (
        "Ben would look after Lot as well." in Browser(any_app).signed_in(host.person).get("/").main
    )


def test_what_was_never_answered_is_asked_no_more(cast: Cast) -> None:
    merger(cast)
    with time_machine.travel(clock.now() + timedelta(days=15)):
        assert list_questions([cast.ana]) == []


def test_what_a_host_asked_who_has_died_is_asked_no_more(cast: Cast) -> None:
    removal(cast)
    ida = join(cast.ana, "Ida", "ida@example.org")
    confirm(ida, begin(cast.ana, cast.ben, ida))
    assert list_questions([cast.ana]) == []


def test_nothing_is_asked_in_a_quiet_season_and_what_one_would_lose_is_said(
    ana: Browser, cast: Cast
) -> None:
    offer(cast)
    close(cast.ana)
    go_quiet(cast.ana.person)
    page = ana.get("/").main
    said = ["Ben would look after" in page, "The Thursday Lot closes on" in page]
    assert said == [False, True]
