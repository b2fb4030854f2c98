"""Which dates a rule gives, against dateutil's own, and at which hours, against zoneinfo's."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, YEARLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from reunite.recurring import MOST_DATES, NotTheLast, Often, Rule, TooMany, rule_for, same_hours
from reunite.when import AllDay, NoSuchTime, Timed, is_fold

wall = datetime.fromisoformat
DAYS = (MO, TU, WE, TH, FR, SA, SU)
ZONES = [
    "Europe/London",
    "America/New_York",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Tehran",
    "UTC",
]
FIRST_DAYS = st.dates(date(2020, 1, 1), date(2038, 12, 31))
HOURS = st.times().map(lambda time: time.replace(second=0, microsecond=0))


def reckoned(often: Often, first: datetime, until: date) -> list[date]:
    """The same dates, said to dateutil in another way."""
    weekday, nth = DAYS[first.weekday()], (first.day - 1) // 7 + 1
    last = Often.MONTHLY_LAST is often or nth == 5
    freq, more = {
        Often.WEEKLY: (DAILY, {"interval": 7}),
        Often.FORTNIGHTLY: (DAILY, {"interval": 14}),
        Often.MONTHLY: (MONTHLY, {}),
        Often.MONTHLY_WEEKDAY: (MONTHLY, {"byweekday": weekday(-1 if last else nth)}),
        Often.MONTHLY_LAST: (MONTHLY, {"byweekday": weekday(-1)}),
        Often.YEARLY: (YEARLY, {}),
    }[often]
    end = datetime.combine(until, datetime.max.time())
    return [at.date() for at in rrule(freq, dtstart=first, until=end, **more)]


def begins_with_its_rule(often: Often, day: date) -> bool:
    return often is not Often.MONTHLY_LAST or (day + timedelta(days=7)).month != day.month


@given(st.sampled_from(Often), FIRST_DAYS, st.integers(0, 800))
def test_dates_are_dateutils(often: Often, day: date, span: int) -> None:
    until = min(day + timedelta(days=span), date(2040, 12, 31))
    if begins_with_its_rule(often, day):
        dates = Rule(often, until).dates(AllDay(day, day))
        assert [when.first for when in dates.values()] == reckoned(  # type: ignore[union-attr]
            often, datetime.combine(day, datetime.min.time()), until
        )


@pytest.mark.parametrize("timezone", ZONES)
@given(often=st.sampled_from(Often), day=FIRST_DAYS, hour=HOURS)
def test_hours_are_zoneinfos(timezone: str, often: Often, day: date, hour: object) -> None:
    start = datetime.combine(day, hour)  # type: ignore[arg-type]
    if not begins_with_its_rule(often, day):
        return
    try:
        first = Timed(start, start + timedelta(hours=2), timezone)
    except NoSuchTime:
        return
    dates = Rule(often, date(2040, 12, 31) if often is Often.YEARLY else day + timedelta(370))
    for at, when in dates.dates(first).items():
        assert at.time() == start.time()
        begins = at.replace(tzinfo=ZoneInfo(timezone)).astimezone(UTC)
        assert when.instants()[0] == begins  # type: ignore[call-arg]


@given(st.sampled_from(Often), FIRST_DAYS, st.integers(0, 5))
def test_whole_days_stay_as_many_days(often: Often, day: date, more: int) -> None:
    first = AllDay(day, day + timedelta(days=more))
    if begins_with_its_rule(often, day):
        for when in Rule(often, day + timedelta(days=400)).dates(first).values():
            assert isinstance(when, AllDay)
            assert (when.last - when.first).days == more


@given(st.sampled_from(Often), FIRST_DAYS, st.integers(1, 30))
def test_so_many_times_are_so_many_dates(often: Often, day: date, times: int) -> None:
    first = AllDay(day, day)
    if begins_with_its_rule(often, day) and (day.month, day.day) != (2, 29):
        assert len(rule_for(first, often, times).dates(first)) == times


def days_of(often: Often, day: str, times: int) -> list[str]:
    first = AllDay(date.fromisoformat(day), date.fromisoformat(day))
    return [str(when.first) for when in rule_for(first, often, times).dates(first).values()]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("often", "days"),
    [
        (Often.WEEKLY, ["2027-03-23", "2027-03-30", "2027-04-06"]),
        (Often.FORTNIGHTLY, ["2027-03-23", "2027-04-06", "2027-04-20"]),
        (Often.MONTHLY, ["2027-01-31", "2027-03-31", "2027-05-31"]),
        (Often.MONTHLY_WEEKDAY, ["2027-03-09", "2027-04-13", "2027-05-11"]),
        (Often.MONTHLY_WEEKDAY, ["2027-03-30", "2027-04-27", "2027-05-25"]),
        (Often.MONTHLY_LAST, ["2027-02-23", "2027-03-30", "2027-04-27"]),
        (Often.YEARLY, ["2028-02-29", "2032-02-29", "2036-02-29"]),
    ],
)
def test_what_people_mean(often: Often, days: list[str]) -> None:
    assert days_of(often, days[0], 3) == days


def test_the_last_one_must_be_the_last() -> None:
    with pytest.raises(NotTheLast):
        days_of(Often.MONTHLY_LAST, "2027-03-23", 3)


def test_there_is_an_end_to_it() -> None:
    day = AllDay(date(2027, 1, 1), date(2027, 1, 1))
    assert len(rule_for(day, Often.WEEKLY, MOST_DATES).dates(day)) == MOST_DATES
    with pytest.raises(TooMany):
        rule_for(day, Often.WEEKLY, MOST_DATES + 1)
    with pytest.raises(TooMany):
        Rule(Often.WEEKLY, date(2032, 1, 1)).dates(day)


def test_a_skipped_hour_moves_on_with_its_end() -> None:
    first = Timed(wall("2027-03-21 01:15"), wall("2027-03-21 02:45"), "Europe/London")
    moved = same_hours(first, date(2027, 3, 28))
    assert moved == Timed(wall("2027-03-28 02:15"), wall("2027-03-28 03:45"), "Europe/London")


def test_an_hour_that_comes_twice_is_the_first() -> None:
    first = Timed(wall("2027-10-24 01:30"), wall("2027-10-24 03:00"), "Europe/London")
    when = same_hours(first, date(2027, 10, 31))
    assert isinstance(when, Timed)
    assert is_fold(when.start, when.timezone)
    assert when.start_fold == 0


def test_the_first_stays_as_it_was_chosen() -> None:
    chosen = Timed(wall("2027-10-31 01:30"), wall("2027-10-31 03:00"), "Europe/London", 1)
    dates = Rule(Often.WEEKLY, date(2027, 11, 7)).dates(chosen)
    assert next(iter(dates.values())) == chosen
