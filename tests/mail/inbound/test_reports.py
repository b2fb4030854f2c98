"""Reports about our own mail: believed about the address it went to, judged by their status."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from reunite.accounts.actions import ask_for_way_in
from reunite.db import db
from reunite.mail import addresses, bounces
from reunite.mail.addresses import Purpose
from reunite.mail.models import Message, Outcome, State
from reunite.meetups.models import Meetup
from tests.cast import Cast
from tests.mail.inbound.conftest import rows, took
from tests.support.picnic import picnic, post_leaves
from tests.support.post import mail_to


def sent() -> Message:
    """The newest mail to Ben."""
    db.session.rollback()
    key = bounces.address_hash("ben@example.org")
    found = select(Message).where(Message.address_hash == key).order_by(Message.id.desc())
    return db.session.scalars(found).all()[0]


def report(
    status: str = "5.1.1",
    *,
    action: str = "failed",
    recipient: str = "ben@example.org",
    more: str = "",
    message_id: str = "<r1@mx.example.org>",
    kind: str = "delivery-status",
) -> bytes:
    """As RFC 3464 shows it."""
    to = addresses.make(Purpose.BOUNCE, str(sent().id))
    return "\r\n".join(
        [
            "Return-Path: <>",
            "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>",
            f"To: {to}",
            "Subject: Undelivered Mail Returned to Sender",
            f"Message-ID: {message_id}",
            "Auto-Submitted: auto-replied",
            "MIME-Version: 1.0",
            f'Content-Type: multipart/report; report-type={kind}; boundary="r"',
            "",
            "--r\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.",
            "--r\r\nContent-Type: message/delivery-status\r\n",
            "Reporting-MTA: dns; mx.example.org\r\n",
            f"Final-Recipient: rfc822; {recipient}",
            f"Action: {action}",
            *([f"Status: {status}"] if status else []),
            *([more] if more else []),
            "",
            "--r\r\nContent-Type: message/rfc822\r\n\r\nFrom: hello@friends.example\r\n\r\nHi",
            "--r--",
            "",
        ]
    ).encode()


@pytest.fixture
def invitation(meetup: Meetup) -> Message:
    """The mail to Ben that asks him to a picnic; it has left."""
    post_leaves()
    return sent()


@pytest.mark.parametrize(
    ("status", "more"),
    [
        ("5.1.1", ""),
        ("5.1.10", "Diagnostic-Code: smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound"),
        ("5.4.4", ""),
        ("5.0.0", "Diagnostic-Code: smtp; 550-5.1.1 The email account does not exist"),
        ("", "Diagnostic-Code: X-Postfix; 550 5.1.1 unknown user"),
    ],
)
@pytest.mark.usefixtures("invitation")
def test_no_more_goes_to_where_nobody_is(status: str, more: str) -> None:
    assert took(report(status, more=more)) is Outcome.UNDELIVERED
    assert (sent().state, bounces.comes_back("ben@example.org")) == (State.BOUNCED, True)


@pytest.mark.usefixtures("invitation")
def test_a_full_mailbox_is_given_three_days(later: Callable[[str], None], cast: Cast) -> None:
    seen = []
    for day in (10, 10, 11, 12):
        later(f"2027-01-{day}T13:00:00Z")
        took(report("5.2.2", message_id=f"<{day}-{len(seen)}@mx.example.org>"))
        seen.append(bounces.comes_back("ben@example.org"))
    assert seen == [False, False, False, True]


@pytest.mark.usefixtures("invitation")
def test_what_is_about_our_server_is_never_their_fault() -> None:
    took(report("5.7.1"))
    assert (sent().state, bounces.comes_back("ben@example.org")) == (State.DEAD, False)


@pytest.mark.parametrize(
    ("status", "action"), [("4.4.1", "delayed"), ("4.2.2", "failed"), ("2.0.0", "delivered")]
)
@pytest.mark.usefixtures("invitation")
def test_what_may_still_arrive_changes_nothing(status: str, action: str) -> None:
    took(report(status, action=action))
    assert (sent().state, bounces.comes_back("ben@example.org")) == (State.SENT, False)


@pytest.mark.usefixtures("invitation")
def test_a_report_about_another_address_is_not_believed() -> None:
    assert took(report(recipient="ana@example.org")) is Outcome.IGNORED
    assert not bounces.comes_back("ana@example.org")


@pytest.mark.usefixtures("invitation")
def test_a_report_to_another_of_our_addresses_is_not_believed() -> None:
    bounce = addresses.make(Purpose.BOUNCE, str(sent().id))
    reply = addresses.make(Purpose.REPLY, str(sent().id))
    assert took(report().replace(bounce.encode(), reply.encode())) is Outcome.IGNORED
    assert not bounces.comes_back("ben@example.org")


@pytest.mark.usefixtures("invitation")
def test_a_report_in_words_only_is_read_too() -> None:
    to = addresses.make(Purpose.BOUNCE, str(sent().id))
    qmail = (
        f"Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.org\r\nTo: {to}\r\n\r\n"
        "Hi. This is the qmail-send program at mx.example.org.\r\n"
        "I'm afraid I wasn't able to deliver your message to the following addresses.\r\n"
        "This is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n"
        "<ben@example.org>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n\r\n"
        "--- Below this line is a copy of the message.\r\n\r\nReturn-Path: <x@y>\r\n"
    )
    assert took(qmail.encode()) is Outcome.UNDELIVERED
    assert sent().state is State.BOUNCED


@pytest.mark.usefixtures("invitation")
def test_an_absence_note_to_the_envelope_sender_is_no_failure() -> None:
    to = addresses.make(Purpose.BOUNCE, str(sent().id))
    away = f"From: ben@example.org\r\nTo: {to}\r\nAuto-Submitted: auto-replied\r\n\r\nI am away."
    assert took(away.encode()) is Outcome.IGNORED


@pytest.mark.usefixtures("invitation")
def test_a_complaint_ends_group_mail_at_once() -> None:
    ours = addresses.make(Purpose.BOUNCE, str(sent().id))
    complaint = (
        "From: <complaints@provider.example>\r\nTo: answers@friends.example\r\n"
        'Content-Type: multipart/report; report-type=feedback-report; boundary="c"\r\n\r\n'
        "--c\r\nContent-Type: text/plain\r\n\r\nA complaint.\r\n"
        "--c\r\nContent-Type: message/feedback-report\r\n\r\n"
        f"Feedback-Type: abuse\r\nVersion: 1\r\nOriginal-Mail-From: <{ours}>\r\n\r\n"
        "--c\r\nContent-Type: message/rfc822\r\n\r\nFrom: hello@friends.example\r\n\r\nHi\r\n"
        "--c--\r\n"
    )
    assert took(complaint.encode()) is Outcome.UNDELIVERED
    assert bounces.comes_back("ben@example.org")


@pytest.mark.usefixtures("invitation")
def test_a_receipt_is_nothing() -> None:
    receipt = report(kind="disposition-notification", action="displayed")
    assert took(receipt) is Outcome.IGNORED


@pytest.mark.usefixtures("invitation")
def test_group_mail_stops_and_a_way_in_still_goes(cast: Cast) -> None:
    took(report())
    picnic(cast.ana, title="Another")
    assert sent().state is State.BOUNCED
    ask_for_way_in("ben@example.org", "secret", "")
    assert sent().state is State.QUEUED


@pytest.mark.usefixtures("invitation")
def test_their_own_word_starts_it_again(cast: Cast) -> None:
    took(report())
    bounces.try_again("ben@example.org")
    picnic(cast.ana, title="Another")
    assert sent().state is State.QUEUED


@pytest.mark.usefixtures("invitation")
def test_a_note_for_the_operator_names_nobody(app: Flask) -> None:
    took(report("5.7.1"))
    row = rows()[-1]
    assert ("5.7.1" in row.note, "ben" in row.note, "@" in row.note) == (True, False, False)


def test_a_sort_of_mail_is_stopped_by_mail(cast: Cast, meetup: Meetup) -> None:
    to = addresses.make(Purpose.STOP, mail_to("ben@example.org")[-1].stop)
    assert took(f"From: ben@example.org\r\nTo: {to}\r\n\r\nunsubscribe".encode()) is Outcome.STOPPED
    picnic(cast.ana, title="Another")
    assert len(mail_to("ben@example.org")) == 1
