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
    Journey,
    Outset,
    Range,
    areas,
    candidate,
    distance,
    hours,
    last_met,
    range_of,
)
from reunite.travel.wording import in_words

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
    assert distance(LEEDS, BRISTOL) == pytest.approx(LEEDS.km_to(BRISTOL) * 1.3)


@pytest.mark.parametrize(("km", "taken"), [(0, 0), (100, 2), (400, 8), (1100, 9), (9500, 21)])
def test_what_is_far_is_flown(km: float, taken: float) -> None:
    assert hours(km) == pytest.approx(taken)


@given(st.floats(0, 1_000_000), st.sampled_from([1, 50]))
def test_every_value_falls_in_its_range(value: float, step: int) -> None:
    found = range_of(value, step)
    assert found.low <= value
    assert found.high is None or value < found.high


@given(st.floats(0, 20_000), st.floats(0, 20_000))
def test_further_is_never_said_to_be_shorter(one: float, other: float) -> None:
    nearer, further = sorted([one, other])
    assert range_of(hours(nearer)).low <= range_of(hours(further)).low


@given(TOWNS, st.lists(TOWNS, min_size=1, max_size=20))
def test_together_is_never_less_than_the_longest(town: Town, homes: list[Town]) -> None:
    found = candidate(town, [Outset(home, ANY) for home in homes])
    assert found.total >= found.longest


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
    ("journey", "words"),
    [
        (Journey(Range(0, 1), Range(0, 50)), "up to an hour (up to 50 km)"),
        (Journey(Range(1, 2), Range(50, 100)), "an hour or two (50 to 100 km)"),
        (Journey(Range(12, 20), Range(600, 1000)), "12 to 20 hours (600 to 1000 km)"),
        (Journey(Range(9, None), Range(8, None)), "more than 9 hours (more than 8 km)"),
    ],
)
def test_a_journey_in_words(app: Flask, journey: Journey, words: str) -> None:
    assert in_words(journey) == words
