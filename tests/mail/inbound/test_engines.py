"""What must hold on both engines: one row a mail, one answer, and nothing half done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from reunite.mail import bounces
from reunite.mail.inbound.receive import receive
from reunite.mail.models import Outcome
from reunite.meetups import actions, queries
from reunite.meetups.models import Answer, Meetup
from tests.cast import Cast
from tests.conftest import lend_house
from tests.mail.inbound.clients import Invited, calendar, gmail, post
from tests.mail.inbound.conftest import HERE, rows, said, took
from tests.mail.inbound.test_reports import report
from tests.support.at_once import at_once
from tests.support.picnic import change, post_leaves


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def app(request: pytest.FixtureRequest, instance: Path) -> Iterator[Flask]:
    """The app, with a mailbox, on each engine in turn."""
    settings = dict(HERE)
    if request.param == "postgresql":
        settings["database_url"] = request.getfixturevalue("postgres_url")
    yield from lend_house(instance, **settings)


def test_two_at_once_take_one_answer_once(
    app: Flask, cast: Cast, meetup: Meetup, invited: Invited
) -> None:
    at_once(app, [lambda: receive(gmail(invited))] * 3)
    assert [(row.outcome, row.tries) for row in rows()] == [(Outcome.ANSWERED, 1)]
    assert said(cast, meetup) is Answer.YES


def test_a_refused_answer_leaves_nothing_half_done(
    cast: Cast, invited: Invited, meetup: Meetup
) -> None:
    actions.rsvp(cast.ben, meetup, Answer.YES)
    change(cast.ana, meetup, most_people=2)
    line = "ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=9:mailto:ben@example.org"
    answer = calendar(invited, attendee=line, stamp="20270110T120000Z")
    mail = post(invited, ("text/calendar; charset=utf-8; method=REPLY", answer))
    assert took(mail) is Outcome.UNCHANGED
    own = queries.find_attendance(cast.ben, meetup)
    assert own
    assert (own.brings_number, rows()[-1].purpose) == (0, "rsvp")


@pytest.mark.usefixtures("meetup")
def test_an_address_is_given_a_rest_and_started_again() -> None:
    post_leaves()
    took(report())
    assert bounces.comes_back("ben@example.org")
    bounces.try_again("ben@example.org")
    assert not bounces.comes_back("ben@example.org")
