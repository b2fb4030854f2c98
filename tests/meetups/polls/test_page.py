"""What the page of a poll shows, and to whom."""

from typing import Any

import pytest
from flask import Flask

from reunite.meetups import actions as meetups
from reunite.meetups.models import Meetup
from reunite.meetups.polls import queries
from reunite.when import AllDay
from tests.cast import Cast, join
from tests.support.days import in_days
from tests.support.page import Browser
from tests.support.reunion import IF_NEED_BE, NO, YES, reunion, say
from tests.support.statements import statements


@pytest.fixture
def crowd(cast: Cast) -> list[Any]:
    """Eleven more members."""
    return [join(cast.ana, f"Friend {n}", f"friend{n}@example.org") for n in range(11)]


def test_each_date_is_a_group_of_its_own(ben: Browser, page: str) -> None:
    shown = ben.get(page)
    for group in shown.find("[role=group]"):
        [heading] = shown.find(f"#{group.get('aria-labelledby')}")
        assert "February" in heading.text_content()
        assert len(group.cssselect("[type=radio]")) == 3


def test_it_says_who_can(ben: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    say(cast.ana, poll, YES, IF_NEED_BE)
    say(cast.ben, poll, YES, NO)
    tallies = [tally.text_content() for tally in ben.get(page).find(".tally")]
    assert tallies == ["You and Ana can", "Ana if need be"]


def test_what_suits_most_is_marked(ben: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    say(cast.ana, poll, IF_NEED_BE, YES)
    [best] = ben.get(page).find(".best")
    assert "Sunday 7 February" in best.text_content()


def test_nothing_is_before_anyone_can(ben: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    say(cast.ana, poll, IF_NEED_BE, NO)
    assert not ben.get(page).find(".best")


@pytest.mark.parametrize(
    ("said", "best"),
    [
        (((YES, YES), (NO, YES)), 1),
        (((YES, YES), (None, IF_NEED_BE)), 1),
        (((YES, YES), (NO, None)), 1),
        (((YES, YES), (YES, YES)), 0),
    ],
)
def test_yes_counts_before_if_need_be_and_that_before_no(
    cast: Cast, poll: Meetup, said: Any, best: int
) -> None:
    for member, suits in zip((cast.ana, cast.ben), said, strict=True):
        say(member, poll, *suits)
    wall = queries.get_wall(cast.ben, poll)
    assert wall.best(wall.dates) is wall.dates[best]


def test_few_have_a_column_each(ben: Browser, page: str) -> None:
    shown = ben.get(page)
    assert [name.text_content() for name in shown.find(".poll-names span")] == [
        "Date",
        "You",
        "Ana",
    ]
    assert "Ana: not answered yet" in shown.main


def test_of_many_only_answers_given_are_shown(
    ben: Browser, cast: Cast, crowd: Any, page: str, poll: Meetup
) -> None:
    say(cast.ana, poll, YES)
    shown = ben.get(page)
    panes = [pane.text_content() for pane in shown.find(".crowd .panes li")]
    assert panes == ["AAna: can come"]
    assert shown.find(".tally")[0].text_content() == "1 can"


def test_who_has_not_answered_is_said_by_name(
    ben: Browser, cast: Cast, crowd: Any, page: str, poll: Meetup
) -> None:
    say(cast.ana, poll, YES)
    [silent] = [
        fold for fold in ben.get(page).find("details") if "Not answered yet" in fold.text_content()
    ]
    assert "Ana" not in silent.text_content()
    assert "Friend 10" in silent.text_content()


def test_no_day_stands_for_them_all(ben: Browser, page: str) -> None:
    shown = ben.get(page)
    assert "Being chosen" in shown.main
    assert not shown.find(".day, [href$='.ics']")


def test_a_calendar_file_of_it_is_not_there(ben: Browser, page: str) -> None:
    assert ben.get(f"{page}.ics").status == 404


def test_until_when_is_said_while_it_is_to_come(ben: Browser, cast: Cast) -> None:
    poll = reunion(cast.ana, answer_by=in_days(7))
    page = f"/g/{cast.group.public_id}/meetups/{poll.public_id}"
    assert "Any time until Sunday 17 January is fine." in ben.get(page).main


def test_home_says_so_no_longer_than_that(ben: Browser, cast: Cast, time_machine: Any) -> None:
    reunion(cast.ana, answer_by=in_days(7))
    before = ben.get("/").main
    time_machine.move_to("2027-01-18 12:00:00+00:00", tick=False)
    assert ["Any time until" in page for page in (before, ben.get("/").main)] == [True, False]


def test_who_organises_finds_what_to_do(ana: Browser, page: str) -> None:
    shown = ana.get(page).main
    assert all(words in shown for words in ("Fix a date", "Add or take out dates", "Call it off"))


def test_others_do_not(ben: Browser, page: str) -> None:
    assert "Fix a date" not in ben.get(page).main


def test_dates_gone_by_are_no_longer_offered(ben: Browser, page: str, time_machine: Any) -> None:
    time_machine.move_to("2027-02-07 12:00:00+00:00", tick=False)
    assert len(ben.visit(page).find("[role=group]")) == 1


def test_when_all_have_gone_by_the_organiser_is_told_kindly(
    app: Flask, cast: Cast, page: str, time_machine: Any
) -> None:
    time_machine.move_to("2027-02-09 12:00:00+00:00", tick=False)
    shown = Browser(app).signed_in(cast.ana.person).get(page)
    assert "You can offer new ones, or call it off." in shown.main
    assert not shown.find("[type=radio]")
    assert "Add or take out dates" in shown.main


def test_then_it_can_go_on_with_others(
    app: Flask, cast: Cast, poll: Meetup, page: str, time_machine: Any
) -> None:
    time_machine.move_to("2027-02-09 12:00:00+00:00", tick=False)
    browser = Browser(app).signed_in(cast.ana.person)
    browser.get(f"{page}/dates")
    row = {"start_on": "2027-02-20", "start_time": "13:00", "end_time": "17:00"}
    browser.send("/dates", **{f"dates__0__{name}": value for name, value in row.items()})
    assert "Saturday 20 February" in browser.get(page).main


def test_called_off_it_has_no_day_either(ben: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    meetups.call_off(cast.ana, poll)
    shown = ben.get(page)
    assert "called off before it had a date" in shown.main
    assert "February" not in shown.main


def test_what_it_asks_of_the_database_does_not_grow_with_people_or_dates(
    app: Flask, cast: Cast, ben: Browser
) -> None:
    asked = []
    for dates in (1, 40):
        days = [in_days(20 + n) for n in range(dates)]
        poll = reunion(cast.ana, [AllDay(day, day) for day in days])
        for member in (cast.ana, cast.ben):
            say(member, poll, *[YES] * dates)
        page = f"/g/{cast.group.public_id}/meetups/{poll.public_id}"
        ben.get(page)
        with statements() as seen:
            ben.get(page)
        asked.append(len(seen))
        for n in range(15):
            meetups.place_of(join(cast.ana, f"F{dates} {n}", f"f{dates}-{n}@example.org"), poll)
    assert asked[0] == asked[1]
