from datetime import date, datetime
from typing import Any

import pytest

from reunite.meetups.models import Meetup
from reunite.meetups.series import queries
from reunite.meetups.series.models import Series
from reunite.recurring import Often, Rule
from reunite.when import Timed
from tests.cast import Cast
from tests.support.calls import call
from tests.support.picnic import NOW

wall = datetime.fromisoformat
FIRST = Timed(wall("2027-01-12 19:00"), wall("2027-01-12 20:00"), "Europe/London")
FORTNIGHTLY = Rule(Often.FORTNIGHTLY, date(2027, 4, 20))  # eight dates, over the change of clocks


@pytest.fixture(autouse=True)
def _now(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def series(cast: Cast) -> Series:
    """The Tuesday call, which Ana plans."""
    return call(cast.ana, FIRST, FORTNIGHTLY)


@pytest.fixture
def dates(series: Series) -> list[Meetup]:
    """Its dates."""
    return queries.list_dates(series)
