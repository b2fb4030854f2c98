"""Resting, and having some room."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from reunite.checkins.space import actions, policy
from reunite.checkins.space.models import UNTIL_I_SAY, Place
from reunite.when import known_timezones, morning_after
from tests.cast import Cast
from tests.checkins.masked import masked
from tests.factories import check_in
from tests.support.page import Browser

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from(sorted(known_timezones()))


@pytest.mark.usefixtures("places")
def test_rule_12_one_press_folds_everything(ana: Browser, cast: Cast, room: str) -> None:
    check_in(cast.ben)
    ana.get(room)
    resting = ana.send("/rest")
    [fold] = [
        each for each in resting.find("details") if "Look all the same" in each.text_content()
    ]
    assert "Ben would like" in fold.text_content()
    assert resting.main.count("Ben would like") == 1


@pytest.mark.usefixtures("places")
def test_rule_12_nobody_else_sees_a_rest(ana: Browser, ben: Browser, cast: Cast, room: str) -> None:
    paths = [room, room + check_in(cast.ana).public_id, "/", f"/g/{cast.group.public_id}/members"]
    before = [masked(ben.get(path)) for path in paths]
    ana.get(room)
    ana.send("/rest")
    assert [masked(ben.get(path)) for path in paths] == before


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("rest", "ends"),
    [
        ("tomorrow", datetime(2026, 12, 2, 9, tzinfo=UTC)),
        ("days", datetime(2026, 12, 4, 9, tzinfo=UTC)),
        ("week", datetime(2026, 12, 8, 9, tzinfo=UTC)),
    ],
)
def test_rule_12_until_the_time_one_chooses(
    ana: Browser, room: str, rest: str, ends: datetime
) -> None:
    with time_machine.travel(NOON, tick=False):
        ana.get(room)
        ana.send("/rest", rest=rest)
    with time_machine.travel(ends - timedelta(minutes=1), tick=False):
        assert "You’re resting" in ana.get(room).main
    with time_machine.travel(ends, tick=False):
        assert "You’re resting" not in ana.get(room).main


@pytest.mark.usefixtures("places")
def test_a_rest_may_last_until_one_says(ana: Browser, room: str) -> None:
    ana.get(room)
    ana.send("/rest", rest="open")
    assert "You’re resting" not in ana.send("/rest/over").main


def test_it_is_shown_only_if_one_likes(ana: Browser, room: str, places: list[Place]) -> None:
    actions.rest(places[1], UNTIL_I_SAY, shows=True)
    assert "Ben (resting) has joined" in ana.get(room).main
    actions.rest(places[1], UNTIL_I_SAY, shows=False)
    assert "Ben has joined" in ana.get(room).main


@pytest.mark.usefixtures("places")
def test_room_ends_at_midnight(ana: Browser, room: str) -> None:
    with time_machine.travel(NOON, tick=False):
        ana.get(room)
        assert "Until midnight. Nobody is told." in ana.send("/some-room").main
    with time_machine.travel(datetime(2026, 12, 2, tzinfo=UTC), tick=False):
        assert "Until midnight." not in ana.get(room).main


@pytest.mark.usefixtures("places")
def test_nobody_else_sees_who_has_room(ana: Browser, ben: Browser, room: str) -> None:
    before = masked(ben.get(room))
    ana.get(room)
    ana.send("/some-room")
    assert masked(ben.get(room)) == before


@given(INSTANTS, ZONES)
def test_a_rest_till_tomorrow_ends_in_the_morning(now: datetime, zone: str) -> None:
    ends = morning_after(now, zone)
    assert ends.astimezone(ZoneInfo(zone)).hour in {9, 10}
    assert timedelta(hours=8) <= ends - now <= timedelta(hours=34)


@given(INSTANTS, ZONES)
def test_midnight_is_ahead_and_within_a_day(now: datetime, zone: str) -> None:
    assert timedelta(0) < policy.midnight(now, zone) - now <= timedelta(hours=25)
