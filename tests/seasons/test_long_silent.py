"""The letter to someone long silent: once a year at most, and never where it isn't wanted."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.groups.actions import accept_invitation, make_link, pause_mail, stop_mail
from reunite.groups.models import MailSort
from reunite.mail.outbox import Mail
from reunite.seasons.actions import go_quiet, write_to_silent
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

BEN = "ben@example.org"
Later = Callable[[int], list[Mail]]


@pytest.fixture
def later(cast: Cast) -> Iterator[Later]:
    """What Ben has had, once the worker has been at work so many days from when he was here."""
    begun = clock.now()
    with time_machine.travel(begun, tick=False) as traveller:
        write_to_silent(threading.Event())

        def after(days: int) -> list[Mail]:
            traveller.move_to(begun + timedelta(days=days))
            write_to_silent(threading.Event())
            return [mail for mail in mail_to(BEN) if "Your place is here" in mail.text]

        yield after


def test_it_comes_after_a_year(later: Later) -> None:
    assert later(360) == []
    [letter] = later(400)
    assert letter.subject == "From The Thursday Lot cover"
    assert "Nothing needed." in letter.text


def test_it_comes_once_a_year(later: Later) -> None:
    later(400)
    assert len(later(700)) == 1
    assert len(later(400 + 366)) == 2


def test_someone_in_two_groups_gets_one_from_the_first(later: Later, cast: Cast) -> None:
    accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
    [letter] = later(400)
    assert letter.from_name == "The Thursday Lot cover"


def test_one_press_stops_it(later: Later, anyone: Browser) -> None:
    [letter] = later(400)
    anyone.get(link_in(letter, "/u/"))
    page = anyone.send()
    assert "isn’t written to you again" in page.main
    assert len(later(800)) == 1


def test_stopped_in_one_group_it_comes_from_no_other(later: Later, cast: Cast) -> None:
    other = accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
    stop_mail(other, MailSort.YOUR_PLACE)
    assert later(400) == []


def test_none_in_a_quiet_season(later: Later, cast: Cast) -> None:
    go_quiet(cast.ben.person)
    assert later(400) == []


def test_none_while_mail_is_paused(later: Later, cast: Cast) -> None:
    pause_mail(cast.ben)
    assert later(400) == []


def test_who_looked_in_gets_none(later: Later, app: Flask, cast: Cast) -> None:
    later(200)
    Browser(app).signed_in(cast.ben.person)
    assert later(400) == []
