"""One's own page."""

import pytest

from reunite.web.forms import NAME_LENGTH
from tests.cast import Cast
from tests.support.page import Browser

LONG = "Maximiliana Konstantinopoulou-Featherstonehaugh of Longname".ljust(NAME_LENGTH, "s")


def saved_name(browser: Browser) -> str:
    return str(browser.get("/you/").form().fields["name"])


@pytest.mark.parametrize(
    "name",
    [
        "Siân",
        "李雷",
        "🏳️‍🌈 Jo 👩‍👩‍👧",
        "<b>O'Neill</b> & {{ 7 * 7 }}",
        LONG,
    ],
)
def test_a_name_comes_back_as_it_was_typed(ana: Browser, name: str) -> None:
    ana.get("/you/")
    ana.send(name=name)
    assert saved_name(ana) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ash\u202egnp", "Ashgnp"),
        ("Ash\r\nBcc: all@here", "Ash Bcc: all@here"),
        ("A\x00s\x07h", "Ash"),
    ],
)
def test_what_cannot_be_seen_is_taken_out_of_a_name(ana: Browser, typed: str, kept: str) -> None:
    ana.get("/you/")
    ana.send(name=typed)
    assert saved_name(ana) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "\u200b", "a" * 61, "me@example.org"],
)
def test_a_name_that_will_not_do_is_kept_in_the_form(ana: Browser, typed: str) -> None:
    ana.get("/you/")
    page = ana.send(name=typed, pronouns="they/them")
    assert (page.status, page.form().fields["pronouns"]) == (422, "they/them")
    assert saved_name(ana) == "Ana"


@pytest.mark.parametrize(
    ("field", "value"), [("timezone", "Mars/Olympus"), ("country", "QQ"), ("quiet_hours", "9")]
)
def test_a_choice_that_is_not_offered_is_refused(ana: Browser, field: str, value: str) -> None:
    ana.get("/you/")
    assert ana.send(**{field: value}).status == 422


def test_an_old_zone_name_is_kept(ana: Browser, cast: Cast) -> None:
    ana.get("/you/")
    ana.send(timezone="Asia/Calcutta")
    assert ana.get("/you/").form().fields["timezone"] == "Asia/Calcutta"


def test_fields_that_are_not_offered_change_nothing(ana: Browser, cast: Cast) -> None:
    ana.get("/you/")
    ana.send(email="other@example.org", id="99", is_admin="1")
    assert "ana@example.org" in ana.get("/you/").main


def test_a_problem_leads_to_its_field(ana: Browser) -> None:
    ana.get("/you/")
    page = ana.send(name="")
    assert page.title.startswith("Problem:")
    assert [link.get("href") for link in page.find(".problems a")] == ["#name"]


def test_no_friend_is_shown_the_address(ben: Browser, cast: Cast) -> None:
    page = ben.get(f"/g/{cast.group.public_id}/members")
    assert "@example.org" not in page.source


def test_quiet_hours_can_be_chosen(ana: Browser, cast: Cast) -> None:
    ana.get("/you/")
    ana.send(quiet_hours="20-9")
    assert ana.get("/you/").form().fields["quiet_hours"] == "20-9"
