"""Lifts, which people match by themselves."""

import pytest

from reunite.errors import DomainError, NotAllowed
from reunite.meetups.actions import place_of
from reunite.meetups.models import Attendance, Meetup
from reunite.meetups.practical import actions, queries
from reunite.safety.actions import block
from tests.cast import Cast
from tests.support.page import Browser


def seen(cast: Cast, meetup: Meetup) -> list[str]:
    """What lifts Ana sees."""
    lifts = queries.list_lifts(cast.ana, meetup, sees_all=True)
    return [lift.words for lift in lifts]


def test_a_lift_is_offered(ben: Browser, page: str) -> None:
    ben.get(page)
    shown = ben.send("/lifts", words="From Leeds at nine, two seats", offer="yes").main
    assert "Ben offers a lift" in shown


def test_a_lift_is_asked_for(ben: Browser, page: str) -> None:
    ben.get(page)
    assert "Ben would like a lift" in ben.send("/lifts", words="From Leeds").main


def test_offers_come_first(cast: Cast, meetup: Meetup, bens: Attendance) -> None:
    actions.say_lift(bens, "wanted", is_offer=False)
    actions.say_lift(place_of(cast.ana, meetup), "offered", is_offer=True)
    assert seen(cast, meetup) == ["offered", "wanted"]


def test_somebody_s_own_is_taken_away(ben: Browser, bens: Attendance, page: str) -> None:
    lift = actions.say_lift(bens, "From Leeds", is_offer=True)
    ben.get(page)
    assert "From Leeds" not in ben.send(f"/lifts/{lift.public_id}/remove").main


def test_somebody_else_s_stays(cast: Cast, meetup: Meetup, bens: Attendance) -> None:
    lift = actions.say_lift(bens, "From Leeds", is_offer=True)
    with pytest.raises(NotAllowed):
        actions.take_lift_away(place_of(cast.ana, meetup), lift)


def test_those_of_someone_kept_apart_are_absent(
    cast: Cast, meetup: Meetup, bens: Attendance
) -> None:
    actions.say_lift(bens, "From Leeds", is_offer=True)
    block(cast.ben.person, cast.ana.person)
    assert seen(cast, meetup) == []


def test_there_is_an_end_to_lifts(bens: Attendance) -> None:
    for n in range(3):
        actions.say_lift(bens, str(n), is_offer=True)
    with pytest.raises(DomainError, match="already"):
        actions.say_lift(bens, "one more", is_offer=True)


def test_words_are_needed_and_kept(ben: Browser, page: str) -> None:
    ben.get(page)
    shown = ben.send("/lifts", words="x" * 201)
    assert (shown.status, "x" * 201 in shown.source) == (422, True)
