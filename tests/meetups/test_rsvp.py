"""Saying whether one comes."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from reunite.db import db
from reunite.meetups import actions
from reunite.meetups.models import Answer, Attendance, Meetup
from tests.cast import Cast, gather, join
from tests.support.page import FIREFOX, Browser
from tests.support.picnic import picnic


@pytest.mark.parametrize("answer", ["yes", "depends", "no", "not_yet"])
def test_an_answer_is_kept(ben: Browser, bens: Attendance, page: str, answer: str) -> None:
    ben.get(page)
    assert "Saved." in ben.send("/rsvp", answer=answer).text
    db.session.refresh(bens)
    assert bens.given.value == answer


def test_it_is_shown_as_chosen(ben: Browser, page: str) -> None:
    ben.get(page)
    chosen = ben.send("/rsvp", answer="depends").find("[name=answer][checked]")
    assert [radio.get("value") for radio in chosen] == ["depends"]


def test_it_can_be_changed(ben: Browser, bens: Attendance, page: str) -> None:
    for answer in ("yes", "no"):
        ben.get(page)
        ben.send("/rsvp", answer=answer)
    db.session.refresh(bens)
    assert bens.given is Answer.NO


@pytest.mark.parametrize("answer", ["", "perhaps", None])
def test_anything_else_is_no_answer(ben: Browser, page: str, answer: str | None) -> None:
    ben.get(page)
    shown = ben.send("/rsvp", answer=answer)
    assert (shown.status, "Choose one of the answers." in shown.main) == (422, True)


def test_a_stranger_answers_nothing(cleo: Browser, page: str) -> None:
    token = cleo.get("/you/calendar").csrf_token
    assert cleo.post(f"{page}/rsvp", {"csrf_token": token, "answer": "yes"}).status == 404


def test_it_is_not_answered_by_looking(ben: Browser, page: str) -> None:
    assert ben.get(f"{page}/rsvp?answer=yes").status == 405


def test_one_called_off_takes_no_answer(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    ben.get(page)
    actions.call_off(cast.ana, meetup)
    shown = ben.send("/rsvp", answer="yes")
    assert (shown.status, "called off" in shown.main) == (422, True)


def test_one_that_is_over_takes_no_answer(ben: Browser, page: str, time_machine: Any) -> None:
    ben.get(page)
    time_machine.move_to("2027-02-06 17:00:00+00:00", tick=False)
    assert ben.send("/rsvp", answer="yes").status == 422


def test_who_joined_since_may_answer(app: Flask, cast: Cast, meetup: Meetup, page: str) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    browser = Browser(app).signed_in(gus.person)
    browser.get(page)
    assert browser.send("/rsvp", answer="yes").status == 200


def windows_of(browser: Browser, page: str, times: int) -> list[FlaskClient]:
    """As many windows of one person's, each about to send their answer."""
    windows = [browser.app.test_client() for _window in range(times)]
    token = browser.get(page).csrf_token
    cookie = browser.client.get_cookie("session")
    assert cookie
    for window in windows:
        window.set_cookie("session", cookie.value)
        window.environ_base |= {"HTTP_X_CSRFTOKEN": token, "HTTP_USER_AGENT": FIREFOX}
    return windows


def all_at_once(sends: list[tuple[FlaskClient, str]]) -> set[int]:
    """Answer yes in all these windows at once; the statuses that come back."""
    with ThreadPoolExecutor(len(sends)) as pool:
        answers = pool.map(lambda send: send[0].post(send[1], data={"answer": "yes"}), sends)
        return {answer.status_code for answer in answers}


def test_forty_answers_at_once_are_all_kept(any_app: Flask) -> None:
    cast = gather()
    page = f"/g/{cast.group.public_id}/meetups/{picnic(cast.ana).public_id}"
    windows = windows_of(Browser(any_app).signed_in(cast.ben.person), page, 40)
    assert all_at_once([(window, f"{page}/rsvp") for window in windows]) == {303}


def test_friends_who_answer_each_other_do_not_lock_each_other_out(any_app: Flask) -> None:
    cast = gather()
    sends = []
    for guest, host in ((cast.ana, cast.ben), (cast.ben, cast.ana)):
        page = f"/g/{cast.group.public_id}/meetups/{picnic(host).public_id}"
        windows = windows_of(Browser(any_app).signed_in(guest.person), page, 10)
        sends += [(window, f"{page}/rsvp") for window in windows]
    assert all_at_once(sends) == {303}
