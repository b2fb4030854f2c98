"""Getting in by a mailed link or code."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from time_machine import travel

from reunite import clock
from reunite.accounts.policy import CODE_TRIES, WAY_IN_LASTS
from tests.accounts.conftest import Ask
from tests.cast import Cast
from tests.support.page import Browser, Page
from tests.support.post import code_in, link_in, mail_to

NOBODY = "nobody@example.org"
WRONG = "not the code"


def is_in(browser: Browser) -> bool:
    return browser.get("/you/").status == 200


def looks(page: Page) -> tuple[int, str, list[str]]:
    """All that tells one answer from another, but for what is random in each."""
    body = re.sub(r'csrf_token" type="hidden" value="[^"]+"', "", page.source)
    return page.status, body, sorted(page.answer.headers.keys())


def test_the_link_brings_in_where_it_was_asked_for(anyone: Browser, ask: Ask) -> None:
    anyone.visit(link_in(ask(anyone)))
    anyone.send()
    assert is_in(anyone)


def test_the_code_brings_in_where_it_was_asked_for(anyone: Browser, ask: Ask) -> None:
    mail = ask(anyone)
    anyone.send(code=code_in(mail))
    assert is_in(anyone)


def test_in_another_browser_the_link_says_where_it_was_asked_for(
    app: Flask, anyone: Browser, ask: Ask
) -> None:
    page = Browser(app).visit(link_in(ask(anyone)))
    assert "Firefox on Linux" in page.main


def test_in_another_browser_the_link_alone_is_not_enough(
    app: Flask, anyone: Browser, ask: Ask
) -> None:
    other = Browser(app)
    other.visit(link_in(ask(anyone)))
    assert other.send(code="").status == 422
    assert not is_in(other)


def test_in_another_browser_the_link_and_its_code_bring_in(
    app: Flask, anyone: Browser, ask: Ask
) -> None:
    mail, other = ask(anyone), Browser(app)
    other.visit(link_in(mail))
    other.send(code=code_in(mail))
    assert is_in(other)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_scanner_that_opens_the_link_uses_nothing_up(
    app: Flask, anyone: Browser, ask: Ask, method: str
) -> None:
    link = link_in(ask(anyone))
    app.test_client().open(link, method=method)
    anyone.visit(link)
    anyone.send()
    assert is_in(anyone)


def test_a_link_works_once(anyone: Browser, ask: Ask) -> None:
    link = link_in(ask(anyone))
    anyone.visit(link)
    anyone.send()
    assert anyone.visit(link).status == 410


@pytest.mark.parametrize(("early", "status"), [(1, 200), (-1, 410)])
def test_a_link_works_to_its_last_minute(
    anyone: Browser, ask: Ask, early: int, status: int
) -> None:
    link = link_in(ask(anyone))
    with travel(clock.now() + WAY_IN_LASTS - timedelta(minutes=early)):
        assert anyone.visit(link).status == status


@pytest.mark.parametrize("token", ["a" * 42, "é", "%00"])
def test_a_made_up_link_is_gone(anyone: Browser, token: str) -> None:
    assert anyone.visit(f"/sign-in/x{token}").status in {404, 410}


def test_a_used_and_a_made_up_link_look_alike(anyone: Browser, ask: Ask) -> None:
    link = link_in(ask(anyone))
    anyone.visit(link)
    anyone.send()
    anyone.post("/sign-out", {"csrf_token": anyone.get("/you/").csrf_token})
    assert anyone.visit(link).main == anyone.visit("/sign-in/made-up").main


def test_the_wrong_code_is_refused_in_words(anyone: Browser, ask: Ask) -> None:
    ask(anyone)
    page = anyone.send(code="000 00x")
    assert (page.status, "isn’t the code" in page.main) == (422, True)


def test_after_five_wrong_codes_the_right_one_is_too_late(anyone: Browser, ask: Ask) -> None:
    mail = ask(anyone)
    for _ in range(CODE_TRIES):
        anyone.send(code=WRONG)
    assert anyone.send(code=code_in(mail)).status == 410


def test_wrong_codes_at_the_link_count_with_those_at_the_page(
    app: Flask, anyone: Browser, ask: Ask
) -> None:
    mail, other = ask(anyone), Browser(app)
    other.visit(link_in(mail))
    for _ in range(CODE_TRIES):
        other.send(code=WRONG)
    assert anyone.send(code=code_in(mail)).status == 410


def test_asking_looks_the_same_for_known_and_unknown(app: Flask, cast: Cast) -> None:
    answers = []
    for email in ("ana@example.org", NOBODY):
        browser = Browser(app)
        browser.get("/sign-in")
        answers.append(looks(browser.send("/sign-in", email=email)))
    assert answers[0] == answers[1]


def test_codes_are_tried_alike_for_known_and_unknown(app: Flask, cast: Cast) -> None:
    answers = []
    for email in ("ana@example.org", NOBODY):
        browser = Browser(app)
        browser.get("/sign-in")
        browser.send("/sign-in", email=email)
        tries = [browser.get("/sign-in/code") and browser.send(code=WRONG) for _ in range(7)]
        answers.append([looks(page) for page in tries])
    assert answers[0] == answers[1]


def test_no_mail_leaves_for_an_unknown_address(anyone: Browser) -> None:
    anyone.get("/sign-in")
    anyone.send("/sign-in", email=NOBODY)
    assert mail_to(NOBODY) == []


def test_capitals_and_spaces_do_not_matter(anyone: Browser, ask: Ask) -> None:
    anyone.get("/sign-in")
    anyone.send("/sign-in", email="  ANA@Example.org ")
    assert len(mail_to("ana@example.org")) == 1


@pytest.mark.parametrize("typed", ["", "ana@", "ana@example.org, ben@example.org"])
def test_what_is_no_address_is_kept_and_shown(anyone: Browser, typed: str) -> None:
    anyone.get("/sign-in")
    page = anyone.send("/sign-in", email=typed)
    assert (page.status, page.form("/sign-in").fields["email"]) == (422, typed)


def test_the_page_someone_wanted_comes_after_signing_in(
    anyone: Browser, cast: Cast, ask: Ask
) -> None:
    wanted = f"/g/{cast.group.public_id}/members"
    anyone.visit(wanted)
    mail = ask(anyone)
    anyone.visit(link_in(mail))
    assert anyone.send().answer.request.path == wanted


def test_the_front_door_leads_home_for_someone_inside(ana: Browser) -> None:
    assert ana.get("/sign-in").answer.headers["Location"] == "/"


@pytest.mark.parametrize(("tick", "lasts"), [(None, False), ("y", True)])
def test_only_an_own_device_keeps_the_session_beyond_the_browser(
    anyone: Browser, ask: Ask, tick: str | None, lasts: bool
) -> None:
    mail = ask(anyone)
    anyone.visit(link_in(mail))
    anyone.send(is_own=tick)
    cookie = anyone.client.get_cookie("session")
    assert cookie
    assert (cookie.max_age is not None or cookie.expires is not None) is lasts


def test_signing_in_begins_a_session_of_its_own(anyone: Browser, ask: Ask) -> None:
    mail = ask(anyone)
    before = anyone.client.get_cookie("session")
    anyone.visit(link_in(mail))
    anyone.send()
    with anyone.client.session_transaction() as session:
        assert "browser" not in session
    assert anyone.client.get_cookie("session") != before


def test_the_mail_greets_by_name_and_its_subject_tells_nothing(anyone: Browser, ask: Ask) -> None:
    mail = ask(anyone)
    assert mail.subject == "Your way in to Reunite"
    assert mail.text.startswith("Hello Ana,")


def test_the_mail_says_the_same_in_text_and_html(anyone: Browser, ask: Ask) -> None:
    mail = ask(anyone)
    assert link_in(mail) in mail.html
    assert code_in(mail) in mail.html


@pytest.mark.parametrize("path", ["/sign-out", "/you/devices/end-others"])
def test_what_is_posted_cannot_be_fetched(ana: Browser, path: str) -> None:
    assert ana.get(path).status == 405


def test_no_link_can_be_found_in_the_database(app: Flask, anyone: Browser, ask: Ask) -> None:
    token = link_in(ask(anyone)).rpartition("/")[2]
    files = Path(app.instance_path).glob("reunite.sqlite3*")
    assert not any(token.encode() in file.read_bytes() for file in files)


def test_the_page_says_when_it_was_asked_for_by_the_readers_clock(
    app: Flask, anyone: Browser, ask: Ask
) -> None:
    with travel(datetime(2027, 7, 1, 13, 5, tzinfo=UTC)):
        page = Browser(app).visit(link_in(ask(anyone)))
    assert "2.05pm" in page.main


def test_an_address_that_no_mail_server_takes_is_kept_and_said(anyone: Browser) -> None:
    anyone.get("/sign-in")
    page = anyone.send("/sign-in", email="jörg@example.org")
    assert (page.status, page.form("/sign-in").fields["email"]) == (422, "jörg@example.org")
