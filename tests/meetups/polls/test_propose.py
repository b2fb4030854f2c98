"""Planning a meetup whose date is chosen together, from its form."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from reunite.db import db
from reunite.errors import DomainError
from reunite.meetups.models import Meetup, State
from reunite.meetups.polls.forms import NewPoll
from reunite.when import AllDay, Timed, When
from tests.cast import Cast
from tests.support.page import Browser, Page
from tests.support.picnic import A_DAY_LATER, HOURS
from tests.support.post import mail_to
from tests.support.reunion import options, reunion

FILLED: dict[str, Any] = {
    "title": "Reunion",
    "timezone": "Europe/London",
    "dates-0-start_on": "2027-02-06",
    "dates-0-start_time": "13:00",
    "dates-0-end_time": "17:00",
    "dates-1-start_on": "2027-02-07",
}


@pytest.fixture
def new_page(cast: Cast) -> str:
    """Where Ana's group asks which dates suit."""
    return f"/g/{cast.group.public_id}/meetups/new/dates"


def send(browser: Browser, page: str, **different: Any) -> Page:
    """Fill in the form of a new poll and send it; `__` in a name stands for `-`."""
    browser.get(page)
    return browser.send("/polls", **FILLED | different)


def planned() -> list[Meetup]:
    return list(db.session.scalars(select(Meetup).execution_options(across_groups=True)))


def dates() -> list[When | None]:
    return [option.when for meetup in planned() for option in options(meetup)]


def test_both_ways_to_plan_lead_to_each_other(ben: Browser, new_page: str) -> None:
    for page, other in ((new_page, "The date is known"), (new_page[:-6], "Choose a date together")):
        assert other in ben.get(page).main


def test_a_member_proposes_dates(ben: Browser, new_page: str) -> None:
    assert "Which dates could work?" in send(ben, new_page).main
    assert [meetup.state for meetup in planned()] == [State.POLLING]


def test_a_row_without_times_has_those_above(ben: Browser, new_page: str) -> None:
    send(ben, new_page)
    assert dates() == [HOURS, A_DAY_LATER]


def test_a_row_of_its_own_times_hands_them_on(ben: Browser, new_page: str) -> None:
    later = {"dates__1__start_time": "10:00", "dates__1__end_time": "11:00"}
    send(ben, new_page, **later, dates__2__start_on="2027-02-08")
    last = dates()[-1]
    assert isinstance(last, Timed)
    assert last.start.isoformat() == "2027-02-08T10:00:00"


def test_whole_days_may_be_several(ben: Browser, new_page: str) -> None:
    send(ben, new_page, is_all_day="y", dates__1__end_on="2027-02-08")
    assert isinstance(dates()[1], AllDay)
    assert (dates()[1].last - dates()[1].first).days == 1  # type: ignore[union-attr]


def test_a_stranger_finds_no_form(cleo: Browser, new_page: str) -> None:
    assert cleo.get(new_page).status == 404


def test_more_rows_keep_all_that_was_typed(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, more="rows", notes="With a pub.", places__0="Whitby")
    kept = dict(page.form("/polls").form_values())
    assert page.status == 200
    assert {name: kept[name].strip() for name in FILLED} == FILLED
    assert (kept["notes"].strip(), kept["places-0"]) == ("With a pub.", "Whitby")
    assert "dates-5-start_on" in kept


def test_more_rows_plan_nothing(ben: Browser, new_page: str) -> None:
    send(ben, new_page, more="rows")
    assert planned() == []


def test_they_open_at_the_first_new_row(ben: Browser, new_page: str) -> None:
    [button] = ben.get(new_page).find("button[name=more]")
    target = button.get("formaction").partition("#")[2]
    assert send(ben, new_page, more="rows").find(f"#{target}")


def test_enter_does_not_press_it(ben: Browser, new_page: str) -> None:
    [first, *_others] = ben.get(new_page).form("/polls").cssselect("button")
    assert first.get("name") is None


