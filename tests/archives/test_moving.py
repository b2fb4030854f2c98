"""A group's archive, asked for on its page, is put back on another server: friends come back to
the same years."""

import re
import threading
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from flask import Flask
from icalendar import Calendar

from reunite.archives.jobs import ARCHIVES
from reunite.photos.jobs import make_ready
from tests.cast import Cast
from tests.factories import meet, plan, say, share
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.pictures import add_photo
from tests.support.post import code_in, link_in, mail_to
from tests.support.terminal import call


class Seen(NamedTuple):
    """What somebody sees of their group."""

    pages: dict[str, str]  # words by address
    photos: list[str]  # what is to be seen on them
    dates: set[tuple[str, object]]  # what their calendar knows, and when that is


def live(cast: Cast) -> list[str]:
    """Friends live here for a while; the addresses of what is there then."""
    group = f"/g/{cast.group.public_id}"
    milestone = share(cast.ben, "The tomatoes came up")
    say(cast.ana, milestone, "So glad.")
    picnic = meet(cast.ana, "Chips on the pier", date(2024, 5, 1))
    add_photo(cast.ana, milestone.moment, alt="Tomatoes")
    add_photo(cast.ben, picnic, alt="The pier")
    coming = plan(cast.ana, "Lunch", in_days(30))
    album = f"{group}/milestones/{milestone.public_id}/photos"
    meetups = [f"{group}/meetups/{one.public_id}" for one in (picnic, coming)]
    return [group, f"{group}/milestones/{milestone.public_id}", album, *meetups]


def look(browser: Browser, addresses: list[str]) -> Seen:
    """Everything there, as it is seen in this browser."""
    pages = {address: browser.visit(address) for address in addresses}
    pictures = [one for page in pages.values() for one in page.find("main img.photo[src]")]
    for one in pictures:
        assert browser.get(one.get("src")).answer.mimetype == "image/webp"
    browser.get("/you/calendar")
    [shown] = browser.send("/calendar", name="My phone").find("#feed-address")
    feed = browser.get(urlsplit(shown.get("value")).path).source
    dates = {(str(one["UID"]), one["DTSTART"].dt) for one in Calendar.from_ical(feed).events}
    words = {address: page.main for address, page in pages.items()}
    assert all(words.values())
    assert dates
    return Seen(words, [one.get("alt") for one in pictures], dates)


def take_away(browser: Browser, group: str, folder: Path) -> str:
    """Ask for an archive of this group on its page, and fetch what the worker made."""
    browser.get(f"{group}/archive/new")
    browser.send()
    ARCHIVES.make_waiting(threading.Event())
    [link] = browser.get(f"{group}/archive").find("main a[download]")
    file = folder / "archive.zip"
    file.write_bytes(browser.client.get(link.get("href")).data)
    return str(file)


def come_first(elsewhere: Flask, file: str) -> Browser:
    """Put it back by command there, and come in by the link that it says."""
    code, written = call(elsewhere, "archive", "restore", file)
    found = re.search(r"(/i/\S+)", written)
    assert code == 0, written
    assert found, written
    make_ready(threading.Event())
    host = Browser(elsewhere)
    host.visit(found[1])
    host.send("/join", email="ana@example.org")
    host.send(code=code_in(mail_to("ana@example.org")[0]))
    host.send("/join")
    return host


def come_back(elsewhere: Flask, host: Browser, group: str) -> Browser:
    """Ben, whom the host asks back at his address."""
    [_nobody, ben] = host.get(f"{group}/archive/back").find("select option")
    assert "Choose" in host.send(email="ben@example.org").main
    host.send(place=ben.get("value"), email="ben@example.org")
    friend = Browser(elsewhere)
    friend.visit(link_in(mail_to("ben@example.org")[0], "/i/"))
    friend.send("/join")
    return friend


def test_a_group_that_moves_finds_the_same_years_there(
    ana: Browser, ben: Browser, cast: Cast, elsewhere: Flask, tmp_path: Path
) -> None:
    addresses, group = live(cast), f"/g/{cast.group.public_id}"
    before = [look(browser, addresses) for browser in (ana, ben)]
    file = take_away(ana, group, tmp_path)
    with elsewhere.app_context():
        host = come_first(elsewhere, file)
        friend = come_back(elsewhere, host, group)
        assert [look(browser, addresses) for browser in (host, friend)] == before
