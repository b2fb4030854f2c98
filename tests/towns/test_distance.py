"""How far towns are from each other, as the crow flies."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.towns import Town

HALF_ROUND = math.pi * 6371


def at(latitude: float, longitude: float) -> Town:
    return Town(1, "", "", "GB", latitude, longitude, 0)


PLACES = st.builds(at, st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("here", "there", "km"),
    [
        (at(53.7965, -1.5478), at(51.5085, -0.1257), 273),  # Leeds to London
        (at(53.32, -3.83), at(55.61, 13.0), 1111),  # Llandudno to Malmö
        (at(-16.8, 179.9), at(-16.8, -179.9), 21),  # over the date line
        (at(90, 0), at(-90, 0), 20015),
    ],
)
def test_known_distances(here: Town, there: Town, km: float) -> None:
    assert here.km_to(there) == pytest.approx(km, rel=0.01, abs=1)


@given(PLACES, PLACES)
def test_there_is_as_far_as_back(here: Town, there: Town) -> None:
    assert here.km_to(there) == pytest.approx(there.km_to(here), abs=1e-6)
    assert 0 <= here.km_to(there) <= HALF_ROUND + 1e-6


@given(PLACES)
def test_nowhere_is_nearer_than_here(here: Town) -> None:
    assert here.km_to(here) == 0


@given(PLACES, PLACES, PLACES)
def test_no_way_round_is_shorter(here: Town, by: Town, there: Town) -> None:
    assert here.km_to(there) <= here.km_to(by) + by.km_to(there) + 0.001
