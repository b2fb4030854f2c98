from typing import Any

import pytest

from reunite.calendars.actions import open_feed
from reunite.calendars.views import feed_address
from reunite.meetups.models import Meetup
from tests.cast import Cast
from tests.support.picnic import NOW, picnic


@pytest.fixture(autouse=True)
def _now(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def meetup(cast: Cast) -> Meetup:
    """A picnic that Ana plans."""
    return picnic(cast.ana)


@pytest.fixture
def feed(cast: Cast, time_machine: Any) -> str:
    """Where Ben's calendar app looks; he asked for it a minute ago."""
    address = feed_address(open_feed(cast.ben.person))
    time_machine.shift(60)
    return address.partition("5000")[2]
