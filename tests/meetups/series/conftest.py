from datetime import date, datetime
from typing import Any

import pytest

from reunite.meetups.models import Meetup
from reunite.meetups.series import queries
from reunite.meetups.series.actions import plan_series
from reunite.meetups.series.models import Series
from reunite.recurring import Often, Rule
from reunite.when import Timed
from tests.cast import Cast
from tests.support.picnic import NOW

wall = datetime.fromisoformat
FIRST = Timed(wall("2027-01-12 19:00"), wall("2027-01-12 20:00"), "Europe/London")
FORTNIGHTLY = Rule(Often.FORTNIGHTLY, date(2027, 4, 20))  # eight dates, over the change of clocks


@pytest.fixture(autouse=True)
def _now(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


def call(organiser: Any, rule: Rule = FORTNIGHTLY, **different: Any) -> Series:
    """The Tuesday call, every other week, but for what a test says otherwise."""
    said = {"title": "Tuesday call", "call_link": "https://call.example/lot", **different}
    when = said.pop("when", FIRST)
    first = plan_series(organiser, when=when, rule=rule, timezone=when.timezone, **said)
    assert first.series
    return first.series


@pytest.fixture
def series(cast: Cast) -> Series:
    """The Tuesday call, which Ana plans."""
    return call(cast.ana)


@pytest.fixture
def dates(series: Series) -> list[Meetup]:
    """Its dates."""
    return queries.list_dates(series)
