"""A host who rests may ask the other to look after things; only hosts are told."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from reunite import clock
from reunite.checkins.space import actions
from reunite.checkins.space.models import UNTIL_I_SAY, Place
from reunite.db import db
from reunite.groups.models import Membership, Role
from tests.cast import Cast, join
from tests.checkins.masked import masked
from tests.factories import open_space
from tests.support.page import Browser

LINE = "Ana is resting. Could you look after things?"

pytestmark = pytest.mark.usefixtures("two_hosts")


@pytest.fixture
def gil(cast: Cast) -> Membership:
    """A friend who hosts nothing, in the space with Ana and Ben."""
    gil = join(cast.ana, "Gil", "gil@example.org")
    open_space(cast.ana, cast.ben, gil)
    return gil


@pytest.fixture
def friend(app: Flask, gil: Membership) -> Browser:
    """Gil's browser."""
    return Browser(app).signed_in(gil.person)


def ask(ana: Browser, room: str, rest: str = "week") -> None:
    ana.get(room)
    ana.send("/rest", rest=rest, asks_cover="y")


@pytest.mark.usefixtures("places")
def test_the_other_host_is_asked(ana: Browser, ben: Browser, room: str) -> None:
    ask(ana, room)
    assert LINE in ben.get(room).main


@pytest.mark.usefixtures("places")
def test_nobody_is_asked_unless_it_is_ticked(ana: Browser, ben: Browser, room: str) -> None:
    before = masked(ben.get(room))
    [tick] = ana.get(room).find("input[name=asks_cover]")
    assert tick.get("checked") is None
    ana.send("/rest", rest="week")
    assert masked(ben.get(room)) == before


def test_no_other_page_changes(
    ana: Browser, ben: Browser, friend: Browser, cast: Cast, room: str
) -> None:
    here = f"/g/{cast.group.public_id}"
    paths = [here, f"{here}/members", f"{here}/about-room", "/"]
    before = [masked(friend.get(path)) for path in (room, *paths)]
    hosts = [masked(ben.get(path)) for path in paths]
    ask(ana, room)
    assert [masked(friend.get(path)) for path in (room, *paths)] == before
    assert [masked(ben.get(path)) for path in paths] == hosts


@pytest.mark.usefixtures("places")
def test_until_the_rest_ends(ana: Browser, ben: Browser, room: str) -> None:
    ask(ana, room)
    with time_machine.travel(clock.now() + timedelta(days=9)):
        assert LINE not in ben.get(room).main


@pytest.mark.parametrize(
    "end", [actions.stop_resting, lambda place: actions.have_room(place, UNTIL_I_SAY)]
)
def test_or_they_are_back(
    ben: Browser, places: list[Place], room: str, end: Callable[[Place], None]
) -> None:
    actions.rest(places[0], UNTIL_I_SAY, shows=False, asks_cover=True)
    end(places[0])
    actions.rest(places[0], UNTIL_I_SAY, shows=False)
    assert LINE not in ben.get(room).main


def test_or_they_host_no_more(ben: Browser, cast: Cast, places: list[Place], room: str) -> None:
    actions.rest(places[0], UNTIL_I_SAY, shows=False, asks_cover=True)
    cast.ana.role = Role.MEMBER
    db.session.commit()
    assert LINE not in ben.get(room).main


def test_who_hosts_nothing_asks_nobody(
    ana: Browser, ben: Browser, friend: Browser, room: str
) -> None:
    before = [masked(browser.get(room)) for browser in (ana, ben)]
    token = friend.get(room).csrf_token
    assert not friend.get(room).find("input[name=asks_cover]")
    friend.post(f"{room}rest", {"csrf_token": token, "rest": "week", "asks_cover": "y"})
    assert [masked(browser.get(room)) for browser in (ana, ben)] == before


def test_it_is_not_offered_where_no_other_host_has_joined(
    ana: Browser, cast: Cast, room: str
) -> None:
    open_space(cast.ana)
    assert not ana.get(room).find("input[name=asks_cover]")
