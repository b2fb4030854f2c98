"""Who has a part in a series, and that two at once, on both engines, make one."""

from typing import Any

import pytest
from flask import Flask

from reunite.errors import DomainError
from reunite.meetups import queries as meetups
from reunite.meetups.asking import choose_members
from reunite.meetups.models import Answer
from reunite.meetups.series import actions, queries
from tests.cast import Cast, gather, join
from tests.support.calls import call
from tests.support.picnic import post_leaves
from tests.support.post import mail_to

from .conftest import FIRST, FORTNIGHTLY
from .test_change import all_later, tell

BEN = "ben@example.org"


def test_who_is_not_asked_says_nothing_to_it(cast: Cast) -> None:
    series = call(cast.ana, FIRST, FORTNIGHTLY, asked=[])
    with pytest.raises(DomainError):
        actions.say_usually(cast.ben, series, Answer.YES)
    assert queries.find_standing(cast.ben, series) is None


def test_who_is_taken_off_one_date_is_told_of_the_others(cast: Cast) -> None:
    series = call(cast.ana, FIRST, FORTNIGHTLY)
    dates = queries.list_dates(series)
    post_leaves()
    choose_members(cast.ana, dates[2], [])
    all_later(cast.ana, dates[0], title="Evening call")
    tell()
    assert "EXDATE;TZID=Europe/London:20270209T190000" in mail_to(BEN)[-1].calendar


def test_who_joins_later_hears_of_it_with_the_next_news(cast: Cast) -> None:
    series = call(cast.ana, FIRST, FORTNIGHTLY)
    post_leaves()
    join(cast.ana, "Gus", "gus@example.org")
    actions.call_off(cast.ana, queries.list_dates(series)[2])
    assert [mail.subject for mail in mail_to("gus@example.org") if "call" in mail.subject] == [
        "Invitation: Tuesday call, from Tue 12 Jan"
    ]


def test_a_place_that_is_kept_is_in_no_calendar_part(cast: Cast) -> None:
    opens = FIRST.instants()[0]
    call(cast.ana, FIRST, FORTNIGHTLY, place="Whitby", place_from=opens)
    [mail] = mail_to(BEN)
    assert "Whitby" not in mail.calendar + mail.text + mail.html


def test_a_change_they_may_not_see_is_none_to_them(cast: Cast) -> None:
    series = call(cast.ana, FIRST, FORTNIGHTLY, place="Whitby", place_from=FIRST.instants()[0])
    post_leaves()
    all_later(cast.ana, queries.list_dates(series)[0], place="Malham")
    tell()
    assert len(mail_to(BEN)) == 1


def test_who_is_not_asked_to_the_dates_that_end_is_not_told_of_them(cast: Cast) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    series = call(cast.ana, FIRST, FORTNIGHTLY)
    dates = queries.list_dates(series)
    post_leaves()
    choose_members(cast.ana, dates[6], [gus])
    actions.call_off_later(cast.ana, dates[6])
    told = [mail for mail in mail_to(BEN) if mail.subject.startswith("It ends")]
    assert [("Tuesday 6 April" in mail.text, "20 April" in mail.text) for mail in told] == [
        (False, True)
    ]


def test_its_mail_says_nothing_of_who_answered_what(cast: Cast) -> None:
    join(cast.ana, "Gus", "gus@example.org")
    call(cast.ana, FIRST, FORTNIGHTLY)
    mail = mail_to("gus@example.org")[-1]
    assert BEN not in mail.text + mail.html + mail.calendar


def test_two_workers_tell_once(cast: Cast) -> None:
    series = call(cast.ana, FIRST, FORTNIGHTLY)
    post_leaves()
    all_later(cast.ana, queries.list_dates(series)[0], title="Evening call")
    tell()
    tell()
    assert len(mail_to(BEN)) == 2


def test_from_first_to_last_on_each_engine(any_app: Flask, time_machine: Any) -> None:
    cast = gather()
    series = call(cast.ana, FIRST, FORTNIGHTLY)
    actions.say_usually(cast.ben, series, Answer.YES)
    dates = queries.list_dates(series)
    assert [one.id for one in meetups.list_coming([cast.ben])] == [dates[0].id]
    all_later(cast.ana, dates[2], hour=20)
    tell()
    actions.call_off_later(cast.ana, dates[4])
    assert len(queries.list_to_come(series)) == 4
