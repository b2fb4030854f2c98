"""A date may be just a month or a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.when import NoSuchDate, PartialDate


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_real_day_is_one(day: date) -> None:
    assert PartialDate(day.year, day.month, day.day).sort_on == day


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2026, 4, 31),
        (2024, 2, 30),
        (2026, 2, 29),
        (1900, 2, 29),
        (2026, 13, None),
        (2026, 0, None),
        (2026, 1, 0),
        (2026, None, 3),
        (1899, None, None),
        (2201, 1, 1),
    ],
)
def test_what_is_in_no_calendar_is_refused(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(NoSuchDate):
        PartialDate(year, month, day)


def test_leap_day_is_real() -> None:
    assert PartialDate(2024, 2, 29).sort_on == date(2024, 2, 29)


def test_year_sorts_at_its_end() -> None:
    assert PartialDate(2019).sort_on == date(2019, 12, 31)


def test_month_sorts_at_its_end() -> None:
    assert PartialDate(2024, 2).sort_on == date(2024, 2, 29)


def test_newest_first_puts_the_vaguer_date_before_its_parts() -> None:
    day, month, year = PartialDate(2019, 12, 31), PartialDate(2019, 12), PartialDate(2019)
    assert sorted([day, year, month], reverse=True) == [year, month, day]


def test_next_year_is_later_than_this_vague_one() -> None:
    assert PartialDate(2020, 1, 1) > PartialDate(2019)
