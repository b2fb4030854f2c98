"""Planning a meetup from its form."""

from typing import Any

import pytest
from sqlalchemy import select

from reunite.db import db
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.when import AllDay, Timed
from tests.cast import Cast
from tests.support.page import Browser, Page
from tests.support.picnic import A_DAY_LATER, HOURS

FILLED: dict[str, Any] = {
    "title": "Picnic",
    "start_on": "2027-02-06",
    "start_time": "13:00",
    "end_time": "17:00",
    "timezone": "Europe/London",
    "place": "Whitby",
    "notes": "By the pier.",
}


def planned() -> list[Meetup]:
    return list(db.session.scalars(select(Meetup).execution_options(across_groups=True)))


def send(browser: Browser, page: str, **different: Any) -> Page:
    """Fill in the form of a new meetup and send it."""
    browser.get(page)
    return browser.send("/meetups/", **FILLED | different)


def test_a_member_plans_a_meetup(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page)
    assert (page.status, "Picnic" in page.main) == (200, True)
    assert [meetup.when for meetup in planned()] == [HOURS]


def test_its_form_begins_with_the_zone_of_whoever_plans(ben: Browser, new_page: str) -> None:
    form = ben.get(new_page).form("/meetups/")
    assert dict(form.form_values())["timezone"] == "Europe/London"


def test_whoever_plans_it_is_coming(ben: Browser, cast: Cast, new_page: str) -> None:
    send(ben, new_page)
    mine = select(Attendance.given).where(
        Attendance.group_id == cast.group.id, Attendance.membership_id == cast.ben.id
    )
    assert db.session.scalar(mine) is Answer.YES


def test_a_stranger_finds_no_form(cleo: Browser, new_page: str) -> None:
    assert cleo.get(new_page).status == 404


def test_whoever_left_finds_no_form(dev: Browser, new_page: str) -> None:
    assert dev.get(new_page).status == 404


def test_whole_days_have_no_hours(ben: Browser, new_page: str) -> None:
    send(ben, new_page, is_all_day="y", start_time=None, end_time=None, end_on="2027-02-07")
    assert planned()[0].when == AllDay(HOURS.start.date(), A_DAY_LATER.start.date())


def test_whole_days_may_be_today(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, is_all_day="y", start_on="2027-01-10")
    assert page.status == 200


def test_an_end_before_the_start_is_after_midnight(ben: Browser, new_page: str) -> None:
    send(ben, new_page, start_time="20:00", end_time="01:00")
    [meetup] = planned()
    assert (meetup.wall_end - meetup.wall_start).total_seconds() == 5 * 3600


def test_it_may_last_for_days(ben: Browser, new_page: str) -> None:
    send(ben, new_page, end_on="2027-02-08", end_time="10:00")
    assert planned()[0].wall_end.isoformat() == "2027-02-08T10:00:00"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Give it a title"),
        ({"title": "x" * 121}, "120 characters or fewer"),
        ({"start_on": ""}, "Choose a day."),
        ({"start_on": "2027-02-30"}, "no such date"),
        ({"start_on": "0001-01-01"}, "no such date"),
        ({"start_on": "9999-12-31", "start_time": "20:00", "end_time": "01:00"}, "no such date"),
        ({"start_on": "2200-12-31", "start_time": "20:00", "end_time": "01:00"}, "no such date"),
        ({"start_on": "2027-02-03", "end_on": "2027-02-02"}, "ends before it begins"),
        ({"end_on": "2027-02-06", "end_time": "12:00"}, "ends before it begins"),
        ({"start_on": "2027-01-09"}, "in the past"),
        ({"start_time": ""}, "Say from when"),
        ({"end_time": ""}, "Say until about when"),
        ({"start_time": "25:00"}, "Write the time like 14:30"),
        ({"timezone": "Europe/Atlantis"}, "Choose a time zone"),
        ({"timezone": None}, "Choose a time zone"),
        ({"start_on": "2027-03-28", "start_time": "01:30"}, "Did you mean 2.30am"),
        ({"is_all_day": "y", "end_on": "2027-02-01"}, "ends before it begins"),
        ({"place": "x" * 201}, "200 characters or fewer"),
    ],
)
def test_what_can_not_be_is_said_beside_its_field(
    ben: Browser, new_page: str, wrong: dict[str, Any], sentence: str
) -> None:
    page = send(ben, new_page, **wrong)
    assert (page.status, planned()) == (422, [])
    assert sentence in page.find(".has-problem")[0].text_content()


def test_all_words_are_kept_when_something_is_wrong(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, start_on="2027-02-30")
    kept = dict(page.form("/meetups/").form_values())
    assert {name: kept[name].strip() for name in FILLED} == FILLED | {"start_on": "2027-02-30"}


def test_the_page_of_a_problem_says_so_in_its_title(ben: Browser, new_page: str) -> None:
    assert send(ben, new_page, title="").title.startswith("Problem:")


def test_a_form_sent_twice_plans_one_meetup(ben: Browser, new_page: str) -> None:
    ben.get(new_page)
    form = dict(ben.page.form("/meetups/").form_values()) | FILLED  # type: ignore[union-attr]
    pages = [ben.post(new_page.removesuffix("new"), form) for _press in range(2)]
    assert pages[0].answer.headers["Location"] == pages[1].answer.headers["Location"]
    assert len(planned()) == 1


def test_an_hour_that_comes_twice_is_the_first(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, start_on="2027-10-31", start_time="01:30", end_time="04:00")
    assert "1.30am is the first one" in page.main


def test_it_can_be_the_second(ben: Browser, new_page: str) -> None:
    send(
        ben, new_page, start_on="2027-10-31", start_time="01:30", end_time="04:00", second_time="y"
    )
    assert planned()[0].starts_at.isoformat() == "2027-10-31T01:30:00+00:00"


def test_which_of_two_is_asked_where_there_are_two(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, start_on="2027-10-31", start_time="01:30", title="")
    assert page.find("[name=second_time]")


def test_which_of_two_is_not_asked_on_other_days(ben: Browser, new_page: str) -> None:
    assert not send(ben, new_page, title="").find("[name=second_time]")


def test_an_old_name_of_a_zone_is_taken(ben: Browser, new_page: str) -> None:
    send(ben, new_page, timezone="Asia/Calcutta")
    assert isinstance(planned()[0].when, Timed)
