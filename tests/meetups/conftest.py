from typing import Any

import pytest
from flask import Flask

from reunite.meetups import queries
from reunite.meetups.emails import link_of
from reunite.meetups.models import Attendance, Meetup
from tests.cast import Cast, find, gather
from tests.support.picnic import NOW, picnic


@pytest.fixture(autouse=True)
def _now(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def meetup(cast: Cast) -> Meetup:
    """A picnic that Ana plans."""
    return picnic(cast.ana)


@pytest.fixture
def page(cast: Cast, meetup: Meetup) -> str:
    """Where it is."""
    return f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"


@pytest.fixture
def new_page(cast: Cast) -> str:
    """Where Ana's group plans meetups."""
    return f"/g/{cast.group.public_id}/meetups/new"


@pytest.fixture
def bens(cast: Cast, meetup: Meetup) -> Attendance:
    """Ben's row for the picnic."""
    found = queries.find_attendance(cast.ben, meetup)
    assert found
    return found


@pytest.fixture
def link(bens: Attendance) -> str:
    """Ben's personal link."""
    return f"/r/{link_of(bens)}"


@pytest.fixture
def cast_on_any(any_app: Flask) -> Cast:
    """The cast, on each engine in turn."""
    return find() or gather()
