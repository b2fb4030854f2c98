"""The page that subscribes a calendar."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from reunite.accounts.actions import undo_address
from reunite.accounts.models import AddressChange
from reunite.db import db
from reunite.meetups.models import Meetup
from tests.cast import Cast
from tests.support.page import Browser, Page
from tests.support.picnic import NOW

PAGE = "/you/calendar"


@pytest.fixture
def subscribed(ben: Browser) -> Page:
    """Ben's page, once he has asked for his link."""
    ben.get(PAGE)
    return ben.send("/open")


def address(page: Page) -> str:
    return str(page.find("#feed-address")[0].get("value"))


def test_it_is_for_who_is_signed_in(anyone: Browser) -> None:
    assert anyone.get(PAGE).answer.headers["Location"].endswith("/sign-in")


def test_nobody_has_a_link_before_they_ask(ben: Browser) -> None:
    assert not ben.get(PAGE).find("#feed-address")


def test_who_asks_has_one(subscribed: Page) -> None:
    assert address(subscribed).startswith("http://127.0.0.1:5000/feed/")


def test_asking_twice_gives_the_same(ben: Browser, subscribed: Page) -> None:
    token = {"csrf_token": subscribed.csrf_token}
    ben.post(f"{PAGE}/open", token)
    assert address(ben.get(PAGE)) == address(subscribed)


def test_the_link_is_the_feed(anyone: Browser, subscribed: Page, meetup: Meetup) -> None:
    assert "SUMMARY:Picnic" in anyone.get(urlsplit(address(subscribed)).path).source


def test_apple_and_phones_open_it_by_webcal(subscribed: Page) -> None:
    webcal = address(subscribed).replace("http:", "webcal:")
    assert subscribed.find(f"a[href='{webcal}']")


@pytest.mark.parametrize(
    ("host", "name", "scheme"),
    [("calendar.google.com", "cid", "webcal"), ("outlook.live.com", "url", "http")],
)
def test_others_are_handed_it(subscribed: Page, host: str, name: str, scheme: str) -> None:
    [link] = subscribed.find(f"a[href^='https://{host}/']")
    given = parse_qs(urlsplit(str(link.get("href"))).query)[name]
    assert given == [address(subscribed).replace("http:", f"{scheme}:")]


def test_it_says_how_long_google_takes(subscribed: Page) -> None:
    assert "every 8 to 24 hours" in subscribed.main


def test_another_address_can_be_had(ben: Browser, subscribed: Page) -> None:
    replaced = ben.send("/replace")
    assert address(replaced) != address(subscribed)
    assert "The old one has stopped working." in replaced.text


def test_each_group_has_its_mail_choices(ben: Browser, subscribed: Page) -> None:
    [link] = subscribed.find(".mail-groups a")
    assert ben.get(str(link.get("href"))).status == 200


def test_the_link_is_shown_only_soon_after_signing_in(
    ben: Browser, subscribed: Page, time_machine: Any
) -> None:
    time_machine.shift(16 * 60)
    page = ben.get(PAGE)
    assert "Show my link" in page.main
    assert address(subscribed) not in page.source


def test_who_asks_to_see_it_later_proves_that_it_is_them(
    ben: Browser, subscribed: Page, time_machine: Any
) -> None:
    time_machine.shift(16 * 60)
    assert ben.get(f"{PAGE}/link").answer.headers["Location"].endswith("/prove")


def test_taking_an_account_back_replaces_its_link(
    anyone: Browser, subscribed: Page, cast: Cast
) -> None:
    change = AddressChange(
        person=cast.ben.person, old_email="ben@example.org", new_email="thief@example.org",
        asked_at=NOW, confirmed_at=NOW,
    )  # fmt: skip
    db.session.add(change)
    db.session.commit()
    undo_address(change)
    assert anyone.get(urlsplit(address(subscribed)).path).status == 404
