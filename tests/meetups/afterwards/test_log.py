"""Writing down what happened without being planned here."""

import pytest

from reunite.db import db
from reunite.mail.models import Message
from reunite.meetups import queries as meetups
from reunite.meetups.afterwards import queries
from reunite.meetups.models import Answer
from reunite.safety.actions import block
from tests.cast import Cast
from tests.support.page import Browser


@pytest.fixture
def home(cast: Cast) -> str:
    """Where the group's meetups are."""
    return f"/g/{cast.group.public_id}/meetups"


def log(browser: Browser, home: str, **different: object) -> str:
    """Fill in the form, and what its answer says."""
    browser.get(f"{home}/log")
    filled = {"title": "Chips by the sea", "start_on": "2026-08-01", "is_all_day": "y"}
    return browser.send("", **filled | different).main


def test_it_stands_on_the_timeline(ben: Browser, cast: Cast, home: str) -> None:
    assert "Chips by the sea" in log(ben, home)
    assert "Chips by the sea" in ben.get(f"/g/{cast.group.public_id}/").main


def test_who_was_there_is_remembered(ben: Browser, cast: Cast, home: str) -> None:
    log(ben, home, came=[cast.ana.public_id])
    [past] = meetups.list_past_page([cast.ben], None, 5)
    [meetup] = [meetups.get_meetup(cast.ben, past.public_id)]
    answers = {
        one.name: one.answer for one in meetups.list_answers([cast.ben], [meetup])[meetup.id]
    }
    assert answers == {"Ana": Answer.YES, "Ben": Answer.NOT_YET}


def test_nobody_is_said_not_to_have_answered(ben: Browser, home: str) -> None:
    shown = log(ben, home)
    assert ("Not answered yet" in shown, "0 in person" in shown) == (False, False)


def test_nobody_is_mailed(ben: Browser, home: str) -> None:
    log(ben, home)
    assert db.session.query(Message).count() == 0


def test_a_day_to_come_is_refused(ben: Browser, home: str) -> None:
    assert "Plan it instead" in log(ben, home, start_on="2027-08-01")


def test_sent_twice_it_is_there_once(ben: Browser, cast: Cast, home: str) -> None:
    ben.get(f"{home}/log")
    form = dict(ben.page.form().form_values()) if ben.page else {}
    filled = form | {"title": "Chips", "start_on": "2026-08-01", "is_all_day": "y"}
    for _press in range(2):
        ben.post(f"{home}/log", filled)
    assert len(meetups.list_past_page([cast.ben], None, 5)) == 1


def test_a_call_is_one_line(ben: Browser, home: str) -> None:
    ben.get(f"{home}/contacts")
    assert "A long call" in ben.send("", words="A long call", happened_on="2027-01-03").main


def test_not_one_to_come(ben: Browser, home: str) -> None:
    ben.get(f"{home}/contacts")
    shown = ben.send("", words="A long call", happened_on="2027-02-03")
    assert (shown.status, "still to come" in shown.main) == (422, True)


def test_its_writer_takes_it_away(ben: Browser, cast: Cast, home: str) -> None:
    ben.get(f"{home}/contacts")
    ben.send("", words="A long call", happened_on="2027-01-03")
    [contact] = queries.list_contacts(cast.ben)
    ben.send(f"/contacts/{contact.public_id}/remove")
    assert queries.list_contacts(cast.ben) == []


def test_a_host_takes_it_away(ana: Browser, ben: Browser, cast: Cast, home: str) -> None:
    ben.get(f"{home}/contacts")
    ben.send("", words="A long call", happened_on="2027-01-03")
    [contact] = queries.list_contacts(cast.ben)
    ana.get(f"{home}/contacts")
    ana.send(f"/contacts/{contact.public_id}/remove")
    assert queries.list_contacts(cast.ben) == []


def test_another_member_can_t(ana: Browser, ben: Browser, cast: Cast, home: str) -> None:
    ana.get(f"{home}/contacts")
    ana.send("", words="A long call", happened_on="2027-01-03")
    [contact] = queries.list_contacts(cast.ben)
    token = ben.get(f"{home}/contacts").csrf_token
    answer = ben.post(f"{home}/contacts/{contact.public_id}/remove", {"csrf_token": token})
    assert answer.status == 403


def test_a_line_by_someone_kept_apart_is_absent(ben: Browser, cast: Cast, home: str) -> None:
    ben.get(f"{home}/contacts")
    ben.send("", words="A long call", happened_on="2027-01-03")
    block(cast.ana.person, cast.ben.person)
    assert queries.list_contacts(cast.ana) == []


def test_the_same_again_copies_the_plan_and_asks_for_dates(
    ben: Browser, cast: Cast, home: str
) -> None:
    log(ben, home, place="Whitby", notes="By the pier.")
    [past] = meetups.list_past_page([cast.ben], None, 5)
    shown = ben.get(f"{home}/{past.public_id}/again")
    filled = dict(shown.form("/polls").form_values())
    assert (filled["title"], filled["places-0"], filled["notes"].strip()) == (
        "Chips by the sea",
        "Whitby",
        "By the pier.",
    )
    assert filled["dates-0-start_on"] == ""
