"""A quiet word: to hosts it does not concern, from nobody they are told of, answered, forgotten."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from reunite import clock
from reunite.db import db
from reunite.errors import DomainError
from reunite.groups.hosting.actions import step_back
from reunite.groups.models import Membership
from reunite.mail.models import Message
from reunite.mail.outbox import kind_named, opened
from reunite.quietly.actions import answer_word, forget_old, say_quietly
from reunite.quietly.models import QuietWord
from reunite.safety.actions import block
from tests.cast import Cast
from tests.conftest import lend_house
from tests.support.page import Browser, Page

WORDS = "It names amounts; zanzibar."


def tell(browser: Browser, here: str, about: Membership, words: str = WORDS) -> Page:
    browser.get(f"{here}/quietly/about/member/{about.public_id}")
    return browser.send(words=words)


def told(author: Membership, about: Membership) -> QuietWord:
    return say_quietly(author, "member", about.public_id, WORDS, shows=False)


def mailed() -> set[str]:
    messages = db.session.scalars(select(Message).where(Message.kind != "asked_to_host"))
    return {opened(message).to for message in messages}


def test_a_host_reads_it(ben: Browser, ana: Browser, eve: Membership, here: str) -> None:
    path = tell(ben, here, eve).answer.request.path
    assert WORDS in ana.get(path).main


def test_home_leads_those_it_is_for_to_it_until_it_is_answered(
    ana: Browser, ben: Browser, guses: Browser, cast: Cast, gus: Membership
) -> None:
    line = "There’s a quiet word for you"
    word = told(cast.ben, gus)
    assert [line in browser.get("/").main for browser in (ana, ben, guses)] == [True, False, False]
    answer_word(cast.ana, word, "Done.")
    assert line not in ana.get("/").main


def test_home_says_nothing_of_one_from_somebody_a_block_keeps_apart(
    ana: Browser, cast: Cast, eve: Membership
) -> None:
    before = ana.get("/").main
    told(cast.ben, eve)
    block(cast.ben.person, cast.ana.person)
    assert ana.get("/").main == before


@pytest.mark.usefixtures("gus")
def test_a_member_does_not(ben: Browser, eves: Browser, cast: Cast, here: str) -> None:
    path = tell(ben, here, cast.ana).answer.request.path
    assert eves.get(path).status == 404


def test_no_page_of_a_host_names_who_said_it(
    ben: Browser, ana: Browser, eve: Membership, here: str
) -> None:
    path = tell(ben, here, eve).answer.request.path
    assert "Ben" not in ana.get(path).text + ana.get(f"{here}/quietly").text


def test_a_host_sees_nothing_of_one_about_themselves(
    ben: Browser, ana: Browser, cast: Cast, gus: Membership, here: str
) -> None:
    path = tell(ben, here, cast.ana).answer.request.path
    assert ana.get(path).status == 404
    assert not ana.get(f"{here}/quietly").find("main li a")
    assert mailed() == {"gus@example.org"}


def test_a_host_can_do_nothing_about_one_about_themselves(
    ana: Browser, cast: Cast, gus: Membership, here: str
) -> None:
    word = told(cast.ben, cast.ana)
    token = ana.get("/").csrf_token
    filled = {"csrf_token": token, "answer": "Nothing."}
    assert ana.post(f"{here}/quietly/{word.public_id}/answer", filled).status == 404


def test_a_host_kept_apart_from_its_author_reads_nothing(
    ana: Browser, cast: Cast, eve: Membership, gus: Membership, here: str
) -> None:
    block(cast.ben.person, cast.ana.person)
    word = told(cast.ben, eve)
    assert ana.get(f"{here}/quietly/{word.public_id}").status == 404
    assert mailed() == {"gus@example.org"}


def test_whoever_stops_hosting_reads_no_more(
    guses: Browser, cast: Cast, eve: Membership, gus: Membership, here: str
) -> None:
    word = told(cast.ben, eve)
    step_back(gus)
    assert guses.get(f"{here}/quietly/{word.public_id}").status == 404


def test_with_no_host_left_it_goes_nowhere_unless_there_is_a_contact(cast: Cast) -> None:
    with pytest.raises(DomainError):
        told(cast.ben, cast.ana)


def test_the_page_looks_the_same_whomever_it_goes_to(
    ben: Browser, cast: Cast, eve: Membership, gus: Membership, here: str
) -> None:
    about_host = ben.get(f"{here}/quietly/about/member/{cast.ana.public_id}").main
    about_eve = ben.get(f"{here}/quietly/about/member/{eve.public_id}").main
    assert about_host == about_eve


def test_one_tells_nothing_of_oneself(ben: Browser, cast: Cast, here: str) -> None:
    assert ben.get(f"{here}/quietly/about/member/{cast.ben.public_id}").status == 422


@pytest.mark.parametrize("kind", ["group", "member", "nothing"])
def test_what_is_not_there_is_not_found(ben: Browser, here: str, kind: str) -> None:
    assert ben.get(f"{here}/quietly/about/{kind}/abcdefghjkmn").status == 404


def test_mail_says_nothing_of_it(ben: Browser, eve: Membership, here: str) -> None:
    tell(ben, here, eve)
    message = db.session.scalars(select(Message)).one()
    mail = opened(message)
    said = mail.subject + mail.text + mail.html
    assert not [word for word in ("zanzibar", "Ben", "Eve", "right") if word in said]


def test_it_rests_encrypted(cast: Cast, eve: Membership) -> None:
    told(cast.ben, eve)
    row = db.session.execute(db.text("SELECT words FROM quiet_word")).scalar_one()
    assert b"zanzibar" not in row


def test_who_said_it_hears_what_was_done(
    app: Flask, ben: Browser, ana: Browser, eve: Membership, here: str
) -> None:
    path = tell(ben, here, eve).answer.request.path
    ana.get(path)
    ana.send("/answer", answer="I spoke with her.")
    assert "I spoke with her." in ben.get(path).main
    assert "ben@example.org" in mailed()


def test_who_it_is_about_hears_only_of_what_was_done(
    ben: Browser, ana: Browser, eves: Browser, eve: Membership, here: str
) -> None:
    ana.get(tell(ben, here, eve).answer.request.path)
    ana.send("/answer", answer="Done.", to_concerned="Please leave out amounts.")
    [link] = [a.get("href") for a in eves.get(f"{here}/quietly").find("main li a")]
    page = eves.get(link)
    assert "Please leave out amounts." in page.main
    assert "zanzibar" not in page.main


def test_without_words_to_them_who_it_is_about_hears_nothing(cast: Cast, eve: Membership) -> None:
    answer_word(cast.ana, told(cast.ben, eve), "Nothing was needed.")
    assert "eve@example.org" not in mailed()


def test_it_is_answered_once(cast: Cast, eve: Membership) -> None:
    word = told(cast.ben, eve)
    answer_word(cast.ana, word, "Done.")
    with pytest.raises(DomainError):
        answer_word(cast.ana, word, "Done again.")


def test_it_is_forgotten_ninety_days_after(cast: Cast, eve: Membership) -> None:
    answered, open_one = told(cast.ben, eve), told(cast.ben, eve)
    answer_word(cast.ana, answered, "Done.")
    answered.closed_at = clock.now() - timedelta(days=91)
    db.session.commit()
    forget_old()
    assert db.session.scalars(select(QuietWord).execution_options(across_groups=True)).all() == [
        open_one
    ]


def test_mail_to_a_host_who_may_not_read_it_any_more_does_not_go(
    cast: Cast, eve: Membership, gus: Membership
) -> None:
    told(cast.ben, eve)
    step_back(gus)
    messages = db.session.scalars(select(Message).where(Message.kind == "quiet_word")).all()
    wanted = {opened(m).to: kind_named(m.kind).still_wanted(m.subject_key) for m in messages}
    assert wanted == {"ana@example.org": True, "gus@example.org": False}


class TestTheContact:
    """Whoever looks after the server, where no host is left whom it doesn't concern."""

    @pytest.fixture
    def app(self, instance: Path) -> Iterator[Flask]:
        yield from lend_house(instance, contact_email="server@example.org")

    @pytest.fixture
    def link(self, cast: Cast) -> str:
        told(cast.ben, cast.ana)
        [message] = db.session.scalars(select(Message)).all()
        assert opened(message).to == "server@example.org"
        start = opened(message).text.index("/quietly/")
        return opened(message).text[start:].split()[0]

    def test_reads_it_by_a_link(self, anyone: Browser, link: str) -> None:
        page = anyone.get(link)
        assert (WORDS in page.main, "Ben" in page.text) == (True, False)

    def test_answers_it(self, anyone: Browser, ben: Browser, link: str, here: str) -> None:
        anyone.get(link)
        assert "I spoke with them." in anyone.send(answer="I spoke with them.").main
        [path] = [a.get("href") for a in ben.get(f"{here}/quietly").find("main li a")]
        assert "I spoke with them." in ben.get(path).main

    def test_gets_none_that_a_host_can_take(self, cast: Cast, eve: Membership) -> None:
        told(cast.ben, eve)
        assert mailed() == {"ana@example.org"}


def test_nobody_floods_the_hosts_with_them(ben: Browser, cast: Cast, here: str) -> None:
    path = f"{here}/quietly/about/group/{cast.group.public_id}"
    typed = {"csrf_token": ben.get(path).csrf_token, "words": "Hm."}
    answers = [ben.post(path, typed).status for _time in range(21)]
    assert answers == [303] * 20 + [429]
