"""Wall time and zone are the truth; the instant follows."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reunite.when import (
    EndsBeforeStart,
    NoSuchDate,
    NoSuchTime,
    Timed,
    UnknownZone,
    is_fold,
)

ODD_ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Pacific/Apia",
    "Europe/Dublin",
    "Asia/Kathmandu",
    "UTC",
]
HOUR = timedelta(hours=1)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


WALLS = st.datetimes(wall("1990-01-01 00:00"), wall("2060-12-31 00:00")).map(
    lambda any_wall: any_wall.replace(microsecond=0)
)


def an_hour(start: datetime, timezone: str = "Europe/Berlin") -> Timed:
    return Timed(start, start + HOUR, timezone)


def test_summer_evening_has_the_summer_offset() -> None:
    start, end = an_hour(wall("2026-07-04 18:00")).instants()
    assert start == datetime(2026, 7, 4, 16, tzinfo=UTC)
    assert end - start == HOUR


def test_instants_are_in_utc() -> None:
    assert all(instant.tzinfo is UTC for instant in an_hour(wall("2026-07-04 18:00")).instants())


@given(st.datetimes(wall("1990-01-01 00:00"), wall("2060-12-30 00:00")), st.sampled_from(ODD_ZONES))
@example(wall("2026-10-25 01:30"), "Europe/Berlin")
@example(wall("2026-10-25 00:30"), "Europe/Berlin")
@example(wall("2026-04-04 15:10"), "Australia/Lord_Howe")
@example(wall("2011-12-30 10:00"), "Pacific/Apia")
def test_any_instant_survives_as_wall_time(instant: datetime, timezone: str) -> None:
    start = instant.replace(microsecond=0, tzinfo=UTC)
    local = [moment.astimezone(ZoneInfo(timezone)) for moment in (start, start + HOUR)]
    walls = [moment.replace(tzinfo=None) for moment in local]
    when = Timed(walls[0], walls[1], timezone, local[0].fold, local[1].fold)
    assert when.instants() == (start, start + HOUR)


@given(WALLS, st.sampled_from(ODD_ZONES))
@example(wall("2026-10-25 02:30"), "Europe/Berlin")
@example(wall("2026-04-05 01:45"), "Australia/Lord_Howe")
def test_fold_is_a_wall_time_that_two_instants_show(asked: datetime, timezone: str) -> None:
    offsets = [timedelta(minutes=minutes) for minutes in range(-960, 961, 15)]
    instants = [asked.replace(tzinfo=UTC) - offset for offset in offsets]
    shown = [instant.astimezone(ZoneInfo(timezone)).replace(tzinfo=None) for instant in instants]
    assert is_fold(asked, timezone) == (shown.count(asked) == 2)


def test_skipped_start_carries_the_time_moved_forward() -> None:
    with pytest.raises(NoSuchTime) as refused:
        an_hour(wall("2026-03-29 02:30"))
    assert refused.value.moved == wall("2026-03-29 03:30")


def test_skipped_end_is_refused_as_well() -> None:
    with pytest.raises(NoSuchTime) as refused:
        Timed(wall("2026-03-28 20:00"), wall("2026-03-29 02:30"), "Europe/Berlin")
    assert refused.value.wall == wall("2026-03-29 02:30")


def test_day_without_a_date_in_apia_moves_to_the_next() -> None:
    with pytest.raises(NoSuchTime) as refused:
        an_hour(wall("2011-12-30 12:00"), "Pacific/Apia")
    assert refused.value.moved == wall("2011-12-31 12:00")


def test_later_of_two_equal_wall_times_is_an_hour_on() -> None:
    twice, end = wall("2026-10-25 02:30"), wall("2026-10-25 05:00")
    early = Timed(twice, end, "Europe/Berlin")
    late = Timed(twice, end, "Europe/Berlin", start_fold=1)
    assert late.instants()[0] - early.instants()[0] == HOUR


def test_fold_means_nothing_where_there_is_one_time() -> None:
    start, end = wall("2026-07-04 18:00"), wall("2026-07-04 19:00")
    assert Timed(start, end, "Europe/Berlin", 1, 1) == Timed(start, end, "Europe/Berlin")


def test_end_is_compared_as_an_instant() -> None:
    start, end = wall("2026-10-25 02:45"), wall("2026-10-25 02:15")
    assert Timed(start, end, "Europe/Berlin", end_fold=1).instants()[1]


@pytest.mark.parametrize("length", [timedelta(0), -HOUR])
def test_end_not_after_start_is_refused(length: timedelta) -> None:
    start = wall("2026-07-04 18:00")
    with pytest.raises(EndsBeforeStart):
        Timed(start, start + length, "Europe/Berlin")


def test_end_earlier_on_the_clock_of_the_same_fold_is_refused() -> None:
    with pytest.raises(EndsBeforeStart):
        Timed(wall("2026-10-25 02:15"), wall("2026-10-25 02:45"), "Europe/Berlin", 1, 0)


@pytest.mark.parametrize("year", [1899, 2201])
def test_year_out_of_range_is_refused(year: int) -> None:
    with pytest.raises(NoSuchDate):
        an_hour(wall(f"{year}-07-04 18:00"))


def test_unknown_zone_is_refused() -> None:
    with pytest.raises(UnknownZone):
        an_hour(wall("2026-07-04 18:00"), "Europe/Atlantis")


def test_aware_wall_time_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(TypeError):
        an_hour(wall("2026-07-04 18:00").replace(tzinfo=UTC))


def test_equal_times_are_one_value() -> None:
    assert len({an_hour(wall("2026-07-04 18:00")), an_hour(wall("2026-07-04 18:00"))}) == 1
