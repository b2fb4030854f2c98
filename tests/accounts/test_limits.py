"""How often a way in may be asked for: counted in the database, the same for everyone."""

from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from time_machine import travel

from reunite import clock
from reunite.groups import emails
from reunite.groups.actions import make_link
from tests.accounts.conftest import Ask
from tests.cast import Cast
from tests.conftest import open_house
from tests.support.page import Browser, Page
from tests.support.post import link_in

ANA, NOBODY = "ana@example.org", "nobody@example.org"


def ask_often(browser: Browser, email: str, times: int) -> Page:
    for _ in range(times):
        browser.get("/sign-in")
        page = browser.send("/sign-in", email=email)
    return page


@pytest.mark.parametrize("email", [ANA, NOBODY])
def test_a_sixth_mail_to_one_address_has_to_wait(cast: Cast, anyone: Browser, email: str) -> None:
    assert ask_often(anyone, email, 5).status == 200
    assert ask_often(anyone, email, 1).status == 429


def test_too_many_looks_the_same_for_known_and_unknown(cast: Cast, anyone: Browser) -> None:
    pages = [ask_often(anyone, email, 6) for email in (ANA, NOBODY)]
    assert pages[0].source == pages[1].source


@pytest.mark.parametrize(
    "spelling", ["ANA@example.org", " ana@example.org", "ana\u200b@example.org"]
)
def test_another_spelling_of_the_address_counts_as_the_same(
    cast: Cast, anyone: Browser, spelling: str
) -> None:
    ask_often(anyone, ANA, 5)
    assert ask_often(anyone, spelling, 1).status == 429


def test_an_hour_later_it_goes_on(cast: Cast, anyone: Browser) -> None:
    ask_often(anyone, ANA, 5)
    with travel(clock.now() + timedelta(minutes=61)):
        assert ask_often(anyone, ANA, 1).status == 200


def test_over_the_limit_the_mails_that_came_still_work(
    cast: Cast, anyone: Browser, ask: Ask
) -> None:
    link = link_in(ask(anyone))
    ask_often(anyone, ANA, 5)
    anyone.visit(link)
    assert anyone.send("", code=None).status in {200, 422}


def test_one_place_may_not_ask_for_twenty_one_addresses(cast: Cast, anyone: Browser) -> None:
    answers = [ask_often(anyone, f"someone{n}@example.org", 1).status for n in range(21)]
    assert answers == [200] * 20 + [429]


def test_another_process_and_a_restart_go_on_counting(
    app: Flask, cast: Cast, anyone: Browser, instance: Path
) -> None:
    ask_often(anyone, ANA, 5)
    for other in open_house(instance):
        assert ask_often(Browser(other), ANA, 1).status == 429


def test_the_form_behind_a_link_counts_with_the_front_door(cast: Cast, anyone: Browser) -> None:
    path = f"/i/{emails.link_of(make_link(cast.ana, 'Finn', ''))}"
    ask_often(anyone, NOBODY, 5)
    anyone.get(path)
    assert anyone.send("/join", name="Finn", email=NOBODY).status == 429


def test_an_empty_form_is_never_too_much(cast: Cast, anyone: Browser) -> None:
    assert ask_often(anyone, "", 7).status == 422


def test_nobody_elsewhere_can_use_up_all_of_somebodys_tries(cast: Cast, anyone: Browser) -> None:
    anyone.client.environ_base["REMOTE_ADDR"] = "203.0.113.9"
    ask_often(anyone, ANA, 6)
    anyone.client.environ_base["REMOTE_ADDR"] = "203.0.113.10"
    assert ask_often(anyone, ANA, 1).status == 200


def test_one_address_gets_no_more_than_twenty_mails_from_everywhere(
    cast: Cast, anyone: Browser
) -> None:
    for place in range(21):
        anyone.client.environ_base["REMOTE_ADDR"] = f"203.0.113.{place}"
        page = ask_often(anyone, ANA, 1)
    assert page.status == 429


def test_the_addresses_of_one_ipv6_network_are_one_place(cast: Cast, anyone: Browser) -> None:
    for place in range(6):
        anyone.client.environ_base["REMOTE_ADDR"] = f"2001:db8::{place}"
        page = ask_often(anyone, ANA, 1)
    assert page.status == 429
