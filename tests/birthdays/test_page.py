"""Saying when one's birthday is."""

import pytest

from reunite.accounts.models import Person
from reunite.db import db
from tests.cast import Cast
from tests.support.page import Browser, Page

PAGE = "/you/birthday"


def said(person: Person) -> tuple[int | None, int | None]:
    db.session.refresh(person)
    return person.birth_day, person.birth_month


def say(browser: Browser, day: str, month: str, **more: object) -> Page:
    browser.get(PAGE)
    return browser.send("", birthday__day=day, birthday__month=month, **more)


def test_nobody_has_one_before_they_say(ben: Browser, cast: Cast) -> None:
    assert "Say when it is" in ben.get("/you/").main
    assert said(cast.ben.person) == (None, None)


def test_it_is_kept_and_shown_to_nobody(ben: Browser, cast: Cast) -> None:
    page = say(ben, "5", "5")
    assert "5 May. Shown to nobody." in page.main
    assert said(cast.ben.person) == (5, 5)


def test_it_is_shown_to_the_groups_chosen(ben: Browser, cast: Cast) -> None:
    page = say(ben, "29", "2", groups=[cast.group.public_id])
    assert "29 February. Shown to: The Thursday Lot." in page.main


def test_the_form_has_what_was_said(ben: Browser, cast: Cast) -> None:
    say(ben, "5", "5", groups=[cast.group.public_id])
    values = ben.get(PAGE).form().form_values()
    assert {"birthday-day": "5", "birthday-month": "5"}.items() <= dict(values).items()
    assert ("groups", cast.group.public_id) in values


def test_it_can_be_taken_away(ben: Browser, cast: Cast) -> None:
    say(ben, "5", "5", groups=[cast.group.public_id])
    ben.get(PAGE)
    form = ben.page and ben.page.form()
    assert form is not None
    values = {"csrf_token": dict(form.form_values())["csrf_token"]}
    ben.post(PAGE, {**values, "birthday-day": "", "birthday-month": ""})
    assert said(cast.ben.person) == (None, None)


@pytest.mark.parametrize(
    ("day", "month", "sentence"),
    [
        ("31", "4", "There’s no such day."),
        ("30", "2", "There’s no such day."),
        ("first", "4", "There’s no such day."),
        ("5", "", "Say both the day and the month"),
        ("", "4", "Say both the day and the month"),
        ("5", "13", "There’s no such day."),
    ],
)
def test_what_is_no_day_is_explained(ben: Browser, day: str, month: str, sentence: str) -> None:
    page = say(ben, day, month)
    assert (page.status, sentence in page.main) == (422, True)
    assert dict(page.form().form_values())["birthday-day"] == day


def test_a_day_that_is_not_said_can_not_be_shown(ben: Browser, cast: Cast) -> None:
    page = say(ben, "", "", groups=[cast.group.public_id])
    assert (page.status, "Say when it is, or choose no group." in page.main) == (422, True)


def test_a_group_of_others_can_not_be_chosen(ben: Browser, cast: Cast) -> None:
    assert say(ben, "5", "5", groups=[cast.cleo.group.public_id]).status == 422
