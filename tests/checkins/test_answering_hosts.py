"""Whose words a host folded can answer that host, between the two of them."""

import pytest
from flask import Flask

from reunite.checkins import actions
from reunite.checkins.models import CheckIn
from reunite.checkins.space.models import Place
from reunite.db import db
from reunite.errors import DomainError
from reunite.groups.actions import leave_group
from reunite.quietly.actions import write_note
from reunite.quietly.queries import list_asides
from tests.cast import Cast, join
from tests.factories import check_in, open_space
from tests.support.page import Browser, Page
from tests.support.post import mail_to

ANSWER = "Zanzibar: it was cups of tea."


@pytest.fixture
def folded(cast: Cast, places: list[Place]) -> CheckIn:
    """What Ben shared and Ana folded."""
    shared = check_in(cast.ben, "Twelve of them.")
    actions.fold(cast.ana, shared, "It names amounts.")
    return shared


def answer(browser: Browser, page: str) -> Page:
    """Answer by the one link that the page has for it."""
    [link] = browser.get(page).find("a[href$='/answer']")
    browser.get(link.get("href") or "")
    return browser.send(words=ANSWER)


def test_it_reaches_the_host_in_the_app(
    ana: Browser, ben: Browser, cast: Cast, room: str, folded: CheckIn
) -> None:
    path = answer(ben, room + folded.public_id).answer.request.path
    [link] = ana.get(f"/g/{cast.group.public_id}/quietly").find("a[href*='/asides/']")
    assert link.get("href") == path
    said = ana.get(path).main
    assert "It names amounts." in said
    assert ANSWER in said


def test_the_host_alone_is_told_and_of_nothing(ben: Browser, room: str, folded: CheckIn) -> None:
    before = len(mail_to("ben@example.org"))
    answer(ben, room + folded.public_id)
    [mail] = mail_to("ana@example.org")
    assert mail.subject == "Something for you in your group"
    assert not [word for word in ("Zanzibar", "amounts", "Ben", "check-in") if word in mail.text]
    assert len(mail_to("ben@example.org")) == before


def test_a_reply_that_was_folded_is_answered_too(
    ana: Browser, ben: Browser, cast: Cast, room: str, places: list[Place]
) -> None:
    shared = check_in(cast.ana)
    reply = actions.say(cast.ben, shared, "I take twelve.", is_for_author=False)
    actions.fold(cast.ana, reply, "It names amounts.")
    path = answer(ben, room + shared.public_id).answer.request.path
    assert ANSWER in ana.get(path).main


def test_nobody_else_reads_it(app: Flask, ben: Browser, cast: Cast, room: str) -> None:
    gil = join(cast.ana, "Gil", "gil@example.org")
    open_space(cast.ana, cast.ben, gil)
    shared = check_in(cast.ben)
    actions.fold(cast.ana, shared, "It names amounts.")
    path = answer(ben, room + shared.public_id).answer.request.path
    guest = Browser(app).signed_in(gil.person)
    assert guest.get(path).status == 404
    assert not guest.get(room + shared.public_id).find("a[href$='/answer']")
    assert guest.get(f"{room}{shared.public_id}/answer").status == 422


def test_it_takes_no_months_note(cast: Cast, folded: CheckIn) -> None:
    write_note(cast.ben, cast.ana, "Sorry.")
    actions.answer_fold(cast.ben, folded, ANSWER)
    actions.answer_fold(cast.ben, folded, "And thank you.")
    assert len(list_asides(cast.ana)) == 3


def test_pressed_twice_it_is_sent_once(ben: Browser, cast: Cast, room: str) -> None:
    open_space(cast.ana, cast.ben)
    shared = check_in(cast.ben)
    actions.fold(cast.ana, shared, "It names amounts.")
    path = f"{room}{shared.public_id}/answer"
    page = ben.get(path)
    [key] = page.find("input[name=form_key]")
    sent = {"csrf_token": page.csrf_token, "form_key": key.get("value"), "words": ANSWER}
    assert [ben.post(path, sent).status for _ in range(2)] == [303, 303]
    assert len(list_asides(cast.ana)) == 1


@pytest.mark.parametrize("words", ["", " ", "x" * 601])
def test_never_without_words(
    ben: Browser, cast: Cast, room: str, folded: CheckIn, words: str
) -> None:
    ben.get(f"{room}{folded.public_id}/answer")
    assert ben.send(words=words).status == 422
    assert list_asides(cast.ana) == []


def test_what_one_folded_oneself_has_nobody_to_answer(
    ben: Browser, cast: Cast, room: str, places: list[Place]
) -> None:
    shared = check_in(cast.ben)
    actions.fold_own(cast.ben, shared)
    assert not ben.get(room + shared.public_id).find("a[href$='/answer']")
    with pytest.raises(DomainError):
        actions.answer_fold(cast.ben, shared, ANSWER)


@pytest.mark.usefixtures("two_hosts")
def test_nor_has_what_a_host_folded_who_has_left(
    ben: Browser, cast: Cast, room: str, folded: CheckIn
) -> None:
    leave_group(cast.ana)
    db.session.expire_all()
    assert not ben.get(room + folded.public_id).find("a[href$='/answer']")
    assert ben.get(f"{room}{folded.public_id}/answer").status == 422