def test_rows_end_at_forty(ben: Browser, new_page: str) -> None:
    many = {f"dates__{n}__start_on": "" for n in range(39)}
    page = send(ben, new_page, more="rows", **many)
    assert len(page.find("[name$=-start_on]")) == 40


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Give it a title"),
        ({"dates__0__start_on": "", "dates__1__start_on": ""}, "Propose at least one date"),
        ({"dates__0__start_on": "2027-02-30"}, "no such date"),
        ({"dates__0__start_on": "2027-01-09"}, "in the past"),
        ({"dates__1__start_on": "2027-02-06"}, "is there twice"),
        ({"dates__0__start_time": "25:00"}, "Write the time like 14:30"),
        ({"dates__0__start_time": "", "dates__0__end_time": ""}, "Say from when"),
        ({"dates__0__end_time": ""}, "Say until about when"),
        ({"is_all_day": "y", "dates__0__end_on": "2027-02-01"}, "ends before it begins"),
        ({"timezone": "Europe/Atlantis"}, "Choose a time zone"),
        ({"dates__0__start_on": "2027-03-28", "dates__0__start_time": "01:30"}, "mean 2.30am"),
        ({"dates__0__start_on": "2027-10-31", "dates__0__start_time": "01:30"}, "Say which."),
        ({"places": None, "places__0": "Whitby", "places__1": "whitby"}, "is there twice"),
    ],
)
def test_what_can_not_be_is_said(
    ben: Browser, new_page: str, wrong: dict[str, Any], sentence: str
) -> None:
    page = send(ben, new_page, **wrong)
    assert (page.status, planned()) == (422, [])
    assert sentence in page.find("[data-problems]")[0].text_content()


def test_a_problem_of_a_row_leads_to_its_field(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, dates__1__start_on="2027-02-30")
    [line] = page.find("[data-problems] a")
    assert line.get("href") == "#dates-1-start_on"


def test_what_is_wrong_with_all_dates_is_said_beside_the_first(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, dates__0__start_on="", dates__1__start_on="")
    assert "Propose at least one" in page.find("#dates-0-start_on-problem")[0].text_content()
    assert page.find("[data-problems] a[href='#dates-0-start_on']")


@pytest.mark.parametrize(("which", "hour"), [("0", "00:30"), ("1", "01:30")])
def test_which_of_an_hour_that_comes_twice_is_asked(
    ben: Browser, new_page: str, which: str, hour: str
) -> None:
    night = {"dates__0__start_on": "2027-10-31", "dates__0__start_time": "01:30"}
    send(ben, new_page, **night, dates__1__start_on="")
    ben.send("/polls", dates__0__second_time=which)
    [meetup] = planned()
    assert meetup.starts_at.isoformat() == f"2027-10-31T{hour}:00+00:00"


def test_a_form_sent_twice_makes_one_poll(ben: Browser, new_page: str) -> None:
    ben.get(new_page)
    form = dict(ben.page.form("/polls").form_values()) | FILLED  # type: ignore[union-attr]
    pages = [ben.post(new_page.replace("new/dates", "polls"), form) for _press in range(2)]
    assert pages[0].answer.headers["Location"] == pages[1].answer.headers["Location"]
    assert len(planned()) == 1


def test_one_place_is_where_it_is(ben: Browser, new_page: str) -> None:
    send(ben, new_page, places__0="Whitby")
    assert ([meetup.place for meetup in planned()], len(dates())) == (["Whitby"], 2)


def test_several_are_to_choose_from(ben: Browser, new_page: str) -> None:
    page = send(ben, new_page, places__0="Whitby", places__1="Malham")
    assert planned()[0].place == ""
    assert [option.place for option in options(planned()[0])] == ["", "", "Whitby", "Malham"]
    assert "And where?" in page.main


def test_forty_dates_are_enough(cast: Cast) -> None:
    days = [HOURS.start.date() + timedelta(days=n) for n in range(41)]
    reunion(cast.ana, [AllDay(day, day) for day in days[:40]])
    with pytest.raises(DomainError, match="more dates than anyone"):
        reunion(cast.ana, [AllDay(day, day) for day in days])


def test_everyone_asked_but_the_organiser_is_written_to(cast: Cast) -> None:
    reunion(cast.ana)
    assert [mail.subject for mail in mail_to("ben@example.org")] == ["Which dates suit? Reunion"]
    assert mail_to("ana@example.org") == []


def test_the_mail_lists_the_dates_and_no_calendar_hears_of_it(cast: Cast) -> None:
    reunion(cast.ana, places=["Whitby", "Malham"])
    [mail] = mail_to("ben@example.org")
    for part in (mail.text, mail.html):
        for words in ("Saturday 6 February", "Sunday 7 February", "Whitby", "Malham"):
            assert words in part
    assert mail.calendar == ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.dictionaries(
        st.from_regex(
            r"(dates|places)-[0-9²]{0,9}(-(start_on|end_time|second_time))?", fullmatch=True
        ),
        st.text(max_size=12) | st.sampled_from(["2027-02-06", "13:00", "0"]),
        max_size=12,
    )
)
def test_no_rows_whatever_they_are_break_the_form(app: Any, typed: dict[str, str]) -> None:
    with app.test_request_context():
        form = NewPoll(formdata=MultiDict({"timezone": "UTC", **typed}), meta={"csrf": False})
        assert not form.validate()
