"""The pages: for anyone, for each country, and nobody learns that they were opened."""

import logging
import re
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, text, update
from time_machine import travel

from reunite import clock
from reunite.accounts.models import Device
from reunite.db import atomic, connect_to_write, db
from reunite.help.models import STALE_AFTER
from reunite.help.queries import list_countries
from reunite.mail.models import Message
from reunite.web.access import UNLOGGED, public, unlogged
from tests.cast import Cast
from tests.support.page import Browser

PAGES = ["/help", "/help/not-safe", "/help/sheet", "/help/someone"]
TEMPLATES = Path(__file__).parents[2] / "templates"
SAMARITANS = "116 123"


@pytest.mark.parametrize("path", PAGES)
def test_rule_13_it_opens_for_anyone(anyone: Browser, path: str) -> None:
    assert anyone.get(path).status == 200


@pytest.mark.parametrize("path", PAGES)
def test_it_opens_for_someone_signed_in(ana: Browser, path: str) -> None:
    assert ana.get(path).find(".main-nav [aria-current=page]")[0].get("href") == "/help"


@pytest.mark.parametrize("path", PAGES)
def test_it_sets_no_cookie(anyone: Browser, path: str) -> None:
    assert "Set-Cookie" not in anyone.get(path).answer.headers


@pytest.mark.parametrize("path", PAGES)
def test_rule_13_it_is_small(ana: Browser, path: str) -> None:
    assert len(ana.get(path).source.encode()) < 30_000


@pytest.mark.parametrize("path", PAGES)
def test_its_title_gives_nothing_away(anyone: Browser, path: str) -> None:
    assert anyone.get(path).title == "Help · Reunite"


