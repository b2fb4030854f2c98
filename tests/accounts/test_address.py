"""Moving to another email address, and having that undone."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import travel

from reunite import clock
from reunite.accounts.actions import ask_for_new_address, confirm_address
from reunite.accounts.models import AddressChange
from reunite.accounts.policy import FRESH_FOR
from reunite.db import db
from reunite.groups.actions import invite
from tests.accounts.conftest import Ask
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.post import code_in, link_in, mail_to

OLD, NEW, OTHER = "ana@example.org", "ana@example.net", "trouble@example.net"
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def ask_to_move(browser: Browser, email: str = NEW) -> None:
    browser.get("/you/email")
    browser.send(email=email)


def move(cast: Cast, email: str = NEW) -> AddressChange:
    """Ana moves there, by what the pages do."""
    ask_for_new_address(cast.ana.person, email)
    change = db.session.scalars(select(AddressChange).order_by(AddressChange.id.desc())).first()
    assert change
    confirm_address(change)
    return change


def press(browser: Browser, link: str) -> int:
    """Open a mailed link and press its button."""
    page = browser.visit(link)
    return browser.send().status if page.status == 200 else page.status


def email_of(cast: Cast) -> str:
    db.session.refresh(cast.ana.person)
    return cast.ana.person.email


def test_nothing_changes_until_the_new_address_confirms(ana: Browser, cast: Cast) -> None:
    ask_to_move(ana)
    assert email_of(cast) == OLD


def test_a_strange_inbox_gets_no_words_of_theirs(ana: Browser) -> None:
    ask_to_move(ana)
    assert "Ana" not in mail_to(NEW)[0].text


def test_opening_the_link_changes_nothing(ana: Browser, cast: Cast) -> None:
    ask_to_move(ana)
    ana.visit(link_in(mail_to(NEW)[0]))
    assert email_of(cast) == OLD


def test_pressing_the_button_moves(ana: Browser, cast: Cast) -> None:
    ask_to_move(ana)
    page = press(ana, link_in(mail_to(NEW)[0]))
    assert (page, email_of(cast)) == (200, NEW)


def test_it_can_be_confirmed_where_nobody_is_signed_in(
    ana: Browser, anyone: Browser, cast: Cast
) -> None:
    ask_to_move(ana)
    press(anyone, link_in(mail_to(NEW)[0]))
    assert email_of(cast) == NEW


def test_only_the_device_it_is_confirmed_on_stays_signed_in(
    app: Flask, ana: Browser, cast: Cast
) -> None:
    other = Browser(app).signed_in(cast.ana.person)
    ask_to_move(ana)
    press(ana, link_in(mail_to(NEW)[0]))
    assert (ana.get("/you/").status, other.get("/you/").status) == (200, 303)


def test_a_way_in_asked_for_before_is_void(
    anyone: Browser, ana: Browser, cast: Cast, ask: Ask
) -> None:
    link = link_in(ask(anyone))
    move(cast)
    assert anyone.visit(link).status == 410


def test_the_old_address_leads_nowhere_from_then_on(anyone: Browser, cast: Cast) -> None:
    move(cast)
    before = len(mail_to(OLD))
    anyone.get("/sign-in")
    anyone.send("/sign-in", email=OLD)
    assert len(mail_to(OLD)) == before


def test_the_old_address_is_told_and_not_what_the_new_one_is(cast: Cast) -> None:
    move(cast)
    mail = mail_to(OLD)[-1]
    assert mail.subject == "Your address at Reunite has changed"
    assert NEW not in mail.text + mail.html


def test_what_was_sent_to_the_old_address_lets_nobody_in(anyone: Browser, cast: Cast) -> None:
    invite(cast.cleo, [OLD], "")
    link = link_in(mail_to(OLD)[0], "/i/")
    move(cast)
    assert anyone.visit(link).status == 410


def test_an_address_that_is_taken_gets_no_mail_and_the_same_answer(
    ana: Browser, cast: Cast
) -> None:
    answers = []
    for email in (NEW, "ben@example.org"):
        ana.get("/you/email")
        answers.append(ana.send(email=email).main.replace(email, ""))
    assert answers[0] == answers[1]
    assert mail_to("ben@example.org") == []


def test_an_address_taken_meanwhile_is_refused(cast: Cast, anyone: Browser) -> None:
    ask_for_new_address(cast.ana.person, NEW)
    ask_for_new_address(cast.ben.person, NEW)
    first, second = (link_in(mail) for mail in mail_to(NEW))
    assert [press(anyone, first), press(anyone, second)] == [200, 422]


@pytest.mark.parametrize(("after", "status"), [(DAY - MINUTE, 200), (DAY, 410)])
def test_a_new_address_can_be_confirmed_for_a_day(
    anyone: Browser, cast: Cast, after: timedelta, status: int
) -> None:
    ask_for_new_address(cast.ana.person, NEW)
    with travel(clock.now() + after, tick=False):
        assert anyone.visit(link_in(mail_to(NEW)[0])).status == status


@pytest.mark.parametrize(("after", "status"), [(7 * DAY - MINUTE, 200), (7 * DAY, 410)])
def test_it_can_be_undone_for_a_week(
    anyone: Browser, cast: Cast, after: timedelta, status: int
) -> None:
    move(cast)
    with travel(clock.now() + after, tick=False):
        assert anyone.visit(link_in(mail_to(OLD)[0])).status == status


def test_undoing_puts_the_old_address_back_and_signs_everyone_out(
    ana: Browser, anyone: Browser, cast: Cast
) -> None:
    ask_to_move(ana)
    press(ana, link_in(mail_to(NEW)[0]))
    press(anyone, link_in(mail_to(OLD)[0]))
    assert (email_of(cast), ana.get("/you/").status) == (OLD, 303)


def test_undoing_works_whatever_was_changed_since(anyone: Browser, cast: Cast) -> None:
    move(cast, OTHER)
    move(cast, "more-trouble@example.net")
    press(anyone, link_in(mail_to(OLD)[0]))
    assert email_of(cast) == OLD


def test_once_undone_a_later_change_cannot_be_put_back(anyone: Browser, cast: Cast) -> None:
    move(cast, OTHER)
    move(cast, "more-trouble@example.net")
    press(anyone, link_in(mail_to(OLD)[0]))
    assert anyone.visit(link_in(mail_to(OTHER)[-1])).status == 410


def test_once_undone_nothing_asked_for_before_can_be_confirmed(anyone: Browser, cast: Cast) -> None:
    ask_for_new_address(cast.ana.person, "spare@example.net")
    move(cast, OTHER)
    press(anyone, link_in(mail_to(OLD)[0]))
    assert anyone.visit(link_in(mail_to("spare@example.net")[0])).status == 410


def test_each_link_works_once(anyone: Browser, cast: Cast) -> None:
    ask_for_new_address(cast.ana.person, NEW)
    confirm = link_in(mail_to(NEW)[0])
    press(anyone, confirm)
    undo = link_in(mail_to(OLD)[0])
    press(anyone, undo)
    assert [anyone.visit(link).status for link in (confirm, undo)] == [410, 410]


def test_a_link_for_one_purpose_is_no_use_for_another(anyone: Browser, cast: Cast) -> None:
    ask_for_new_address(cast.ana.person, NEW)
    confirm = link_in(mail_to(NEW)[0])
    assert anyone.visit(f"{confirm}/undo").status == 410


def test_someone_signed_in_long_ago_proves_first_that_it_is_them(ana: Browser, cast: Cast) -> None:
    with travel(clock.now() + FRESH_FOR):
        assert ana.get("/you/email").answer.headers["Location"] == "/you/prove"


def test_proving_it_leads_on_and_ends_the_session_before(
    app: Flask, ana: Browser, cast: Cast
) -> None:
    with travel(clock.now() + FRESH_FOR):
        before = ana.client.get_cookie("session")
        ana.visit("/you/email")
        ana.send()
        page = ana.send(code=code_in(mail_to(OLD)[-1]))
        assert page.answer.request.path == "/you/email"
        thief = Browser(app)
        assert before
        thief.client.set_cookie("session", before.value)
        assert thief.get("/you/").status == 303


@pytest.mark.parametrize("typed", ["", "ana@"])
def test_what_is_no_address_is_kept(ana: Browser, typed: str) -> None:
    ana.get("/you/email")
    page = ana.send(email=typed)
    assert (page.status, page.form().fields["email"]) == (422, typed)


def test_every_page_that_needs_a_fresh_sign_in_is_known(app: Flask) -> None:
    guarded = {n for n, v in app.view_functions.items() if hasattr(v, "needs_fresh_sign_in")}
    assert guarded == {
        "accounts.email",
        "archives.ask",
        "archives.download",
        "calendars.show_address",
        "closing.close",
        "erasing.ask",
        "group_archives.ask_of_group",
        "hosting.hand_over",
        "merging.answer",
        "merging.ask",
        "remembering.begin",
        "remembering.confirm",
        "vouching.say",
    }
