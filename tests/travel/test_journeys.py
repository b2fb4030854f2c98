"""Journeys are said roughly, and areas named after their largest town."""

from datetime import date

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from reunite.needs.models import JourneyTime
from reunite.towns import Town
from reunite.travel.journeys import (
    AREA_KM,
    DETOUR,
    KM_AN_HOUR,
    Outset,
    Range,
    areas,
    candidate,
    hours,
    last_met,
    range_of,
)
from reunite.travel.wording import hours_in_words, km_in_words

LEEDS = Town(1, "Leeds", "", "GB", 53.8, -1.55, 800_000)
BRADFORD = Town(2, "Bradford", "", "GB", 53.79, -1.75, 370_000)
BRISTOL = Town(3, "Bristol", "", "GB", 51.45, -2.59, 617_000)
MALMO = Town(4, "Malmö", "", "SE", 55.61, 13.0, 362_000)
ANY, HOUR, TWO_HOURS, UNSAID = (
    JourneyTime.ANY,
    JourneyTime.HOUR,
    JourneyTime.TWO_HOURS,
    JourneyTime.UNSAID,
)

TOWNS = st.builds(
    Town,
    id=st.integers(1, 1000),
    name=st.just("Town"),
    region=st.just(""),
    country=st.just("GB"),
    latitude=st.floats(49, 60),
    longitude=st.floats(-8, 2),
    population=st.integers(0, 10**7),
)


def test_a_journey_is_the_straight_line_and_a_detour() -> None:
    assert hours(LEEDS, BRISTOL) * KM_AN_HOUR == pytest.approx(LEEDS.km_to(BRISTOL) * DETOUR)


@given(st.floats(0, 50_000))
def test_every_journey_falls_in_its_range(taken: float) -> None:
    found = range_of(taken)
    assert found.low <= taken
    assert found.high is None or taken < found.high


@given(st.floats(0, 5000), st.floats(0, 5000))
def test_a_longer_journey_is_in_no_shorter_range(one: float, other: float) -> None:
    shorter, longer = sorted([one, other])
    assert range_of(shorter).low <= range_of(longer).low


@given(TOWNS, st.lists(TOWNS, min_size=1, max_size=20))
def test_together_is_never_less_than_the_longest(town: Town, homes: list[Town]) -> None:
    found = candidate(town, [Outset(home, ANY) for home in homes])
    assert found.total.low >= found.longest.low


@given(TOWNS, st.lists(TOWNS, min_size=1, max_size=9).flatmap(
    lambda homes: st.tuples(st.just(homes), st.permutations(homes))
))  # fmt: skip
def test_who_says_it_first_makes_no_difference(
    town: Town, orders: tuple[list[Town], list[Town]]
) -> None:
    one, other = ([Outset(home, ANY) for home in homes] for homes in orders)
    assert candidate(town, one).longest == candidate(town, other).longest


@pytest.mark.parametrize(
    ("times", "is_all_right"),
    [
        ([UNSAID, ANY], None),
        ([HOUR, ANY], True),
        ([UNSAID, TWO_HOURS], False),
        ([HOUR, TWO_HOURS], False),
    ],
)
def test_a_town_is_all_right_when_it_is_for_all_who_said(
    times: list[JourneyTime], is_all_right: bool | None
) -> None:
    homes = (BRADFORD, BRISTOL)
    outsets = [Outset(home, time) for home, time in zip(homes, times, strict=True)]
    assert candidate(LEEDS, outsets).is_all_right is is_all_right


def test_towns_near_each_other_are_one_area() -> None:
    assert areas([BRADFORD, BRISTOL, LEEDS, LEEDS]) == [LEEDS, BRISTOL]


@given(st.lists(TOWNS, max_size=30))
def test_every_home_is_in_reach_of_an_area(homes: list[Town]) -> None:
    found = areas(homes)
    assert all(any(home.km_to(area) <= AREA_KM for area in found) for home in homes)
    assert all(one == other or one.km_to(other) > AREA_KM for one in found for other in found)


def test_the_area_that_hosted_least_lately_comes_first() -> None:
    met = [(BRADFORD, date(2026, 5, 1)), (BRISTOL, date(2025, 5, 1)), (LEEDS, date(2024, 5, 1))]
    found = last_met([LEEDS, BRISTOL, MALMO], met)
    assert [(area.town.name, area.last_met) for area in found] == [
        ("Malmö", None),
        ("Bristol", date(2025, 5, 1)),
        ("Leeds", date(2026, 5, 1)),
    ]


def test_where_nobody_lives_is_in_no_area() -> None:
    assert last_met([LEEDS], [(MALMO, date(2026, 5, 1))])[0].last_met is None


@pytest.mark.parametrize(
    ("journey", "in_hours", "in_km"),
    [
        (Range(0, 1), "up to an hour", "up to 50 km"),
        (Range(1, 2), "an hour or two", "50 to 100 km"),
        (Range(12, 20), "12 to 20 hours", "600 to 1000 km"),
        (Range(5000, None), "more than 5000 hours", "more than 250000 km"),
    ],
)
def test_a_range_in_words(app: Flask, journey: Range, in_hours: str, in_km: str) -> None:
    assert (hours_in_words(journey), km_in_words(journey)) == (in_hours, in_km)
