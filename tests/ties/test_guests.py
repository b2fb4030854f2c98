"""Asking someone one is in touch with to a meetup of a group they aren't in."""

import pytest

from reunite.accounts.actions import edit_profile
from reunite.groups.actions import leave_group
from reunite.mail.outbox import QuietHours
from reunite.meetups.models import Meetup
from reunite.meetups.queries import list_answers
from reunite.safety.actions import block
from reunite.ties.actions import take_back
from tests.cast import Cast
from tests.factories import plan
from tests.support.days import in_days
from tests.support.page import Browser, Page
from tests.support.post import link_in, mail_to
from tests.ties.test_ties import both_wish


@pytest.fixture
def meetup(cast: Cast) -> Meetup:
    """Ana's, whom Ben left, but not for good."""
    both_wish(cast.ana, cast.ben)
    leave_group(cast.ben)
    return plan(cast.ana, "Tea", in_days(3))


def ask(ana: Browser, cast: Cast, meetup: Meetup) -> Page:
    ana.get(f"/g/{cast.group.public_id}/meetups/{meetup.public_id}/asked")
    return ana.send("/friends", friends=[cast.ben.person.public_id])


def test_they_are_asked_as_a_guest(ana: Browser, cast: Cast, meetup: Meetup) -> None:
    ask(ana, cast, meetup)
    mail = mail_to("ben@example.org")[-1]
    assert ("Tea" in mail.text, ana.get(link_in(mail, "/r")).status) == (True, 200)


def test_nobody_sees_their_address(ana: Browser, cast: Cast, meetup: Meetup) -> None:
    page = ask(ana, cast, meetup)
    assert ("Ben" in page.main, "ben@example.org" in page.text) == (True, False)


def test_they_are_called_what_they_call_themselves(
    ana: Browser, cast: Cast, meetup: Meetup
) -> None:
    ask(ana, cast, meetup)
    person = cast.ben.person
    edit_profile(
        person,
        name="Benny",
        pronouns="",
        timezone=person.timezone,
        country=person.country,
        quiet_hours=QuietHours.USUAL,
    )
    answers = list_answers([cast.ana], [meetup])[meetup.id]
    assert "Benny" in [coming.name for coming in answers]


@pytest.mark.parametrize("end", [take_back, block])
def test_whoever_is_no_tie_any_more_is_not_asked(
    ana: Browser, cast: Cast, meetup: Meetup, end: object
) -> None:
    ana.get(f"/g/{cast.group.public_id}/meetups/{meetup.public_id}/asked")
    before = len(mail_to("ben@example.org"))
    end(cast.ben.person, cast.ana.person)  # type: ignore[operator]
    ana.send("/friends", friends=[cast.ben.person.public_id])
    assert len(mail_to("ben@example.org")) == before
