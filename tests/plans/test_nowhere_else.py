"""What is written for a harder day is nowhere but where it belongs."""

import json
import logging
from pathlib import Path

import pytest
from flask import Flask

from reunite import clock
from reunite.calendars.actions import open_feed
from reunite.calendars.views import feed_address
from reunite.db import db
from reunite.mail.models import Message
from reunite.mail.outbox import opened
from reunite.plans.actions import answer, keep_plan, send
from reunite.plans.days.actions import keep_day
from reunite.plans.days.models import Ahead, Tender, Wish
from reunite.plans.models import Plan
from reunite.plans.queries import list_companions
from reunite.plans.wording import message_of
from reunite.tokens import hashed
from reunite.when import DayOfYear
from reunite.worker import drain
from tests.architecture.test_access import address, rules
from tests.cast import Cast
from tests.support.page import Browser

CANARY = "kestrelwren"
SENT = f"{CANARY}-to-be-sent"
NUMBER = "01632 960 777"


@pytest.fixture
def written(cast: Cast, examples: dict[str, object]) -> None:
    """A plan and a day of Ben's, full of the word; Ana is on the one and may know of the other."""
    words = {name: f"{CANARY} {name}" for name in ("helps", "hinders", "place", "professional")}
    keep_plan(cast.ben.person, Plan(words=SENT, **words), [cast.ana.person])
    answer(list_companions([cast.ben])[0].ally, is_willing=True, phone=NUMBER)
    today = clock.today("UTC")
    tender = Tender(DayOfYear(today.month, today.day), f"{CANARY} day", Wish.MESSAGE, Ahead.WEEK)
    keep_day(cast.ben.person, tender, [cast.ana.person])


@pytest.mark.parametrize("who", ["ana", "cleo", "dev", "anyone"])
def test_nobody_elses_pages_have_it(
    app: Flask, examples: dict[str, object], written: None, who: str, request: pytest.FixtureRequest
) -> None:
    browser: Browser = request.getfixturevalue(who)
    for rule, method in rules(app):
        if method == "GET":
            page = browser.get(address(app, rule, method, examples))
            assert CANARY not in page.source, rule.rule


def test_no_feed_has_it(ben: Browser, cast: Cast, written: None) -> None:
    for member in (cast.ana, cast.ben):
        source = ben.get(feed_address(open_feed(member.person))).source
        assert "BEGIN:VCALENDAR" in source
        assert CANARY not in source
        assert "tender" not in source


def test_no_mail_has_it_but_the_one_that_was_sent(cast: Cast, written: None) -> None:
    ally = list_companions([cast.ben])[0].ally
    kept = Plan(words=SENT)
    send(cast.ben.person, ally, hashed(message_of(ally, kept)))
    mails = [opened(row) for row in db.session.query(Message) if row.contents]
    having = [mail for mail in mails if CANARY in json.dumps(vars(mail))]
    assert [(mail.to, mail.text.count(CANARY), mail.text.count(SENT)) for mail in having] == [
        (cast.ana.person.email, 1, 1)
    ]


def test_no_letter_and_no_log_has_it(
    app: Flask, cast: Cast, written: None, caplog: pytest.LogCaptureFixture, ben: Browser
) -> None:
    with caplog.at_level(logging.DEBUG):
        for path in ("/you/plan", "/help/not-safe", "/help/sheet", "/"):
            ben.get(path)
        drain(app)
    assert CANARY not in caplog.text
    assert not any(CANARY in opened(row).text for row in db.session.query(Message) if row.contents)


def test_no_file_of_the_server_has_it(app: Flask, written: None, tmp_path: Path) -> None:
    db.session.remove()
    for path in Path(app.instance_path).rglob("*"):
        if path.is_file():
            kept = path.read_bytes()
            assert CANARY.encode() not in kept, path
            assert NUMBER.encode() not in kept, path


def test_its_owner_finds_all_of_it(ben: Browser, written: None) -> None:
    assert ben.get("/you/plan").source.count(CANARY) >= 6
