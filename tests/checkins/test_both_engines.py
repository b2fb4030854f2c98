"""The same on each engine, and with many as with few."""

from datetime import UTC, datetime, timedelta

import time_machine
from flask import Flask

from reunite.checkins import actions
from reunite.checkins.models import Lasts
from reunite.checkins.policy import LASTS
from reunite.checkins.queries import (
    ON_A_PAGE,
    find_check_in,
    list_keepsakes,
    list_page,
    list_replies,
)
from reunite.groups.actions import leave_group
from tests.cast import Cast, find, gather, join
from tests.factories import check_in, open_space
from tests.home.test_statements import AT_MOST, asked
from tests.support.page import Browser


def test_a_check_in_lives_and_goes(any_app: Flask) -> None:
    cast = find() or gather()
    open_space(cast.ana, cast.ben)
    shared = check_in(cast.ana, "A grey week.")
    actions.say(cast.ben, shared, "Here.", is_for_author=True)
    actions.put_off(cast.ben, shared, datetime.now(UTC) + timedelta(hours=1))
    assert [read.is_put_off for read in list_page(cast.ben).reads] == [True]
    assert [said.words for said in list_replies(cast.ana, shared)] == ["Here."]
    with time_machine.travel(datetime.now(UTC) + LASTS[Lasts.WEEKS] + timedelta(minutes=1)):
        actions.put_away_old()
        assert list_page(cast.ben).reads == []
        assert "A grey week." in list_keepsakes(cast.ana)[0].words


def test_who_leaves_the_group_takes_everything_along(any_app: Flask) -> None:
    cast = find() or gather()
    open_space(cast.ana, cast.ben)
    public_id = check_in(cast.ben).public_id
    leave_group(cast.ben)
    assert find_check_in(cast.ana, public_id) is None


def test_pages_take_no_more_statements_for_many(ana: Browser, cast: Cast, room: str) -> None:
    friends = [join(cast.ana, f"Friend {n}", f"friend{n}@example.org") for n in range(12)]
    open_space(cast.ana, cast.ben, *friends)
    counts = []
    for times in (3, ON_A_PAGE - 4):
        for number in range(times):
            shared = check_in(friends[number % 12])
        for friend in friends[:times]:
            actions.say(friend, shared, "Here.", is_for_author=False)
        counts.append([asked(ana, path) for path in (room, room + shared.public_id)])
    assert counts[0] == counts[1]
    assert max(counts[1]) <= AT_MOST


def test_older_ones_are_on_the_next_page(ana: Browser, cast: Cast, room: str) -> None:
    open_space(cast.ana, cast.ben)
    for _each in range(ON_A_PAGE + 2):
        check_in(cast.ben)
    first = ana.get(room)
    assert len(first.find("article")) == ON_A_PAGE
    [more] = first.find("a[href^='?after=']")
    rest = ana.get(room + str(more.get("href")).split("#")[0])
    assert len(rest.find("article")) == 2
