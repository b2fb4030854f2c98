"""A poll in the lists of what is next."""

from typing import Any

import pytest
from flask import Flask

from reunite.meetups import actions as meetups
from reunite.meetups.models import Meetup
from reunite.meetups.polls import actions
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS
from tests.support.reunion import NO, options, reunion, say
from tests.support.statements import statements


@pytest.fixture(params=["home", "group"])
def where(request: pytest.FixtureRequest, cast: Cast) -> str:
    """Home, and the group's meetups."""
    return "/" if request.param == "home" else f"/g/{cast.group.public_id}/meetups/"


def test_it_has_no_day(ben: Browser, poll: Meetup, where: str) -> None:
    shown = ben.get(where)
    [day] = shown.find(".day")
    assert day.text_content().split() == ["Feb", "?", "2", "dates"]
    assert "6 February" not in shown.main


def test_it_says_what_can_be_done(ben: Browser, poll: Meetup, where: str) -> None:
    [button] = [link for link in ben.get(where).find("a.button.outline") if "suit" in link.text]
    assert button.get("href").endswith(poll.public_id)


def test_who_has_answered_is_not_asked_again(
    ben: Browser, cast: Cast, poll: Meetup, where: str
) -> None:
    say(cast.ben, poll, NO)
    assert "You’ve said which suit." in ben.get(where).main


def test_another_answering_is_not_ones_own(
    ben: Browser, cast: Cast, poll: Meetup, where: str
) -> None:
    say(cast.ana, poll, NO)
    assert "Say which dates suit" in ben.get(where).main


def test_only_a_known_day_is_lit(ben: Browser, cast: Cast, poll: Meetup, where: str) -> None:
    later = reunion(cast.ana, title="Walk", dates=[A_DAY_LATER])
    actions.fix_date(cast.ana, later, options(later)[0])
    [lit] = ben.get(where).find(".day.lit")
    assert lit.text_content().split() == ["Sun", "7", "Feb"]


def test_called_off_it_still_has_no_day(ben: Browser, cast: Cast, poll: Meetup, where: str) -> None:
    meetups.call_off(cast.ana, poll)
    shown = ben.get(where)
    assert "Called off" in shown.main
    assert "6" not in shown.find(".day")[0].text_content()


def test_gone_by_it_is_left_to_who_organises(
    app: Flask, cast: Cast, poll: Meetup, where: str, time_machine: Any
) -> None:
    time_machine.move_to("2027-02-08 12:00:00+00:00", tick=False)
    seen = {
        member.person.name: Browser(app).signed_in(member.person).get(where).main
        for member in (cast.ana, cast.ben)
    }
    assert "All of its dates have gone by." in seen["Ana"]
    assert "Reunion" not in seen["Ben"]


def test_and_not_for_ever(
    app: Flask, cast: Cast, poll: Meetup, where: str, time_machine: Any
) -> None:
    time_machine.move_to("2027-03-12 12:00:00+00:00", tick=False)
    assert "Reunion" not in Browser(app).signed_in(cast.ana.person).get(where).main


def test_fixed_it_is_a_meetup_like_any_other(
    ben: Browser, cast: Cast, poll: Meetup, where: str
) -> None:
    actions.fix_date(cast.ana, poll, options(poll)[0])
    assert ben.get(where).find(".day")[0].text_content().split() == ["Sat", "6", "Feb"]
    assert poll.when == HOURS


def test_it_is_in_no_calendar_file_and_no_timeline(ben: Browser, cast: Cast, poll: Meetup) -> None:
    assert "Reunion" not in ben.get(f"/g/{cast.group.public_id}/").main


def test_many_polls_take_no_more_statements(ben: Browser, cast: Cast, poll: Meetup) -> None:
    counts = []
    for _more in range(2):
        ben.get("/meetups")
        with statements() as asked:
            ben.get("/meetups")
        counts.append(len(asked))
        for number in range(3):
            reunion(cast.ana, title=f"Walk {number}")
    assert counts[0] == counts[1]
