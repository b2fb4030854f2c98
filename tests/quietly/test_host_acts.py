"""What a host does that touches someone is told to them, once, with a way to answer."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from reunite.accounts.policy import is_adult
from reunite.db import db
from reunite.groups.hosting.actions import ask_to_host
from reunite.groups.models import Membership
from reunite.mail.models import Message
from reunite.mail.outbox import opened
from reunite.quietly.actions import answer_word, say_quietly, set_age, write_as_host
from reunite.quietly.queries import list_asides
from reunite.safety.actions import block
from tests.cast import Cast
from tests.support.page import Browser


def answered(host: Membership, member: Membership) -> None:
    word = say_quietly(member, "group", member.group.public_id, "Hm.", shows=False)
    answer_word(host, word, "Done.")


ACTS: dict[str, Callable[[Membership, Membership], object]] = {
    "ask to host": ask_to_host,
    "write": lambda host, member: write_as_host(host, member, "I’ve folded this."),
    "under 18": lambda host, member: set_age(host, member, is_under_18=True, words="Kindly."),
    "answer": answered,
}


@pytest.mark.parametrize("act", ACTS)
def test_rule_18_each_act_of_a_host_gives_one_notice(cast: Cast, act: str) -> None:
    ACTS[act](cast.ana, cast.ben)
    messages = db.session.scalars(select(Message)).all()
    told = [message for message in messages if opened(message).to == "ben@example.org"]
    assert len(told) == 1


def test_rule_18_what_a_host_did_can_be_answered(
    ben: Browser, ana: Browser, cast: Cast, here: str
) -> None:
    aside = write_as_host(cast.ana, cast.ben, "I’ve folded this.")
    path = f"{here}/quietly/asides/{aside.public_id}"
    ben.get(path)
    ben.send(answer="I’ve taken the line out.")
    assert "I’ve taken the line out." in ana.get(path).main


@pytest.mark.parametrize("press", ["/put-away", ""])
def test_home_leads_to_it_until_it_is_answered_or_put_away(
    ana: Browser, ben: Browser, cast: Cast, here: str, press: str
) -> None:
    line = "There’s something for you from someone who looks after"
    aside = write_as_host(cast.ana, cast.ben, "I’ve folded this.")
    assert [line in browser.get("/").main for browser in (ana, ben)] == [False, True]
    ben.get(f"{here}/quietly/asides/{aside.public_id}")
    ben.send(press, **({} if press else {"answer": "All right."}))
    assert line not in ben.get("/").main


def test_it_is_answered_once(ben: Browser, cast: Cast, here: str) -> None:
    aside = write_as_host(cast.ana, cast.ben, "I’ve folded this.")
    path = f"{here}/quietly/asides/{aside.public_id}"
    ben.get(path)
    ben.send(answer="All right.")
    assert not ben.get(path).find("main textarea")


def test_rule_18_a_block_hides_nothing_of_what_a_host_did(cast: Cast) -> None:
    block(cast.ben.person, cast.ana.person)
    aside = write_as_host(cast.ana, cast.ben, "I’ve folded this.")
    assert list_asides(cast.ben) == [aside]


def mark(browser: Browser, here: str, member: Membership) -> None:
    browser.get(f"{here}/members/{member.public_id}")
    browser.send("/age")


def test_a_host_notes_that_someone_is_under_18(ana: Browser, cast: Cast, here: str) -> None:
    mark(ana, here, cast.ben)
    db.session.refresh(cast.ben.person)
    assert not is_adult(cast.ben.person)


def test_and_takes_it_back(ana: Browser, cast: Cast, here: str) -> None:
    mark(ana, here, cast.ben)
    mark(ana, here, cast.ben)
    db.session.refresh(cast.ben.person)
    assert is_adult(cast.ben.person)


def test_no_friend_is_shown_it(
    ana: Browser, eves: Browser, cast: Cast, eve: Membership, here: str
) -> None:
    before = eves.get(f"{here}/members/{cast.ben.public_id}").main
    mark(ana, here, cast.ben)
    assert eves.get(f"{here}/members/{cast.ben.public_id}").main == before
