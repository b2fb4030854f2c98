"""The first visitor."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select
from time_machine import travel

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.joining.policy import SETUP_LASTS, setup_token
from reunite.sealed import keyring
from tests.cast import Cast
from tests.support.page import Browser, Page

MINUTE = timedelta(minutes=1)
FILLED_IN = {
    "your_name": "Ana",
    "email": "ana@example.org",
    "name": "The Thursday Lot",
    "cover_name": "Thursday lot",
    "met_where": "course",
    "since__month": "3",
    "since__year": "2016",
}


@pytest.fixture
def path(app: Flask) -> str:
    """The link that the server prints."""
    return f"/setup/{setup_token(keyring(), clock.now())}"


def begin(browser: Browser, path: str, **more: object) -> Page:
    browser.get(path)
    return browser.send(**{**FILLED_IN, **more})


def people() -> list[Person]:
    return list(db.session.scalars(select(Person)))


def test_nobody_is_here_before(app: Flask) -> None:
    assert db.session.scalar(select(func.count(Person.id))) == 0


def test_the_first_visitor_has_a_group_and_is_in(anyone: Browser, path: str) -> None:
    begin(anyone, path)
    assert "The Thursday Lot" in anyone.get("/").text


def test_the_agreement_is_there_to_be_made_ones_own(anyone: Browser, path: str) -> None:
    begin(anyone, path)
    group = anyone.get("/").find(".switcher a[href^='/g/']")[0].get("href")
    assert "We’re here as friends." in anyone.get(f"{group}agreement").main


def test_the_link_works_once(app: Flask, anyone: Browser, path: str) -> None:
    begin(anyone, path)
    assert Browser(app).get(path).status == 410


def test_nobody_else_begins_once_somebody_is_here(anyone: Browser, cast: Cast, path: str) -> None:
    assert anyone.get(path).status == 410


@pytest.mark.parametrize(("after", "status"), [(SETUP_LASTS, 200), (SETUP_LASTS + MINUTE, 410)])
def test_the_link_works_for_an_hour(
    anyone: Browser, path: str, after: timedelta, status: int
) -> None:
    with travel(clock.now() + after):
        assert anyone.get(path).status == status


@pytest.mark.parametrize("token", ["a" * 34, "firstvisitor" + "A" * 22, "x"])
def test_a_made_up_link_is_gone(anyone: Browser, token: str) -> None:
    assert anyone.get(f"/setup/{token}").status == 410


@pytest.mark.parametrize(
    "wrong",
    [
        {"your_name": ""},
        {"email": "ana"},
        {"name": "see www.example.org"},
        {"cover_name": "a" * 61},
        {"met_where": "nowhere"},
        {"since__year": ""},
        {"since__year": "1066"},
        {"since__year": "2150"},
    ],
    ids=str,
)
def test_bad_input_loses_nothing(anyone: Browser, path: str, wrong: dict[str, str]) -> None:
    page = begin(anyone, path, **wrong)
    kept = page.form().fields
    typed = {**FILLED_IN, **wrong, "met_where": kept["met_where"]}
    assert page.status == 422
    assert {name.replace("__", "-"): typed[name] for name in typed}.items() <= dict(kept).items()
    assert people() == []


@pytest.mark.parametrize(
    ("sent", "kept"), [("Europe/Paris", "Europe/Paris"), ("Mars", "Europe/London")]
)
def test_the_zone_is_the_browsers_where_that_is_one(
    anyone: Browser, path: str, sent: str, kept: str
) -> None:
    begin(anyone, path, timezone=sent)
    assert people()[0].timezone == kept


def test_problems_are_told_in_the_order_of_the_fields(anyone: Browser, path: str) -> None:
    page = begin(anyone, path, **dict.fromkeys(FILLED_IN, ""))
    links = [link.get("href") for link in page.find(".problems a")]
    fields = [field.get("id") for field in page.find("main input, main select")]
    assert [fields.index(link[1:]) for link in links] == sorted(
        fields.index(link[1:]) for link in links
    )
