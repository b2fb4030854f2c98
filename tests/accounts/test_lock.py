"""Locking everything: whoever holds a session, a link, a feed or an address holds nothing more."""

from flask import Flask
from sqlalchemy import select

from reunite.accounts.actions import ask_for_way_in, lock_everything
from reunite.accounts.models import WayIn
from reunite.calendars.actions import open_feed
from reunite.calendars.queries import ADDRESS
from reunite.db import db
from reunite.meetups.actions import place_of
from reunite.meetups.emails import link_of
from reunite.sealed import keyring
from tests.cast import Cast
from tests.factories import plan
from tests.support.days import in_days
from tests.support.page import Browser


def lock(browser: Browser) -> str:
    browser.get("/you/safety/lock")
    return browser.send("").main


def test_it_says_what_has_ended(ana: Browser) -> None:
    said = lock(ana)
    assert all(word in said for word in ("device", "calendars", "Links", "Replies", "new way in"))


def test_every_session_ends(app: Flask, ana: Browser, cast: Cast) -> None:
    other = Browser(app).signed_in(cast.ana.person)
    lock(ana)
    assert [browser.get("/you/").status for browser in (ana, other)] == [303, 303]


def test_nobody_elses_session_ends(ana: Browser, ben: Browser) -> None:
    lock(ana)
    assert ben.get("/you/").status == 200


def test_the_browser_forgets_us(ana: Browser) -> None:
    lock(ana)
    assert ana.page
    assert "Clear-Site-Data" in ana.page.answer.headers


def test_opening_the_page_ends_nothing(ana: Browser) -> None:
    ana.get("/you/safety/lock")
    assert ana.get("/you/").status == 200


def test_a_way_in_on_its_way_is_dead(cast: Cast) -> None:
    ask_for_way_in(cast.ana.person.email, "browser", "")
    lock_everything(cast.ana.person)
    assert all(way.used_at for way in db.session.scalars(select(WayIn)))


def test_the_old_address_of_a_feed_is_dead(anyone: Browser, cast: Cast) -> None:
    feed = open_feed(cast.ana.person)
    token = keyring().personal_link(ADDRESS, feed.public_id, feed.version)
    path = f"/feed/{token}.ics"
    before = anyone.get(path).status
    lock_everything(cast.ana.person)
    assert (before, anyone.get(path).status) == (200, 404)


def test_a_link_that_answers_is_dead(anyone: Browser, cast: Cast) -> None:
    link = link_of(place_of(cast.ben, plan(cast.ana, "Lunch", in_days(30))))
    before = anyone.get(f"/r/{link}").status
    lock_everything(cast.ben.person)
    assert (before, anyone.get(f"/r/{link}").status) == (200, 410)
