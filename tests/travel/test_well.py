"""The page with towns on it, at its narrowest and on a desk."""

from typing import Any

import pytest

from reunite.needs.actions import keep_card
from reunite.needs.models import Band, Card, JourneyTime
from tests.cast import Cast, join
from tests.journeys.conftest import well
from tests.support.browser import DESK, NARROW, Live


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(NARROW, "light"), (DESK, "dark")], ids=["narrow", "desk"]
)
def test_the_page_is_well(live: Live, cast: Cast, viewport: Any, scheme: Any) -> None:
    friends = [cast.ana, cast.ben, join(cast.ana, "Priya", "priya@example.org")]
    for member, town in zip(friends, (2647207, 2654675, 2692969), strict=True):
        card = Card(home=town, journey_time=JourneyTime.HOUR, journey_money=Band.TEN)
        keep_card(member.person, card)
    page = live.open(cast.ana.person, viewport=viewport, color_scheme=scheme)
    for asked in ("", "?q=York, England", "?q=Newport", "?q=Qqqq"):
        page.goto(f"/g/{cast.group.public_id}/travel{asked}")
        well(page)
