"""A call that comes again."""

from datetime import datetime, time, timedelta
from typing import Any

from reunite import clock
from reunite.groups.models import Membership
from reunite.meetups.series.actions import plan_series
from reunite.meetups.series.models import Series
from reunite.recurring import Often, Rule
from reunite.when import Timed, When


def call(
    organiser: Membership, when: When | None = None, rule: Rule | None = None, **different: Any
) -> Series:
    """A weekly call from the day after tomorrow on, four times, but for what a test says."""
    day = clock.today("UTC") + timedelta(days=2)
    when = when or Timed(
        datetime.combine(day, time(19)), datetime.combine(day, time(20)), "Europe/London"
    )
    rule = rule or Rule(Often.WEEKLY, day + timedelta(weeks=3))
    said = {"title": "Tuesday call", "call_link": "https://call.example/lot", **different}
    timezone = when.timezone if isinstance(when, Timed) else "UTC"
    first = plan_series(organiser, when=when, rule=rule, timezone=timezone, **said)
    assert first.series
    return first.series
