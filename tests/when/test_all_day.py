"""An all-day thing is a plain date and never shifts."""

from datetime import UTC, date, datetime

import pytest

from reunite.when import AllDay, EndsBeforeStart, NoSuchDate, UnknownZone

DAY = date(2026, 7, 4)


def test_one_day_lasts_from_midnight_to_midnight_in_the_readers_zone() -> None:
    start, end = AllDay(DAY, DAY).instants("Europe/Berlin")
    assert start == datetime(2026, 7, 3, 22, tzinfo=UTC)
    assert end == datetime(2026, 7, 4, 22, tzinfo=UTC)


def test_day_of_the_spring_change_lasts_23_hours() -> None:
    start, end = AllDay(date(2026, 3, 29), date(2026, 3, 29)).instants("Europe/Berlin")
    assert (end - start).total_seconds() == 23 * 3600


def test_last_day_is_included() -> None:
    start, end = AllDay(DAY, date(2026, 7, 5)).instants("UTC")
    assert (end - start).days == 2


def test_midnight_that_the_clocks_skip_is_the_moment_they_skip_it() -> None:
    start, _ = AllDay(date(2018, 11, 4), date(2018, 11, 4)).instants("America/Sao_Paulo")
    assert start == datetime(2018, 11, 4, 3, tzinfo=UTC)


def test_last_before_first_is_refused() -> None:
    with pytest.raises(EndsBeforeStart):
        AllDay(DAY, date(2026, 7, 3))


@pytest.mark.parametrize("days", [(date(1899, 12, 31), DAY), (DAY, date(2201, 1, 1))])
def test_years_are_limited(days: tuple[date, date]) -> None:
    with pytest.raises(NoSuchDate):
        AllDay(*days)


def test_last_day_of_the_last_year_has_an_end() -> None:
    day = date(2200, 12, 31)
    assert AllDay(day, day).instants("UTC")[1] == datetime(2201, 1, 1, tzinfo=UTC)


def test_unknown_zone_is_refused() -> None:
    with pytest.raises(UnknownZone):
        AllDay(DAY, DAY).instants("Europe/Atlantis")
