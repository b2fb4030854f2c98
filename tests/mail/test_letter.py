"""What travels: headers that machines read whole, and three ways to read the words."""

from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

import pytest
from flask import Flask
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reunite import clock
from reunite.mail import letter
from reunite.mail.models import Message
from reunite.mail.outbox import Mail
from reunite.text import clean_line
from reunite.web.urls import settings
from tests.mail.conftest import MAIL, send_due
from tests.support.smtp import Sink

CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Frühstück\r\nEND:VCALENDAR\r\n"
INVITATION = replace(
    MAIL,
    from_name="The Thursday Lot",
    thread="meetuppppppp.groupppppppp",
    list_id="groupppppppp",
    unsubscribe="https://a-rather-long-name.friends.example.org/u/" + "x" * 34,
    calendar=CALENDAR,
    method="REQUEST",
)


def sent(mail: Mail, **changed: object) -> EmailMessage:
    """The letter that says this, read back from its bytes."""
    row = Message(id=1, key="meetup:abc:0:def", queued_at=clock.now())
    content = letter.write(row, mail, replace(settings(), **changed)).content  # type: ignore[arg-type]
    read = message_from_bytes(content, policy=default)
    assert isinstance(read, EmailMessage)
    return read


def raw(mail: Mail) -> bytes:
    row = Message(id=1, key="meetup:abc:0:def", queued_at=clock.now())
    return letter.write(row, mail, settings()).content


def test_has_text_then_html_then_calendar(app: Flask) -> None:
    kinds = [part.get_content_type() for part in sent(INVITATION).iter_parts()]
    assert kinds == ["text/plain", "text/html", "text/calendar"]


def test_calendar_part_says_its_method_and_has_no_disposition(app: Flask) -> None:
    part = list(sent(INVITATION).iter_parts())[-1]
    assert part["Content-Type"].params == {
        "charset": "utf-8",
        "method": "REQUEST",
        "component": "VEVENT",
    }
    assert part["Content-Transfer-Encoding"] == "base64"
    assert part["Content-Disposition"] is None


def test_calendar_arrives_byte_for_byte(app: Flask) -> None:
    part = list(sent(INVITATION).iter_parts())[-1]
    assert part.get_payload(decode=True) == CALENDAR.encode()


def test_machine_headers_are_never_encoded_or_folded(app: Flask) -> None:
    head = raw(INVITATION).split(b"\r\n\r\n")[0].decode()
    for name, value in (
        ("List-Unsubscribe", f"<{INVITATION.unsubscribe}>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("List-Id", "<groupppppppp.localhost>"),
        ("References", "<meetuppppppp.groupppppppp@localhost>"),
        ("In-Reply-To", "<meetuppppppp.groupppppppp@localhost>"),
    ):
        assert f"\r\n{name}: {value}\r\n" in head


def test_is_marked_as_automatic(app: Flask) -> None:
    read = sent(MAIL)
    assert read["Auto-Submitted"] == "auto-generated"
    assert read["X-Auto-Response-Suppress"] == "DR, RN, NRN, OOF"
    assert read["Precedence"] is None


def test_comes_from_the_cover_name_at_our_address(app: Flask) -> None:
    assert str(sent(INVITATION)["From"]) == "The Thursday Lot <reunite@localhost>"


def test_a_name_from_another_alphabet_arrives_whole(app: Flask) -> None:
    read = sent(replace(MAIL, to_name="Зоя «Zoë» 👩‍👧"))
    assert read["To"].addresses[0].display_name == "Зоя «Zoë» 👩‍👧"


def test_an_address_in_a_domain_of_another_alphabet_is_written_in_ascii(app: Flask) -> None:
    assert sent(replace(MAIL, to="ben@bücher.example"))["To"] == "ben@xn--bcher-kva.example"


def test_an_address_that_not_every_server_takes_is_refused(app: Flask) -> None:
    with pytest.raises(ValueError, match="ascii"):
        raw(replace(MAIL, to="jörg@example.org"))


def test_the_same_row_has_the_same_message_id_each_time(app: Flask) -> None:
    assert sent(MAIL)["Message-ID"] == sent(MAIL)["Message-ID"]


def test_message_id_tells_nothing_of_the_row(app: Flask) -> None:
    assert "abc" not in sent(MAIL)["Message-ID"]


def test_outbox_key_travels_only_where_a_setting_says_so(app: Flask) -> None:
    assert sent(MAIL, outbox_keys=True)["X-Outbox-Key"] == "meetup:abc:0:def"
    assert sent(MAIL, outbox_keys=False)["X-Outbox-Key"] is None


@pytest.mark.parametrize("field", ["to_name", "from_name", "subject"])
def test_a_line_end_in_a_header_is_refused(app: Flask, field: str) -> None:
    with pytest.raises(ValueError, match=r"CR or LF|linefeed|invalid"):
        raw(replace(MAIL, **{field: "Ana\r\nBcc: eve@example.org"}))


def read_by_an_older_program(header: str) -> str:
    """A header as programs that know only RFC 2047 read it; Python's newer reader puts a space
    into a name of several encoded words."""
    return str(make_header(decode_header(header)))


@given(st.text(max_size=60).map(clean_line), st.text(max_size=200).map(clean_line))
@hypothesis_settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_name_and_subject_a_form_lets_through_arrives(
    app: Flask, name: str, subject: str
) -> None:
    read = message_from_bytes(raw(replace(MAIL, to_name=name, from_name=name, subject=subject)))
    shown, address = parseaddr(read["To"])
    assert (read_by_an_older_program(shown), address) == (name, MAIL.to)
    assert clean_line(read_by_an_older_program(read["Subject"])) == subject


def test_every_line_is_short_and_seven_bit(app: Flask) -> None:
    long = replace(INVITATION, text="ü" * 3000, html=f"<p>{'ü' * 3000}</p>", subject="ü" * 120)
    assert raw(long).isascii()
    body = raw(long).split(b"\r\n\r\n", 1)[1]
    assert max(map(len, body.split(b"\r\n"))) <= 78


def test_a_real_server_takes_it_to_one_address(
    app: Flask, smtp: Sink, owe: Callable[..., None]
) -> None:
    owe(mail=INVITATION)
    send_due()
    assert smtp.recipients == ["ben@example.org"]
    assert smtp.letters[0].get_body(("plain",)).get_content().split() == ["Hello", "Ben."]  # type: ignore[union-attr]
