"""Keeping what one began to write."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from flask import Flask

from tests.cast import Cast
from tests.support.days import in_days
from tests.support.page import Browser

LATE = datetime.combine(in_days(1), time(23), UTC)


@pytest.fixture
def kept(ana: Browser, new_page: str) -> Browser:
    """Ana's browser, once she has kept a draft."""
    ana.get(new_page)
    ana.send("/milestones/", title="", story="Half a story", keep="y", topics=["1"])
    return ana


def test_it_is_in_the_form_again(kept: Browser, new_page: str) -> None:
    form = dict(kept.get(new_page).form("/milestones/").form_values())
    assert (form["story"].lstrip("\n"), form["topics"]) == ("Half a story", "1")


def test_nobody_else_finds_it(kept: Browser, ben: Browser, new_page: str) -> None:
    assert "Half a story" not in ben.get(new_page).source


def test_home_has_a_line_that_leads_to_it(kept: Browser, new_page: str) -> None:
    [link] = kept.get("/").find(f"main a[href='{new_page}']")
    assert link.text_content().strip() == "The draft you kept in The Thursday Lot"


@pytest.mark.usefixtures("kept")
def test_it_stays_until_it_is_let_go(app: Flask, cast: Cast, new_page: str) -> None:
    with time_machine.travel(datetime.now(UTC) + timedelta(days=3000)):
        ana = Browser(app).signed_in(cast.ana.person)
        assert "Half a story" in ana.get(new_page).source
        ana.send("/draft/let-go")
        assert "Half a story" not in ana.get(new_page).source


def test_shared_it_is_a_draft_no_more(kept: Browser, new_page: str) -> None:
    kept.get(new_page)
    kept.send("/milestones/", title="A whole story")
    assert "Half a story" not in kept.get(new_page).source


@pytest.mark.parametrize("later", [True, False])
def test_late_at_night_it_may_be_kept_till_morning(
    ana: Browser, new_page: str, later: bool
) -> None:
    with time_machine.travel(LATE if later else LATE.replace(hour=20, minute=59)):
        page = ana.get(new_page).main
    assert ("It’s late. Share now, or keep it till morning? Either is fine." in page) == later
    assert ("Keep it till morning" in page) == later


def test_a_stranger_keeps_nothing_here(cleo: Browser, cast: Cast) -> None:
    token = cleo.get("/").csrf_token
    there = f"/g/{cast.group.public_id}/milestones/"
    assert cleo.post(there, {"csrf_token": token, "keep": "y", "story": "x"}).status == 404
