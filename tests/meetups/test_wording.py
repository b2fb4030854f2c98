"""How a meetup reads."""

from datetime import datetime, timedelta

import pytest
from flask import Flask

from reunite.meetups.wording import map_link, which_of_two
from reunite.when import AllDay, Timed

NIGHT = datetime.fromisoformat("2027-10-31 01:30")


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("Whitby", "https://www.openstreetmap.org/search?query=Whitby"),
        ("14 Hill Rd & co", "https://www.openstreetmap.org/search?query=14%20Hill%20Rd%20%26%20co"),
        ("Café #2?", "https://www.openstreetmap.org/search?query=Caf%C3%A9%20%232%3F"),
        ("https://call.example", ""),
        ("mail me: a@example.org", ""),
    ],
)
def test_a_place_is_looked_up_on_a_map(place: str, address: str) -> None:
    assert map_link(place) == address


@pytest.mark.parametrize(
    ("fold", "words"), [(0, "1.30am is the first"), (1, "1.30am is the second")]
)
def test_of_an_hour_that_comes_twice_it_says_which(app: Flask, fold: int, words: str) -> None:
    assert words in which_of_two(Timed(NIGHT, NIGHT + timedelta(hours=3), "Europe/London", fold))


def test_it_may_be_the_end_that_comes_twice(app: Flask) -> None:
    evening = NIGHT - timedelta(hours=5)
    assert "1.30am" in which_of_two(Timed(evening, NIGHT, "Europe/London"))


@pytest.mark.parametrize(
    "when",
    [
        Timed(NIGHT, NIGHT + timedelta(hours=3), "UTC"),
        AllDay(NIGHT.date(), NIGHT.date()),
    ],
)
def test_most_hours_come_once(app: Flask, when: Timed | AllDay) -> None:
    assert which_of_two(when) == ""
