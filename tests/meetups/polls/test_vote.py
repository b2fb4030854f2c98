"""Saying which dates suit, on the page and by personal link."""

from typing import Any

import pytest
from flask import Flask

from reunite.errors import DomainError
from reunite.meetups import actions as meetups
from reunite.meetups.models import Meetup
from reunite.meetups.polls import actions, queries
from reunite.meetups.queries import find_attendance
from reunite.safety.actions import block
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.reunion import A_WEEK_LATER, IF_NEED_BE, NO, YES, options, reunion, said_by, say


def names(poll: Meetup) -> list[str]:
    """What the form calls each option."""
    return [f"said-{option.public_id}" for option in options(poll)]


@pytest.fixture(params=["page", "link"])
def door(request: pytest.FixtureRequest, page: str, link: str) -> tuple[Browser, str]:
    """Ben, signed in on the page or with nothing but his link."""
    if request.param == "page":
        return request.getfixturevalue("ben"), page
    return request.getfixturevalue("anyone"), link


def test_answers_are_kept(door: tuple[Browser, str], cast: Cast, poll: Meetup) -> None:
    browser, address = door
    saturday, sunday = names(poll)
    browser.get(address)
    page = browser.send("/votes", **{saturday: "yes", sunday: "if_need_be"}, what="save")
    assert "Saved." in page.main
    assert said_by(cast.ben, poll) == [YES, IF_NEED_BE]


def test_nothing_is_chosen_before(door: tuple[Browser, str]) -> None:
    browser, address = door
    assert not browser.get(address).find("[type=radio][checked]")


def test_one_left_alone_is_not_answered(
    door: tuple[Browser, str], cast: Cast, poll: Meetup
) -> None:
    browser, address = door
    browser.get(address)
    browser.send("/votes", **{names(poll)[1]: "no"})
    assert said_by(cast.ben, poll) == [None, NO]


def test_what_was_said_is_shown_as_chosen(
    door: tuple[Browser, str], cast: Cast, poll: Meetup
) -> None:
    browser, address = door
    say(cast.ben, poll, YES, IF_NEED_BE)
    chosen = browser.get(address).find("[type=radio][checked]")
    assert [radio.get("value") for radio in chosen] == ["yes", "if_need_be"]


def test_minds_change(door: tuple[Browser, str], cast: Cast, poll: Meetup) -> None:
    browser, address = door
    say(cast.ben, poll, YES, NO)
    browser.get(address)
    browser.send("/votes", **{names(poll)[0]: "no"})
    assert said_by(cast.ben, poll) == [NO, NO]


def test_all_is_cleared(door: tuple[Browser, str], cast: Cast, poll: Meetup) -> None:
    browser, address = door
    say(cast.ben, poll, YES, NO, note="After six.")
    browser.get(address)
    assert "Cleared." in browser.send("/votes", what="clear").main
    assert said_by(cast.ben, poll) == [None, None]
    assert not any(voter.note for voter in queries.get_wall(cast.ana, poll).voters)


def test_none_of_them_work(door: tuple[Browser, str], cast: Cast, poll: Meetup) -> None:
    browser, address = door
    browser.get(address)
    assert "That’s fine." in browser.send("/votes", what="none").main
    assert said_by(cast.ben, poll) == [NO, NO]


def test_none_of_the_dates_says_nothing_of_places(cast: Cast) -> None:
    poll = reunion(cast.ana, places=["Whitby", "Malham"])
    say(cast.ben, poll, None, None, YES)
    own = find_attendance(cast.ben, poll)
    assert own
    actions.none_suits(own)
    assert said_by(cast.ben, poll) == [NO, NO, YES, None]


def test_anything_else_is_no_answer(door: tuple[Browser, str], cast: Cast, poll: Meetup) -> None:
    browser, address = door
    browser.get(address)
    page = browser.send("/votes", **{names(poll)[0]: "perhaps"})
    assert (page.status, "Choose one of the answers." in page.main) == (422, True)