@pytest.mark.parametrize("path", PAGES)
def test_rule_13_no_log_mentions_it(
    anyone: Browser, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    with caplog.at_level(logging.DEBUG):
        anyone.get(path)
    assert not caplog.records


def test_the_log_of_a_fault_does_not_mention_it(
    app: Flask, anyone: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.view_functions["help.index"] = unlogged(public(lambda: 1 / 0))
    assert anyone.get("/help").status == 500
    assert "ZeroDivisionError" in caplog.text
    assert "GET" not in caplog.text


@pytest.mark.parametrize("endpoint", ["help.index", "help.not_safe", "help.sheet", "help.someone"])
def test_whatever_logs_requests_is_told_to_leave_it_out(app: Flask, endpoint: str) -> None:
    assert getattr(app.view_functions[endpoint], UNLOGGED)


@pytest.mark.parametrize("path", PAGES)
def test_rule_15_opening_it_sends_nothing(ana: Browser, path: str) -> None:
    before = db.session.query(Message).count()
    ana.get(path)
    assert db.session.query(Message).count() == before


@pytest.mark.parametrize("path", PAGES)
def test_rule_13_the_emergency_number_comes_first(anyone: Browser, path: str) -> None:
    links = [a.get("href") for a in anyone.get(path).find("main a[href^=tel]")]
    assert links[:2] == ["tel:999", "tel:112"]


def test_rule_13_lines_can_be_busy(anyone: Browser) -> None:
    page = anyone.get("/help")
    assert "Lines can be busy: try the next one, or try again." in page.main


def test_it_says_that_nobody_was_told(anyone: Browser) -> None:
    assert "We haven’t told anyone you opened this page" in anyone.get("/help/not-safe").main


def test_rule_13_every_country_is_small_and_has_two_routes(anyone: Browser) -> None:
    for country in list_countries():
        page = anyone.get(f"/help/not-safe?country={country}")
        assert len(page.source.encode()) < 30_000
        assert len(page.find("main a.number, main li a[href^=https]")) >= 2


@pytest.mark.parametrize("path", ["/help", "/sign-in", "/nothing-here", "/away/nothing"])
def test_rule_13_it_is_one_press_away_for_anyone(anyone: Browser, path: str) -> None:
    assert anyone.get(path).find("a[href='/help']")


def test_rule_13_it_needs_no_script(anyone: Browser) -> None:
    page = anyone.get("/help/not-safe")
    assert not page.find("main [hidden], main script, main noscript")
    [form] = page.find("main form")
    assert form.get("method", "get") == "get"


def test_the_sheet_has_every_number_as_words(anyone: Browser) -> None:
    page = anyone.get("/help/sheet?country=GB")
    for link in page.find(".help-panels a[href^=tel]"):
        digits = "".join(c for c in link.text_content() if c.isdigit())
        assert link.get("href") == f"tel:{digits}"


def test_every_country_ends_with_help_anywhere(anyone: Browser) -> None:
    for country in list_countries():
        page = anyone.get(f"/help?country={country}")
        assert page.find("main option[selected]")[0].get("value") == country
        last = page.find(".help-panels > li")[-1]
        assert last.find("p").text_content().strip() == "Find A Helpline"


def test_the_nations_are_named(anyone: Browser) -> None:
    words = anyone.get("/help?country=GB").main
    assert all(f"({n})" in words for n in ("England", "Scotland", "Wales", "Northern Ireland"))


def test_a_line_is_called_and_texted_by_pressing(anyone: Browser) -> None:
    links = [a.get("href") for a in anyone.get("/help?country=GB").find(".help-panels a.number")]
    assert links[:2] == ["tel:116123", "sms:85258?&body=SHOUT"]


def test_a_stale_number_is_not_shown(anyone: Browser) -> None:
    with travel(clock.now() + STALE_AFTER + timedelta(days=4000), tick=False):
        page = anyone.get("/help?country=GB")
    assert SAMARITANS not in page.main
    assert "check the number and hours on their website: Samaritans" in page.main


def test_rule_13_the_country_chosen_on_the_page_is_shown(ana: Browser) -> None:
    page = ana.get("/help?country=fr")
    assert "3114" in page.main


def test_the_choice_goes_along_to_the_next_page(anyone: Browser) -> None:
    links = [a.get("href") for a in anyone.get("/help?country=FR").find("main .row a")]
    assert links == ["/help/not-safe?country=FR", "/help/someone?country=FR"]


def test_someone_signed_in_sees_their_own_country(ana: Browser, cast: Cast) -> None:
    atomic(lambda: setattr(cast.ana.person, "country", "NZ"))()
    assert "1737" in ana.get("/help").main


def test_a_browser_says_which_country_it_is_from(anyone: Browser) -> None:
    page = anyone.get("/help", headers={"Accept-Language": "de,de-AT;q=0.8,en-GB;q=0.5"})
    assert page.find("main option[selected]")[0].get("value") == "AT"


def test_a_country_we_know_nothing_of_is_told_so(anyone: Browser) -> None:
    page = anyone.get("/help?country=KE")
    assert "call your country’s emergency number now" in page.main


@pytest.fixture
def broken(app: Flask) -> None:
    """The database can't say who is signed in."""
    app.config["PROPAGATE_EXCEPTIONS"] = False
    with connect_to_write() as connection:
        connection.execute(text("ALTER TABLE device RENAME TO out_of_reach"))
        connection.commit()


def test_it_opens_when_nothing_can_be_written_down(app: Flask, ana: Browser) -> None:
    with connect_to_write() as connection:
        connection.execute(update(Device).values(seen_at=clock.now() - timedelta(minutes=10)))
        connection.commit()
    only_read = (db.engine, "begin", lambda begun: begun.exec_driver_sql("PRAGMA query_only=ON"))
    event.listen(*only_read)
    try:
        assert ana.get("/help").status == 200
    finally:
        event.remove(*only_read)


@pytest.mark.parametrize("path", [*PAGES, "/away"])
def test_it_opens_without_the_database(ana: Browser, broken: None, path: str) -> None:
    assert ana.get(path).status == 200


def test_a_page_that_needs_the_database_leads_to_help(ana: Browser, broken: None) -> None:
    page = ana.get("/you/")
    assert (page.status, page.find("footer a")[0].get("href")) == (503, "/help")


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(
    country=st.text(max_size=8),
    languages=st.text(st.characters(codec="ascii", exclude_categories=["Cc"])),
)
def test_whatever_is_asked_for_it_opens(anyone: Browser, country: str, languages: str) -> None:
    page = anyone.get(
        "/help", query_string={"country": country}, headers={"Accept-Language": languages}
    )
    assert page.status == 200


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.*")), ids=lambda p: p.name)
def test_rule_14_no_template_holds_a_number_to_call(path: Path) -> None:
    source = path.read_text()
    words = " ".join(re.findall(r"\b_\(\s*\"(.*?)\"", source, re.S))
    bare = re.sub(r"\{[#%{].*?[#%}]\}|<style.*?</style>|<[^>]*>|&#\w+;", " ", source, flags=re.S)
    if path.parent.name != "styleguide":
        assert not re.search(r"(\d[ -]?){3}", words + bare)
    assert not re.search(r"(tel|sms):\d", source)
