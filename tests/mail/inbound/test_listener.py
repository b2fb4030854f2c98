"""Mail handed over by a mail server on the same machine (LMTP)."""

import logging
import smtplib
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from reunite.mail.inbound.lmtp import listener
from reunite.meetups.models import Answer, Meetup
from tests.cast import Cast
from tests.mail.inbound.clients import Invited, gmail
from tests.mail.inbound.conftest import rows, said
from tests.support.smtp import free_port


@pytest.fixture
def client(app: Flask) -> Iterator[smtplib.LMTP]:
    """A mail server that has said hello."""
    port = free_port()
    door = listener(app, host="127.0.0.1", port=port, socket="")
    door.start()
    with smtplib.LMTP("127.0.0.1", port) as server:
        server.ehlo_or_helo_if_needed()
        server.mail("ben@example.org")
        yield server
    door.stop()


def test_an_answer_changes_the_rsvp(
    cast: Cast, meetup: Meetup, invited: Invited, client: smtplib.LMTP
) -> None:
    assert client.rcpt(invited.organizer)[0] == 250
    assert client.data(gmail(invited))[0] == 250
    assert said(cast, meetup) is Answer.YES


@pytest.mark.parametrize(
    "address",
    [
        "someone@friends.example",
        "answers+rsvp-" + "a" * 32 + "@friends.example",
        "answers+reply-1" + "a" * 20 + "@friends.example",
        "answers@elsewhere.example",
        "answers+@friends.example",
        "answers+rsvp-@friends.example",
    ],
)
def test_an_address_that_is_none_of_ours_is_refused_at_once(
    client: smtplib.LMTP, address: str
) -> None:
    assert client.rcpt(address)[0] == 550


def test_the_envelope_says_whom_it_is_for_whatever_the_headers_say(
    cast: Cast, meetup: Meetup, invited: Invited, client: smtplib.LMTP
) -> None:
    client.rcpt(invited.organizer)
    client.data(gmail(invited).replace(invited.organizer.encode(), b"x@elsewhere.example", 1))
    assert said(cast, meetup) is Answer.YES


def test_a_mail_beyond_the_limit_is_refused(client: smtplib.LMTP) -> None:
    client.rcpt("answers@friends.example")
    assert client.data(b"x" * 80 + b"\r\n" + (b"y" * 78 + b"\r\n") * 27_000)[0] == 552
    assert rows() == []


def test_each_recipient_gets_an_answer_of_its_own(invited: Invited, client: smtplib.LMTP) -> None:
    client.rcpt(invited.organizer)
    client.rcpt("answers@friends.example")
    first = client.data(gmail(invited))
    assert (first[0], client.getreply()[0], len(rows())) == (250, 250, 2)


def test_a_database_that_is_away_asks_for_the_mail_again(
    invited: Invited, client: smtplib.LMTP, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise OperationalError("", {}, Exception())

    monkeypatch.setattr("reunite.mail.inbound.lmtp.receive", away)
    client.rcpt(invited.organizer)
    assert client.data(gmail(invited))[0] == 451


def test_no_address_is_written_into_the_log(
    invited: Invited, client: smtplib.LMTP, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    client.rcpt(invited.organizer)
    client.data(gmail(invited))
    assert "received mail" in caplog.text
    assert "@" not in caplog.text