def test_who_organises_sees_the_note(ben: Browser, ana: Browser, page: str) -> None:
    ben.get(page)
    ben.send("/votes", note="After six.", what="save")
    assert "After six." in ana.get(page).main


def test_nobody_else_does(app: Flask, cast: Cast, ben: Browser, poll: Meetup, page: str) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    meetups.place_of(gus, poll)
    say(gus, poll, YES, note="After six.")
    assert "After six." not in ben.get(page).source


def test_a_link_names_nobody_else(anyone: Browser, cast: Cast, poll: Meetup, link: str) -> None:
    say(cast.ana, poll, YES)
    source = anyone.get(link).source
    for canary in ("Ana", "The Thursday Lot", "With a pub", "can come", "Suits most"):
        assert canary not in source


def test_who_joined_since_may_answer(app: Flask, cast: Cast, poll: Meetup, page: str) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    browser = Browser(app).signed_in(gus.person)
    browser.get(page)
    browser.send("/votes", **{names(poll)[0]: "yes"})
    assert said_by(gus, poll) == [YES, None]


def test_a_stranger_says_nothing(cleo: Browser, poll: Meetup, page: str) -> None:
    token = cleo.get("/you/calendar").csrf_token
    said = {"csrf_token": token, names(poll)[0]: "yes"}
    assert cleo.post(f"{page}/votes", said).status == 404


def test_one_taken_out_meanwhile_is_passed_over(
    ben: Browser, cast: Cast, poll: Meetup, page: str
) -> None:
    saturday, sunday = names(poll)
    ben.get(page)
    actions.drop(cast.ana, poll, options(poll)[0])
    assert "Saved." in ben.send("/votes", **{saturday: "yes", sunday: "yes"}).main
    assert said_by(cast.ben, poll) == [YES]


def test_one_added_meanwhile_is_not_answered(
    ben: Browser, cast: Cast, poll: Meetup, page: str
) -> None:
    ben.get(page)
    actions.propose(cast.ana, poll, dates=[A_WEEK_LATER])
    ben.send("/votes", **{names(poll)[0]: "yes"})
    assert said_by(cast.ben, poll) == [YES, None, None]


def test_a_date_fixed_meanwhile_is_said_calmly(
    door: tuple[Browser, str], cast: Cast, poll: Meetup
) -> None:
    browser, address = door
    browser.get(address)
    saturday = names(poll)[0]
    actions.fix_date(cast.ana, poll, options(poll)[0])
    page = browser.send("/votes", **{saturday: "yes"})
    assert page.status == 200
    assert "It has been settled meanwhile" in page.find(".message.info")[0].text_content()
    assert "Will you come" in page.main


def test_one_called_off_takes_no_answer(
    door: tuple[Browser, str], cast: Cast, poll: Meetup
) -> None:
    browser, address = door
    browser.get(address)
    meetups.call_off(cast.ana, poll)
    assert "called off" in browser.send("/votes", what="none").main
    assert said_by(cast.ben, poll) == []


def test_gone_by_takes_no_answer(cast: Cast, poll: Meetup, time_machine: Any) -> None:
    own = find_attendance(cast.ben, poll)
    assert own
    time_machine.move_to("2027-02-08 12:00:00+00:00", tick=False)
    with pytest.raises(DomainError, match="gone by"):
        actions.none_suits(own)


def test_people_who_are_hidden_have_not_answered(
    app: Flask, cast: Cast, poll: Meetup, page: str, ben: Browser
) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    meetups.place_of(gus, poll)
    say(gus, poll, YES, YES)
    block(cast.ben.person, gus.person)
    for viewer in (cast.ben, gus):
        wall = queries.get_wall(viewer, poll)
        [other] = [
            voter for voter in wall.voters if voter.name in {"Ben", "Gus"} - {viewer.person.name}
        ]
        assert other in wall.silent
    assert "Gus: not answered yet" in ben.get(page).main
