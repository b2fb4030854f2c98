"""Costs, access and what to expect, in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.meetups import actions as meetups
from reunite.meetups.models import Answer, Meetup
from reunite.meetups.practical import queries
from reunite.meetups.practical.wording import timetable
from reunite.meetups.queries import list_everyone
from reunite.needs.actions import keep_card
from reunite.needs.models import Band, Card, Need
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import save_change


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("1pm Meet by the clock", ("1pm", "Meet by the clock")),
        ("13:00 – Meet by the clock", ("13:00", "Meet by the clock")),
        ("1.20pm: Pies", ("1.20pm", "Pies")),
        ("3-4pm Walk", ("3-4pm", "Walk")),
        ("Bring a scarf", ("", "Bring a scarf")),
        ("12", ("", "12")),
        ("40 tomato plants", ("40", "tomato plants")),
    ],
)
def test_a_line_begins_with_its_time(line: str, parts: tuple[str, str]) -> None:
    assert timetable(line) == [parts]


@given(st.text())
def test_no_word_of_a_timetable_is_lost(text: str) -> None:
    letters = "".join(character for character in text if character.isalnum())
    shown = "".join(time + rest for time, rest in timetable(text))
    assert "".join(character for character in shown if character.isalnum()) == letters


def test_what_to_expect_is_on_the_page(ben: Browser, cast: Cast, meetup: Meetup, page: str) -> None:
    save_change(cast.ana, meetup, what_to_expect="1pm Meet by the clock")
    shown = ben.get(page)
    assert [term.text_content() for term in shown.find(".expect dt")] == ["1pm"]


def test_each_press_looks_like_one(ana: Browser, page: str) -> None:
    ana.get(page)
    ana.send("/items", what="Soup", bring="yes")
    assert ana.get(page).find("main form button:not([class])") == []


def test_costs_are_said_with_a_way_to_come_for_nothing(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    save_change(
        cast.ana,
        meetup,
        cost="Pies.",
        cost_amount=Decimal("12.50"),
        cost_currency="GBP",
        free_way="The walk is free.",
    )
    assert "Pies. About £12.50 a head. The walk is free." in ben.get(page).main


def test_what_is_said_of_access_is_for_everyone(
    ben: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    save_change(cast.ana, meetup, access={"step_free": "yes", "food": "Vegan soup"})
    assert "Step-free: yes · Food and allergies: Vegan soup" in ben.get(page).main


def need(cast: Cast, meetup: Meetup) -> None:
    """Ben needs somewhere without steps, and comes."""
    keep_card(cast.ben.person, Card(needs={Need.STEP_FREE: ""}))
    meetups.rsvp(cast.ben, meetup, Answer.YES)


def test_what_people_need_is_checked_line_by_line(
    ana: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    need(cast, meetup)
    assert "Step-free: not said yet" in ana.get(page).main
    save_change(cast.ana, meetup, access={"step_free": "yes"})
    assert "Step-free: said yes" in ana.get(page).main


def test_what_it_costs_answers_for_money(
    ana: Browser, cast: Cast, meetup: Meetup, page: str
) -> None:
    keep_card(cast.ben.person, Card(money=Band.TEN))
    meetups.rsvp(cast.ben, meetup, Answer.YES)
    save_change(cast.ana, meetup, cost="Pies.")
    assert "Money: said “Pies.”" in ana.get(page).main


def test_it_is_for_organisers_only(ben: Browser, cast: Cast, meetup: Meetup, page: str) -> None:
    need(cast, meetup)
    assert "not said yet" not in ben.get(page).main


def test_it_counts_those_who_come(cast: Cast, meetup: Meetup) -> None:
    need(cast, meetup)
    meetups.rsvp(cast.ben, meetup, Answer.NO)
    assert queries.list_needs(cast.ana, meetup, list_everyone(meetup)) == []


def test_a_plan_keeps_all_that_is_said_of_it(ana: Browser, new_page: str) -> None:
    ana.get(new_page)
    shown = ana.send(
        "/meetups/",
        title="Supper",
        start_on="2027-03-06",
        start_time="18:00",
        end_time="21:00",
        call_link="https://calls.example.org/supper",
        cost="About ten pounds",
        getting_there="The 36 bus",
        **{"access-step_free": "yes", "access-food": "Vegan soup"},
    )
    for words in ("About ten pounds", "The 36 bus", "Step-free: yes", "Vegan soup"):
        assert words in shown.main


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("call_link", "zoom", "Paste the whole link"),
        ("call_link", "javascript:alert(1)", "Paste the whole link"),
        ("cost_currency", "12", "three letters"),
        ("cost_amount", "-1", "Write an amount"),
        ("cost_amount", "sNaN", "Write an amount"),
        ("most_people", "0", "Write a number from 1 to 500"),
        ("offer_hours", "9999", "Write a number from 1 to 336"),
        ("town", "Xyzzyville", "no town of that name"),
    ],
)
def test_what_can_t_be_is_said_beside_its_field(
    ana: Browser, new_page: str, field: str, value: str, sentence: str
) -> None:
    ana.get(new_page)
    shown = ana.send("/meetups/", title="Supper", start_on="2027-03-06", **{field: value})
    assert (shown.status, sentence in shown.main, value in shown.source) == (422, True, True)
