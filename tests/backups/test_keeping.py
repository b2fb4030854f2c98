"""Which daily copies are kept: seven days' and four weeks'."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reunite.backups.daily import DAYS, WEEKS, to_keep

SUNDAY = datetime(2026, 11, 22, 3, tzinfo=UTC)
YEAR = [SUNDAY - timedelta(days=day) for day in range(365)]
MOMENTS = st.lists(
    st.integers(0, 17_520).map(lambda hour: SUNDAY + timedelta(hours=hour)), max_size=60
)


def test_after_a_year_seven_days_and_four_weeks_are_kept() -> None:
    assert sorted(to_keep(YEAR), reverse=True) == [*YEAR[:7], YEAR[7], YEAR[14], YEAR[21]]


def test_of_several_copies_of_a_day_the_newest_is_kept() -> None:
    later = SUNDAY + timedelta(hours=5)
    assert to_keep([SUNDAY, later]) == {later}


@given(MOMENTS)
def test_the_newest_is_always_kept_and_never_too_many(made: list[datetime]) -> None:
    kept = to_keep(made)
    assert kept <= set(made)
    assert len(kept) <= DAYS + WEEKS
    assert not made or max(made) in kept


@given(MOMENTS)
def test_rule_11_what_is_deleted_is_in_no_daily_copy_after_thirty_days(
    made: list[datetime],
) -> None:
    kept = to_keep(made)
    assert not kept or max(kept) - min(kept) <= timedelta(days=30)


@given(MOMENTS)
def test_keeping_what_was_kept_loses_nothing(made: list[datetime]) -> None:
    assert to_keep(to_keep(made)) == to_keep(made)
