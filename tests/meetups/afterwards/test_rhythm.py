"""How often friends usually meet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.meetups.actions import call_off
from reunite.meetups.afterwards import actions
from reunite.meetups.afterwards.policy import Rhythm, rhythm
from reunite.meetups.afterwards.queries import find_rhythm
from reunite.meetups.afterwards.wording import in_words
from tests.cast import Cast
from tests.factories import meet, plan
from tests.support.page import Browser
from tests.support.reunion import reunion

TODAY = date(2027, 1, 10)
DAYS = st.dates(date(2010, 1, 1), TODAY)


@pytest.fixture
def met(cast: Cast) -> None:
    """Friends who met every five months, the last time eight months ago."""
    for day in (date(2025, 7, 12), date(2025, 12, 13), date(2026, 5, 9)):
        meet(cast.ana, "Lunch", day)


def test_it_is_the_middle_gap() -> None:
    days = [date(2026, 1, 1), date(2026, 1, 11), date(2026, 1, 31), date(2026, 12, 1)]
    assert rhythm(days, days[-1], date(2027, 6, 1)) == Rhythm(usually=20, since=182)


@given(st.lists(DAYS, max_size=2, unique=True))
def test_two_meetups_are_no_rhythm(days: list[date]) -> None:
    assert rhythm(days, TODAY, TODAY) is None


@given(st.lists(DAYS, min_size=3, unique=True))
def test_nothing_is_said_before_it_is_time(days: list[date]) -> None:
    found = rhythm(days, max(days), TODAY)
    assert found is None or found.since > found.usually > 0


@pytest.mark.parametrize(
    ("days", "since", "words"),
    [
        (152, 244, "You usually meet every 5 months. It has been 8 months."),
        (30, 70, "You usually meet every 4 weeks. It has been 2 months."),
        (7, 21, "You usually meet every week. It has been 3 weeks."),
        (365, 800, "You usually meet every 12 months. It has been 2 years."),
    ],
)
@pytest.mark.usefixtures("app")
def test_it_reads_in_weeks_months_and_years(days: int, since: int, words: str) -> None:
    assert in_words(Rhythm(days, since)) == words


@pytest.mark.usefixtures("met")
def test_it_is_on_the_group_s_page(ben: Browser, cast: Cast) -> None:
    shown = ben.get(f"/g/{cast.group.public_id}/").main
    assert "You usually meet every 5 months. It has been 8 months." in shown


@pytest.mark.usefixtures("met")
def test_it_is_not_on_the_page_of_all_groups(ben: Browser) -> None:
    assert "You usually meet" not in ben.get("/timeline").main


@pytest.mark.usefixtures("met")
def test_something_planned_silences_it(cast: Cast) -> None:
    plan(cast.ana, "Supper", TODAY + timedelta(days=30))
    assert find_rhythm(cast.ben) is None


@pytest.mark.usefixtures("met")
def test_a_poll_that_was_called_off_does_not(cast: Cast) -> None:
    call_off(cast.ana, reunion(cast.ana))
    assert find_rhythm(cast.ben)


@pytest.mark.usefixtures("met")
def test_a_call_that_was_logged_starts_it_afresh(cast: Cast) -> None:
    actions.log_contact(cast.ben, "A long call", TODAY - timedelta(days=20))
    assert find_rhythm(cast.ben) is None


@pytest.mark.usefixtures("met")
def test_a_host_silences_it(ana: Browser, cast: Cast) -> None:
    ana.get(f"/g/{cast.group.public_id}/meetups/contacts")
    ana.send("/rhythm")
    assert find_rhythm(cast.ben) is None


@pytest.mark.usefixtures("met")
def test_and_lets_it_be_said_again(ana: Browser, cast: Cast) -> None:
    actions.silence_rhythm(cast.ana, quiet=True)
    ana.get(f"/g/{cast.group.public_id}/meetups/contacts")
    ana.send("/rhythm")
    assert find_rhythm(cast.ben)


def test_a_member_who_is_no_host_can_t(ben: Browser, cast: Cast) -> None:
    token = ben.get(f"/g/{cast.group.public_id}/meetups/contacts").csrf_token
    answer = ben.post(f"/g/{cast.group.public_id}/meetups/rhythm", {"csrf_token": token})
    assert answer.status == 403


@pytest.mark.usefixtures("met")
def test_another_group_hears_nothing_of_it(cast: Cast) -> None:
    assert find_rhythm(cast.cleo) is None
