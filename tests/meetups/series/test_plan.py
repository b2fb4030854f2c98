"""Planning what comes again, from its form."""

from typing import Any

import pytest
from sqlalchemy import func, select

from reunite.db import db
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.series.models import Series
from reunite.when import Timed
from tests.cast import Cast
from tests.support.calls import call
from tests.support.page import Browser, Page
from tests.support.post import mail_to

from .conftest import FIRST, FORTNIGHTLY, wall

FILLED: dict[str, Any] = {
    "title": "Tuesday call",
    "start_on": "2027-01-12",
    "start_time": "19:00",
    "end_time": "20:00",
    "timezone": "Europe/London",
    "often": "fortnightly",
    "until": "2027-04-20",
}


@pytest.fixture
def new_page(cast: Cast) -> str:
    return f"/g/{cast.group.public_id}/meetups/new"


def planned() -> list[Meetup]:
    dates = select(Meetup).order_by(Meetup.starts_at).execution_options(across_groups=True)
    return list(db.session.scalars(dates))


def send(browser: Browser, page: str, **different: Any) -> Page:
    browser.get(page)
    return browser.send("/meetups/", **FILLED | different)


def test_every_date_is_a_meetup(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page)
    assert (page.status, len(planned())) == (200, 8)
    assert "Every other Tuesday until 20 April" in page.main


def test_the_hour_stays_when_the_clocks_change(ben: Browser, new_page: str) -> None:
    send(ben, new_page)
    assert {meetup.wall_start.hour for meetup in planned()} == {19}
    assert {meetup.starts_at.hour for meetup in planned()} == {18, 19}


def test_so_many_times(ben: Browser, new_page: str) -> None:
    send(ben, new_page, until="", times="3", often="monthly_weekday")
    assert [str(meetup.wall_start.date()) for meetup in planned()] == [
        "2027-01-12",
        "2027-02-09",
        "2027-03-09",
    ]


def test_just_this_once_is_no_series(ben: Browser, new_page: str) -> None:
    send(ben, new_page, often="", until="", times="")
    assert [meetup.series for meetup in planned()] == [None]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"until": ""}, "Say until when, or how many times"),
        ({"times": "4"}, "Say until when, or how many times"),
        ({"until": "", "times": "121"}, "a number from 2 to 120"),
        ({"until": "", "times": "1"}, "a number from 2 to 120"),
        ({"until": "2040-01-01"}, "more than 120 dates"),
        ({"until": "2027-01-13"}, "It comes only once"),
        ({"until": "2026-01-13"}, "It comes only once"),
        ({"often": "monthly_last"}, "isn’t the last of its kind"),
        ({"often": "yearly", "until": "", "times": "120", "start_on": "2150-01-01"}, "more than"),
        ({"often": "hourly"}, "Not a valid choice"),
        ({"start_on": "2027-01-09"}, "in the past"),
    ],
)
def test_what_can_not_be_is_said_beside_its_field(
    ben: Browser, new_page: str, wrong: dict[str, Any], sentence: str
) -> None:
    page = send(ben, new_page, **wrong)
    assert (page.status, planned()) == (422, [])
    assert sentence in page.find(".has-problem")[0].text_content()


def test_the_dates_can_be_looked_at_first(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, start_on="2027-03-21", start_time="01:30", end_time="02:30",
                until="2027-04-18", dates="show", often="weekly")  # fmt: skip
    assert planned() == []
    assert "Sunday 28 March, 2.30am to 3.30am" in page.main
    assert "it begins as much later" in page.main


def test_a_form_sent_twice_plans_one_series(ben: Browser, new_page: str) -> None:
    ben.get(new_page)
    form = dict(ben.page.form("/meetups/").form_values()) | FILLED  # type: ignore[union-attr]
    pages = [ben.post(new_page.removesuffix("new"), form) for _press in range(2)]
    assert pages[0].answer.headers["Location"] == pages[1].answer.headers["Location"]
    assert len(planned()) == 8


def test_one_mail_for_all_dates(ben: Browser, cast: Cast) -> None:
    call(cast.ana, FIRST, FORTNIGHTLY)
    [mail] = mail_to("ben@example.org")
    assert "Every other Tuesday until 20 April" in mail.text
    assert mail.calendar.count("BEGIN:VEVENT") == 1
    assert mail_to("ana@example.org") == []


def test_whoever_plans_it_comes_to_all(cast: Cast) -> None:
    call(cast.ana, FIRST, FORTNIGHTLY)
    coming = select(func.count()).where(
        Attendance.group_id == cast.group.id,
        Attendance.membership_id == cast.ana.id,
        Attendance.given == Answer.YES,
    )
    assert db.session.scalar(coming) == 8


def test_only_chosen_people_are_asked(cast: Cast, dev: Browser) -> None:
    call(cast.ana, FIRST, FORTNIGHTLY, asked=[])
    assert mail_to("ben@example.org") == []
    assert not any(meetup.is_for_all for meetup in planned())


def test_what_is_reckoned_from_the_first_date_goes_along(cast: Cast) -> None:
    opens = wall("2027-01-12 09:00+00:00")
    call(cast.ana, FIRST, FORTNIGHTLY, place_from=opens, answer_by=opens.date())
    last = planned()[-1]
    assert last.starts_at - (last.place_from or opens) == planned()[0].starts_at - opens
    assert str(last.answer_by) == "2027-04-20"


def test_a_skipped_hour_moves_on(cast: Cast) -> None:
    first = Timed(wall("2027-03-14 01:30"), wall("2027-03-14 02:30"), "Europe/London")
    series = call(cast.ana, first, FORTNIGHTLY)
    assert [date.wall_start.hour for date in planned()] == [1, 2, 1]
    assert isinstance(series, Series)
