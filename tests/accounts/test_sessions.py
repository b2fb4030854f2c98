"""Devices: how long they stay signed in, and how that ends."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select, update
from time_machine import travel

from reunite import clock
from reunite.accounts import policy
from reunite.accounts.models import Device
from reunite.db import db
from tests.cast import Cast
from tests.support.page import Browser

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NOW = clock.now()


def device_of(browser: Browser) -> Device:
    return db.session.scalars(select(Device).order_by(Device.id.desc())).first()  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("is_own", "signed_in", "seen", "stays"),
    [
        (False, 30 * MINUTE, 29 * MINUTE, True),
        (False, HOUR, 30 * MINUTE, False),
        (False, 12 * HOUR - MINUTE, MINUTE, True),
        (False, 12 * HOUR, MINUTE, False),
        (True, 100 * DAY, 89 * DAY, True),
        (True, 100 * DAY, 90 * DAY, False),
        (True, 364 * DAY, DAY, True),
        (True, 365 * DAY, DAY, False),
    ],
)
def test_how_long_a_device_stays_signed_in(
    is_own: bool, signed_in: timedelta, seen: timedelta, stays: bool
) -> None:
    device = Device(is_own=is_own, signed_in_at=NOW - signed_in, seen_at=NOW - seen)
    assert policy.is_signed_in(device, NOW) is stays


@pytest.mark.parametrize(
    ("agent", "label"),
    [
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari on iPhone",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"),
        ("curl/8.0", "A browser"),
        ("", "A browser"),
        ("<script>", "A browser"),
    ],
)
def test_a_device_is_called_by_browser_and_system(app: Flask, agent: str, label: str) -> None:
    assert policy.device_label(agent) == label


def test_a_shared_device_left_alone_is_signed_out(app: Flask, cast: Cast) -> None:
    browser = Browser(app).signed_in(cast.ana.person, is_own=False)
    with travel(clock.now() + 31 * MINUTE):
        assert browser.get("/you/").answer.headers["Location"] == "/sign-in"


def test_using_it_keeps_a_device_signed_in(app: Flask, cast: Cast) -> None:
    browser = Browser(app).signed_in(cast.ana.person, is_own=False)
    for minutes in (20, 40, 60):
        with travel(clock.now() + minutes * MINUTE):
            assert browser.get("/you/").status == 200


def test_signing_out_ends_the_session_on_the_server(ana: Browser) -> None:
    ana.get("/you/")
    cookie = ana.client.get_cookie("session")
    assert cookie
    ana.send("/sign-out")
    ana.client.set_cookie("session", cookie.value)
    assert ana.get("/you/").status == 303


def test_signing_out_clears_what_the_browser_kept(ana: Browser) -> None:
    token = ana.get("/you/").csrf_token
    page = ana.post("/sign-out", {"csrf_token": token})
    assert page.answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'


def test_devices_are_listed_by_name_and_day(ana: Browser) -> None:
    page = ana.get("/you/devices")
    assert "Firefox on Linux This one Last used" in page.main


def test_another_device_can_be_signed_out(app: Flask, ana: Browser, cast: Cast) -> None:
    lost = Browser(app).signed_in(cast.ana.person)
    ana.get("/you/devices")
    ana.send(f"/{device_of(lost).public_id}/end")
    assert lost.get("/you/").status == 303


def test_all_others_can_be_signed_out_at_once(app: Flask, ana: Browser, cast: Cast) -> None:
    others = [Browser(app).signed_in(cast.ana.person) for _ in range(2)]
    ana.get("/you/devices")
    assert "Firefox on Linux" in ana.send("/end-others").main
    assert [other.get("/you/").status for other in others] == [303, 303]


def test_nobody_signs_out_a_friends_device(ana: Browser, ben: Browser) -> None:
    token = ana.get("/you/devices").csrf_token
    path = f"/you/devices/{device_of(ben).public_id}/end"
    assert ana.post(path, {"csrf_token": token}).status == 404
    assert ben.get("/you/").status == 200


def test_an_ended_device_is_not_listed(app: Flask, ana: Browser, cast: Cast) -> None:
    Browser(app).signed_in(cast.ana.person)
    ana.get("/you/devices")
    ana.send("/end-others")
    assert len(ana.get("/you/devices").find(".rows > li")) == 1


def test_nothing_signed_in_is_kept_by_caches(ana: Browser) -> None:
    assert ana.get("/you/").answer.headers["Cache-Control"] == "no-store"


@pytest.fixture
def written(ben: Browser, cast: Cast) -> dict[str, str]:
    """What Ben has typed on a borrowed device by the time his session is over."""
    page = ben.get(f"/g/{cast.group.public_id}/milestones/new")
    db.session.execute(update(Device).values(ended_at=clock.now()))
    db.session.commit()
    return {"csrf_token": page.csrf_token, "title": "Passed", "story": "It took me <nine> years."}


def test_words_sent_after_the_session_ended_come_back(
    ben: Browser, cast: Cast, written: dict[str, str]
) -> None:
    page = ben.post(f"/g/{cast.group.public_id}/milestones/", written)
    assert page.status == 401
    assert [area.text for area in page.find("textarea")] == [written["story"]]


def test_words_sent_after_the_browser_forgot_come_back(
    anyone: Browser, cast: Cast, written: dict[str, str]
) -> None:
    page = anyone.post(f"/g/{cast.group.public_id}/milestones/", written)
    assert [area.text for area in page.find("textarea")] == [written["story"]]


def test_words_sent_after_signing_in_again_elsewhere_come_back(
    app: Flask, cast: Cast, written: dict[str, str]
) -> None:
    back = Browser(app).signed_in(cast.ben.person)
    page = back.post(f"/g/{cast.group.public_id}/milestones/", written)
    assert page.status == 400
    assert [area.text for area in page.find("textarea")] == [written["story"]]


def test_a_button_pressed_after_the_session_ended_asks_to_sign_in(
    ben: Browser, written: dict[str, str]
) -> None:
    page = ben.post("/you/calendar/open", {"csrf_token": written["csrf_token"]})
    assert page.answer.headers["Location"] == "/sign-in"
