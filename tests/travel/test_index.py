"""Whose turn it is to travel: towns and ranges, and never anyone's own journey."""

from datetime import date

import pytest

from reunite.db import atomic
from reunite.groups.actions import leave_group
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup, PlaceShown
from reunite.needs.actions import keep_card
from reunite.needs.models import Band, Card, JourneyTime
from tests.cast import Cast, join
from tests.factories import meet
from tests.support.page import Browser, Page

LEEDS, BRISTOL, MALMO, HEBDEN_BRIDGE, NEWPORT = 2644688, 2654675, 2692969, 2647207, 2641598


@pytest.fixture
def priya(cast: Cast) -> Membership:
    return join(cast.ana, "Priya", "priya@example.org")


def live_in(member: Membership, town: int, **more: object) -> None:
    keep_card(member.person, Card(home=town, **more))  # type: ignore[arg-type]


@pytest.fixture
def scattered(cast: Cast, priya: Membership) -> None:
    """Ana in Hebden Bridge, Ben in Bristol, Priya in Malmö."""
    for member, town in ((cast.ana, HEBDEN_BRIDGE), (cast.ben, BRISTOL), (priya, MALMO)):
        live_in(member, town)


def page(browser: Browser, cast: Cast, **asked: object) -> Page:
    return browser.get(f"/g/{cast.group.public_id}/travel", query_string=asked)


def suggested(page: Page) -> list[str]:
    return [heading.text_content() for heading in page.find("#towns ~ ul h3")]


@atomic
def in_town(meetup: Meetup, town: int, shown: PlaceShown = PlaceShown.EVERYONE) -> None:
    meetup.town_id, meetup.place_shown = town, shown


def test_it_needs_three_people(ana: Browser, cast: Cast, priya: Membership) -> None:
    live_in(cast.ana, LEEDS)
    live_in(cast.ben, BRISTOL)
    assert "This needs three people" in page(ana, cast).main
    live_in(priya, MALMO)
    assert "This needs three people" not in page(ana, cast).main


@pytest.mark.usefixtures("scattered")
def test_who_has_left_is_out_of_it(ana: Browser, cast: Cast, priya: Membership) -> None:
    leave_group(priya)
    assert "This needs three people" in page(ana, cast).main


@pytest.mark.usefixtures("scattered")
def test_who_is_of_another_group_is_out_of_it(ana: Browser, cast: Cast) -> None:
    before = page(ana, cast).main
    live_in(cast.cleo, NEWPORT)
    assert page(ana, cast).main == before


@pytest.mark.usefixtures("scattered")
def test_for_a_village_stands_the_larger_town_near_it(ana: Browser, cast: Cast) -> None:
    found = page(ana, cast)
    assert "Hebden Bridge" not in found.source
    assert "Halifax" in suggested(found)


@pytest.mark.usefixtures("scattered")
def test_the_shorter_journeys_come_first(ana: Browser, cast: Cast) -> None:
    assert suggested(page(ana, cast))[-1] == "Malmö"


@pytest.mark.usefixtures("scattered")
def test_nobody_is_named(ana: Browser, cast: Cast, priya: Membership) -> None:
    main = page(ana, cast, q="York, England").main
    assert not {"Ana", "Ben", "Priya"} & set(main.split())


@pytest.mark.usefixtures("scattered")
def test_a_town_that_is_typed_is_worked_out(ana: Browser, cast: Cast) -> None:
    found = page(ana, cast, q="Hull, England")
    assert "Hull" in found.find("#ask ~ .card h3")[0].text_content()


@pytest.mark.usefixtures("scattered")
def test_of_several_towns_one_can_be_chosen(ana: Browser, cast: Cast) -> None:
    [link] = [
        link
        for link in page(ana, cast, q="Newport").find("#ask ~ ul a")
        if link.text_content() == "Newport, Wales, United Kingdom"
    ]
    found = ana.get(link.get("href"))
    assert "Newport Wales, United Kingdom" in " ".join(
        found.find("#ask ~ .card")[0].text_content().split()
    )


@pytest.mark.usefixtures("scattered")
@pytest.mark.parametrize(
    "asked", [{"q": "Qqqqqq"}, {"town": "9" * 30}, {"town": "x"}, {"q": "n" * 999}]
)
def test_what_is_no_town_changes_nothing(ana: Browser, cast: Cast, asked: dict[str, str]) -> None:
    found = page(ana, cast, **asked)
    assert (found.status, found.find("#ask ~ .card")) == (200, [])


def test_the_least_that_suits_everyone_is_said(ana: Browser, cast: Cast, priya: Membership) -> None:
    live_in(cast.ana, LEEDS, journey_money=Band.THIRTY)
    live_in(cast.ben, LEEDS, journey_money=Band.TEN, journey_time=JourneyTime.HOUR)
    live_in(priya, MALMO)
    main = page(ana, cast).main
    assert "up to about 10 there and back" in main
    assert "Further than somebody said is all right." in main


@pytest.mark.usefixtures("scattered")
def test_where_they_met_of_late_is_told_by_area(ana: Browser, cast: Cast) -> None:
    in_town(meet(cast.ana, "Chips", date(2026, 3, 7)), BRISTOL)
    in_town(meet(cast.ana, "Lunch", date(2026, 4, 7)), LEEDS)
    rows = [row.text_content() for row in page(ana, cast).find("#lately ~ ul li")]
    assert [" ".join(row.split()) for row in rows] == [
        "Around Malmö Not in the last five years",
        "Around Bristol March 2026",
        "Around Halifax April 2026",
    ]


@pytest.mark.usefixtures("scattered")
def test_where_they_met_is_suggested(ana: Browser, cast: Cast) -> None:
    in_town(meet(cast.ana, "Chips", date(2026, 3, 7)), NEWPORT)
    assert "Newport" in suggested(page(ana, cast))


@pytest.mark.usefixtures("scattered")
def test_a_place_for_those_coming_alone_stays_out_of_it(ana: Browser, cast: Cast) -> None:
    before = page(ana, cast).main
    in_town(meet(cast.ana, "Chips", date(2026, 3, 7)), NEWPORT, PlaceShown.COMING)
    assert page(ana, cast).main == before


@pytest.mark.usefixtures("scattered")
def test_long_ago_is_not_lately(ana: Browser, cast: Cast) -> None:
    before = page(ana, cast).main
    in_town(meet(cast.ana, "Chips", date(2019, 3, 7)), BRISTOL)
    assert page(ana, cast).main == before
