"""The calendar part of a mail to one person."""

from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest

from reunite.ical import EventFacts, Mailbox, feed, invitation

from .conftest import Facts, Read

SENT = datetime(2026, 5, 1, 12, tzinfo=UTC)


def invite(facts: EventFacts, **different: Any) -> bytes:
    usual: dict[str, Any] = {
        "method": "REQUEST",
        "organizer": Mailbox("rsvp+k7@friends.example", "Tuesday group"),
        "attendee": Mailbox("ben@example.net", "Ben"),
        "partstat": "NEEDS-ACTION",
        "stamp": SENT,
    }
    return invitation(facts, **usual | different)


def event_of(calendar: icalendar.Calendar) -> icalendar.Event:
    (event,) = calendar.events
    return event


@pytest.mark.parametrize(("method", "status"), [("REQUEST", "CONFIRMED"), ("CANCEL", "CANCELLED")])
def test_method_and_status_agree(facts: Facts, read: Read, method: str, status: str) -> None:
    calendar = read(invite(facts(), method=method))
    assert (calendar["METHOD"], event_of(calendar)["STATUS"]) == (method, status)


def test_invitation_to_what_was_called_off_is_confirmed_again(facts: Facts, read: Read) -> None:
    assert event_of(read(invite(facts(cancelled=True))))["STATUS"] == "CONFIRMED"


def test_stamp_is_the_moment_of_sending(facts: Facts, read: Read) -> None:
    assert event_of(read(invite(facts()))).stamp == SENT


def test_moment_of_sending_is_aware(facts: Facts) -> None:
    with pytest.raises(ValueError, match="aware"):
        invite(facts(), stamp=SENT.replace(tzinfo=None))


def test_uid_is_that_of_the_feed(facts: Facts, read: Read) -> None:
    in_feed = event_of(read(feed("Tuesday group", [facts()])))
    assert event_of(read(invite(facts())))["UID"] == in_feed["UID"]


def test_organizer_is_the_mailbox_for_answers(facts: Facts, read: Read) -> None:
    organizer = event_of(read(invite(facts())))["ORGANIZER"]
    assert organizer == "mailto:rsvp+k7@friends.example"
    assert organizer.params == {"CN": "Tuesday group"}


def test_one_attendee_is_asked_for_an_answer(facts: Facts, read: Read) -> None:
    attendee = event_of(read(invite(facts())))["ATTENDEE"]
    assert attendee == "mailto:ben@example.net"
    assert attendee.params == {
        "CN": "Ben",
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
        "PARTSTAT": "NEEDS-ACTION",
        "RSVP": "TRUE",
    }


def test_given_answer_is_kept(facts: Facts, read: Read) -> None:
    attendee = event_of(read(invite(facts(), partstat="ACCEPTED")))["ATTENDEE"]
    assert attendee.params["PARTSTAT"] == "ACCEPTED"


def test_zone_comes_along(facts: Facts, read: Read) -> None:
    assert read(invite(facts())).get_missing_tzids() == set()


def test_alarm_is_the_receivers_own_business(facts: Facts) -> None:
    assert b"VALARM" not in invite(facts(alarm_before=timedelta(hours=1)))


@pytest.mark.parametrize("name", ["NAME", "REFRESH-INTERVAL", "UID"])
def test_invitation_is_no_feed(facts: Facts, read: Read, name: str) -> None:
    assert name not in read(invite(facts()))


def test_reserved_signs_of_an_address_are_encoded(facts: Facts, read: Read) -> None:
    body = invite(facts(), attendee=Mailbox("a%b?c@example.net", "Ben"))
    assert event_of(read(body))["ATTENDEE"] == "mailto:a%25b%3Fc@example.net"
