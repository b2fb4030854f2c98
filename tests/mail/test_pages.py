"""Without a mail server, mail is kept and shown on this computer, and nowhere else."""

import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from reunite.mail.kept import Folder
from reunite.mail.models import State
from tests.cast import Cast
from tests.conftest import lend_house, open_house
from tests.mail.conftest import MAIL, row, send_due
from tests.support.page import Browser

Owe = Callable[..., None]


@pytest.fixture
def app(instance: Path):  # type: ignore[no-untyped-def]
    """The app without a mail server."""
    yield from lend_house(instance)


@pytest.fixture
def name(app: Flask, instance: Path, owe: Owe) -> str:
    """The name of a kept letter with a calendar part."""
    owe(
        mail=replace(
            MAIL,
            text="Look:\nhttp://127.0.0.1:5000/i/abc\n",
            calendar="BEGIN:VCALENDAR\r\n",
            method="REQUEST",
        )
    )
    send_due()
    return Folder(instance).names()[0]


def test_a_kept_letter_is_for_its_owner_only(name: str, instance: Path) -> None:
    folder = instance / "mail"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / f"{name}.eml").stat().st_mode) == 0o600
    assert row().state is State.SENT


def test_the_page_lists_what_is_kept_the_newest_first(name: str, owe: Owe, anyone: Browser) -> None:
    owe("b", replace(MAIL, subject="Newer"))
    send_due()
    page = anyone.get("/mail/")
    assert [link.text for link in page.find(".kept-mail a")] == ["Newer", "Hello"]


def test_a_letter_is_shown_with_links_that_work(name: str, anyone: Browser) -> None:
    page = anyone.get(f"/mail/{name}")
    assert "http://127.0.0.1:5000/i/abc" in [link.get("href") for link in page.find("main a")]
    assert "BEGIN:VCALENDAR" in page.text


def test_its_html_is_a_document_that_can_do_nothing(name: str, anyone: Browser) -> None:
    page = anyone.get(f"/mail/{name}/html")
    policy = page.answer.headers["Content-Security-Policy"]
    assert page.text == "Hello Ben."
    assert "default-src 'none'" in policy
    assert "allow-scripts" not in policy
    assert "allow-same-origin" not in policy


def test_the_link_in_a_kept_sign_in_mail_signs_in(cast: Cast, anyone: Browser) -> None:
    anyone.get("/sign-in")
    anyone.send("/sign-in", email="ana@example.org")
    send_due()
    kept = anyone.get("/mail/").find(".kept-mail a")[0].get("href")
    links = [link.get("href") for link in anyone.get(kept).find("main a")]
    anyone.get(urlsplit(next(link for link in links if "/sign-in/" in link)).path)
    assert anyone.send().find("form[action$='/sign-out']")


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via"])
def test_nobody_sees_it_through_a_proxy(name: str, anyone: Browser, header: str) -> None:
    assert anyone.get("/mail/", headers={header: "127.0.0.1"}).status == 404


def test_nobody_sees_it_from_another_computer(name: str, anyone: Browser) -> None:
    for path in ("/mail/", f"/mail/{name}", f"/mail/{name}/html"):
        page = anyone.get(path, environ_overrides={"REMOTE_ADDR": "192.0.2.7"})
        assert page.status == 404


@pytest.mark.parametrize("path", ["../secret.key", "..%2Fsecret.key", "none", "secret"])
def test_only_kept_letters_are_shown(name: str, anyone: Browser, path: str) -> None:
    assert anyone.get(f"/mail/{path}").status == 404


@pytest.mark.parametrize(
    "settings", [{"smtp_host": "mail.example.org"}, {"base_url": "https://friends.example.org"}]
)
def test_a_server_for_others_shows_none(instance: Path, settings: dict[str, str]) -> None:
    for app in open_house(instance, **settings):
        host = "friends.example.org" if "base_url" in settings else "localhost"
        assert Browser(app).get("/mail/", base_url=f"http://{host}/").status == 404


def test_nothing_kept_is_said_kindly(app: Flask, anyone: Browser) -> None:
    assert "No mail yet" in anyone.get("/mail/").main
