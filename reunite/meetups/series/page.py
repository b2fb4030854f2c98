"""The part of a date's page that tells of its series."""

from typing import Any

from reunite import clock
from reunite.groups.door import membership
from reunite.meetups.models import Answer, Meetup
from reunite.meetups.series import queries
from reunite.meetups.series.forms import SayUsually


def part_of(meetup: Meetup, usually: SayUsually | None = None) -> dict[str, Any]:
    """What the template is told: nothing of a series where there is none."""
    series = meetup.series
    if series is None:
        return {"series": None}
    viewer, now = membership(), clock.now()
    standing = queries.find_standing(viewer, series)
    dates = queries.list_seen(viewer, series)
    given = standing.given if standing else Answer.NOT_YET
    return {
        "series": series,
        "series_to_come": [date for date in dates if not date.is_past(now)],
        "series_past": [date for date in dates if date.is_past(now) and not date.is_cancelled],
        "usually": usually or SayUsually.of(given),
    }
