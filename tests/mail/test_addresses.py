"""Addresses for what comes back: made by us alone, whatever a mail program does to their case."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from reunite.mail import addresses, letter
from reunite.mail.addresses import Named, Purpose
from reunite.mail.models import Message
from reunite.mail.outbox import ORDINARY, URGENT
from reunite.settings import MAILBOX_LENGTH, SettingsError, load
from reunite.tokens import Keyring
from reunite.web.urls import settings
from tests.conftest import lend_house, open_house
from tests.mail.conftest import MAIL
from tests.support.picnic import NOW

LONGEST = "x" * MAILBOX_LENGTH
SORT = "milestones.abcdefghjkmn"


@pytest.fixture
def app(instance: Path) -> Iterator[Flask]:
    yield from lend_house(instance, answers_to=f"{LONGEST}@friends.example")


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.usefixtures("app")
def test_an_address_is_read_back_in_any_case(purpose: Purpose) -> None:
    made = addresses.make(purpose, SORT)
    assert addresses.read(made.upper()) == addresses.read(made.lower()) == Named(purpose, SORT)


@pytest.mark.usefixtures("app")
def test_the_longest_address_is_short_enough() -> None:
    assert len(addresses.make(Purpose.STOP, SORT).partition("@")[0]) == 64


@pytest.mark.usefixtures("app")
def test_an_address_for_one_purpose_is_none_for_another() -> None:
    made = addresses.make(Purpose.REPLY, "17")
    assert addresses.read(made.replace("+reply-", "+bounce-")) is None
    assert addresses.read(made.replace("reply-17", "reply-18")) is None


@given(st.text(max_size=70))
def test_any_token_is_read_without_raising(token: str) -> None:
    assert Keyring([b"k" * 32]).named_in_address(token, "rsvp") is None


def head(mail: object, urgency: int = ORDINARY) -> str:
    """The head of the letter that says this."""
    row = Message(id=17, key="a", queued_at=NOW, urgency=urgency)
    written = letter.write(row, mail, settings())  # type: ignore[arg-type]
    return f"Envelope: {written.sender}\r\n" + written.content.decode().partition("\r\n\r\n")[0]


@pytest.mark.usefixtures("app")
def test_a_letter_says_where_replies_reports_and_stops_go() -> None:
    mail = replace(MAIL, unsubscribe="https://x/u/1", stop=SORT, sender="a@friends.example")
    said = head(mail)
    for line in (
        f"Envelope: {addresses.make(Purpose.BOUNCE, '17')}",
        f"Reply-To: <{addresses.make(Purpose.REPLY, '17')}>",
        f"List-Unsubscribe: <https://x/u/1>, <mailto:{addresses.make(Purpose.STOP, SORT)}>",
        "From: Reunite <a@friends.example>",
    ):
        assert f"{line}\r\n" in said + "\r\n"
    assert "=?" not in said


@pytest.mark.usefixtures("app")
def test_a_way_in_takes_no_reply() -> None:
    assert "Reply-To" not in head(MAIL, URGENT)


def test_where_there_are_no_extensions_the_mailbox_stands_for_all(instance: Path) -> None:
    for _app in open_house(instance, answers_to="a@friends.example", answers_separator=""):
        assert addresses.for_calendar("abcdefghjkmn") == "a@friends.example"
        assert addresses.read("a@friends.example") == Named(None)
        assert "Reply-To" not in head(MAIL)


def test_without_the_setting_answers_go_where_mail_comes_from(instance: Path) -> None:
    for _app in open_house(instance):
        assert addresses.for_calendar("abcdefghjkmn") == settings().mail_from
        assert addresses.read(settings().mail_from) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"answers_to": "x" * 15 + "@friends.example"},
        {"answers_to": "friends.example"},
        {"answers_to": "a@b.example", "answers_separator": "--"},
        {"imap_host": "mail.example"},
        {"imap_security": "ssl"},
        {"imap_security": "starttls"},
    ],
)
def test_settings_that_can_not_work_stop_the_start(tmp_path: Path, wrong: dict[str, str]) -> None:
    with pytest.raises(SettingsError):
        load(tmp_path, {}, wrong)
