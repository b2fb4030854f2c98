"""Whatever comes in: nothing raises, and each mail leaves one row that says what became of it."""

from contextlib import suppress

import pytest
from flask import Flask
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reunite.ical import UnreadableCalendar, read_replies
from reunite.mail.inbound.receive import receive, retry_failed
from reunite.mail.models import Outcome
from tests.mail.inbound.clients import CLIENTS, Invited, calendar, gmail, post
from tests.mail.inbound.conftest import rows, took

ANY = hypothesis_settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
FINISHED = set(Outcome) - {Outcome.ARRIVED, Outcome.FAILED}
SAMPLE = Invited("x@y", 0, "answers@friends.example", "ben@example.org")
HEADERS = st.sampled_from(
    [
        "To: answers@friends.example",
        "From: b@example.org",
        "From:",
        "Auto-Submitted: no",
        "X: \udcff",
        "Content-Type: text/calendar; method=REPLY; charset=nonsense",
        "Content-Type: multipart/x",
        "Content-Type: multipart/report; boundary=x",
        "Content-Transfer-Encoding: base64",
    ]
)


@given(st.binary(max_size=400))
@ANY
def test_any_bytes_are_dealt_with(app: Flask, raw: bytes) -> None:
    before = len(rows())
    assert receive(raw, "answers@friends.example") in FINISHED
    assert receive(raw, "answers@friends.example") in FINISHED
    assert len(rows()) - before in {0, 1}


@given(st.lists(HEADERS, max_size=5), st.binary(max_size=300))
@ANY
def test_any_headers_are_dealt_with(app: Flask, headers: list[str], body: bytes) -> None:
    head = "\r\n".join(headers).encode("utf-8", "surrogateescape")
    assert receive(head + b"\r\n\r\n" + body) in FINISHED


@given(st.data())
@ANY
def test_any_broken_answer_is_dealt_with(app: Flask, data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from(CLIENTS))(SAMPLE)
    start = data.draw(st.integers(0, len(whole)))
    broken = whole[:start] + data.draw(st.binary(max_size=20)) + whole[start + 5 :]
    assert receive(broken) in FINISHED


@given(st.data())
def test_any_broken_calendar_is_read_or_refused(data: st.DataObject) -> None:
    whole = calendar(SAMPLE).encode()
    start = data.draw(st.integers(0, len(whole)))
    broken = whole[:start] + data.draw(st.binary(max_size=20)) + whole[start + 5 :]
    with suppress(UnreadableCalendar):
        assert read_replies(broken)


@pytest.mark.parametrize(
    "raw",
    [
        b"x" * 2_000_001,
        b"".join(
            b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(1500)
        ),
        b"Content-Type: message/rfc822\n\n" * 1500,
        b"".join(
            b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(30)
        ),
        post(SAMPLE, ("text/calendar; method=REPLY", calendar(SAMPLE, more="X:" + "y" * 200_000))),
        post(SAMPLE, ("text/calendar; method=REPLY", "")),
        post(SAMPLE, ("text/calendar; method=REPLY", "BEGIN:VCALENDAR\r\n" * 5000)),
        post(SAMPLE, ("text/calendar", calendar(SAMPLE, more="UID:another"))),
        post(SAMPLE, ("text/calendar", calendar(SAMPLE, stamp="soon"))),
    ],
)
@pytest.mark.usefixtures("app")
def test_what_is_too_much_or_broken_is_put_aside(raw: bytes) -> None:
    assert took(raw, "answers@friends.example") is Outcome.UNREADABLE


@pytest.mark.parametrize(
    "raw",
    [
        b"From: " + b"a@example.org, " * 50_000 + b"\n\nhi",
        b"From: " + b"(" * 100_000 + b"\n\nhi",
        b"To: " + b"answers+rsvp-a@friends.example," * 40_000 + b"\n\nhi",
        b"Authentication-Results: " + b"(" * 100_000 + b"\n\nhi",
        b"\n".join(b"X-%d: y" % n for n in range(100_000)) + b"\n\nhi",
        b"Content-Type: text/calendar" + b"; a=b" * 50_000 + b"\n\nhi",
        b"Content-Type: text/html\n\n" + b"<div>" * 200_000,
    ],
)
@pytest.mark.usefixtures("app")
def test_a_heap_of_anything_is_dealt_with(raw: bytes) -> None:
    assert took(raw, "answers@friends.example") in FINISHED


def test_what_is_our_fault_is_kept_and_tried_again(
    invited: Invited, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("reunite.mail.inbound.handlers._answers", [None])
        assert took(gmail(invited)) is Outcome.FAILED
        assert invited.organizer.encode() not in (rows()[0].content or b"")
    retry_failed()
    assert (rows()[0].outcome, rows()[0].content) == (Outcome.ANSWERED, None)
