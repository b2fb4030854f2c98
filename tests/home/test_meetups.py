"""The lists of meetups."""

from datetime import date

import pytest

from reunite.groups import actions as groups
from reunite.meetups.actions import call_off
from reunite.meetups.asking import ask_guest
from tests.cast import Cast
from tests.factories import meet, plan
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.statements import statements


@pytest.fixture
def path(cast: Cast) -> str:
    return f"/g/{cast.group.public_id}/meetups/"


def test_what_is_next_stands_before_what_was(ana: Browser, cast: Cast, path: str) -> None:
    plan(cast.ana, "Soon", in_days(7))
    meet(cast.ana, "Lately", in_days(-7))
    meet(cast.ana, "Long ago", in_days(-700))
    shown = [heading.text_content() for heading in ana.get(path).find("main h3")]
    assert shown == ["Soon", "Lately", "Long ago"]


def test_none_planned_is_said_gently(ana: Browser, path: str) -> None:
    assert "When someone fancies one" in ana.get(path).main


def test_planning_one_is_a_press_away(ana: Browser, path: str) -> None:
    assert ana.get(path).find(f"a.button[href='{path}new']")


def test_a_stranger_finds_nothing(cleo: Browser, path: str) -> None:
    assert cleo.get(path).status == 404


def test_across_groups_each_says_whose(ana: Browser, cast: Cast) -> None:
    groups.accept_invitation(groups.make_link(cast.cleo, "Ana", ""), cast.ana.person)
    plan(cast.ana, "Lunch", in_days(7))
    plan(cast.cleo, "Bus trip", in_days(8))
    said = [line.text_content() for line in ana.get("/meetups").find(".meetup .kicker")]
    assert said == ["The Thursday Lot", "Night Bus"]


def test_one_called_off_stays_in_sight_until_its_day_is_over(
    ana: Browser, cast: Cast, path: str
) -> None:
    call_off(cast.ana, plan(cast.ana, "Lunch", in_days(7)))
    [card] = ana.get(path).find(".meetup")
    assert "Called off" in card.text_content()
    assert "Change it any time" not in card.text_content()


def test_whoever_is_asked_along_finds_it_here_and_with_no_group_on_home(
    dev: Browser, cast: Cast
) -> None:
    ask_guest(
        cast.ana, plan(cast.ana, "Lunch", date(2031, 7, 5)), name="D", email="dev@example.org"
    )
    for path in ("/meetups", "/"):
        [link] = dev.get(path).find(".messages a")
        assert link.text == "You’re asked along: Lunch, Sat 5 Jul"
        assert "I’ll be there" in dev.get(link.get("href")).main


def test_who_is_in_a_group_finds_it_here_too(cleo: Browser, cast: Cast) -> None:
    meetup = plan(cast.ana, "Lunch", in_days(7))
    ask_guest(cast.ana, meetup, name="C", email="cleo@example.org")
    assert "You’re asked along: Lunch" in cleo.get("/meetups").main
    call_off(cast.ana, meetup)
    assert "asked along" not in cleo.get("/meetups").main


def test_however_much_someone_is_asked_to_is_read_at_once(dev: Browser, cast: Cast) -> None:
    taken = []
    for day in range(1, 4):
        ask_guest(
            cast.ana, plan(cast.ana, "Lunch", in_days(day)), name="D", email="dev@example.org"
        )
        with statements() as asked:
            dev.get("/meetups")
        taken.append(len(asked))
    assert taken[1] == taken[2]
