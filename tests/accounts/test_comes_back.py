"""Mail to someone's address comes back: they are told, kindly, and can have it tried again."""

import pytest

from reunite.db import atomic
from reunite.mail import bounces
from tests.accounts.conftest import Ask
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.post import link_in


@pytest.fixture(autouse=True)
def _dead(cast: Cast) -> None:
    """Mail to Ben came back."""
    atomic(bounces.rest)(bounces.address_hash(cast.ben.person.email))


def test_the_page_about_them_says_so_and_offers_to_try_again(ben: Browser) -> None:
    assert "comes back" in ben.get("/you/").main
    assert "comes back" not in ben.send("again").main
    assert not bounces.comes_back("ben@example.org")


def test_nobody_else_is_told_anything(ana: Browser) -> None:
    assert "comes back" not in ana.get("/you/").main


def test_whoever_signs_in_is_told(anyone: Browser, ask: Ask) -> None:
    anyone.visit(link_in(ask(anyone, "ben@example.org")))
    assert "comes back" in anyone.send().text
