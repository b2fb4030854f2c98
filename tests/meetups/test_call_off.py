"""Calling a meetup off."""

from typing import Any

from reunite.db import db
from reunite.meetups.models import Meetup, State
from tests.support.page import Browser


def test_it_asks_first(ana: Browser, meetup: Meetup, page: str) -> None:
    assert "Call off “Picnic”?" in ana.get(f"{page}/call-off").main
    db.session.refresh(meetup)
    assert meetup.state is State.FIXED


def test_then_it_is_off(ana: Browser, meetup: Meetup, page: str) -> None:
    ana.get(f"{page}/call-off")
    assert ana.send().status == 200
    db.session.refresh(meetup)
    assert (meetup.state, meetup.sequence) == (State.CANCELLED, 1)


def test_then_there_is_nothing_to_organise(ana: Browser, page: str) -> None:
    ana.get(f"{page}/call-off")
    ana.send()
    assert "If you’re organising" not in ana.get(page).main


def test_only_the_organiser_or_a_host_may(ben: Browser, page: str) -> None:
    assert ben.get(f"{page}/call-off").status == 403


def test_a_stranger_finds_nothing(cleo: Browser, page: str) -> None:
    assert cleo.get(f"{page}/call-off").status == 404


def test_once_is_enough(ana: Browser, meetup: Meetup, page: str) -> None:
    ana.get(f"{page}/call-off")
    form = dict(ana.page.form().form_values())  # type: ignore[union-attr]
    assert [ana.post(f"{page}/call-off", form).status for _press in range(2)] == [303, 422]
    db.session.refresh(meetup)
    assert meetup.sequence == 1


def test_what_happened_can_not_be_called_off(ana: Browser, page: str, time_machine: Any) -> None:
    time_machine.move_to("2027-02-06 17:00:00+00:00", tick=False)
    assert ana.get(f"{page}/call-off").status == 422
