"""Answers as other people's programs write them: what differs between them, byte for byte."""

import base64
import quopri
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

import icalendar

from reunite.mail.outbox import Mail

SERVER = "mx.friends.example"
PROVEN = f"{SERVER}; dkim=pass header.d=example.org; dmarc=pass header.from=example.org"


@dataclass(frozen=True)
class Invited:
    """What a calendar knows from an invitation that it got."""

    uid: str
    sequence: int
    organizer: str
    attendee: str

    @classmethod
    def by(cls, mail: Mail) -> "Invited":
        """By this mail."""
        event = icalendar.Calendar.from_ical(mail.calendar.encode()).events[0]
        return cls(
            uid=str(event["UID"]),
            sequence=int(event["SEQUENCE"]),
            organizer=str(event["ORGANIZER"]).removeprefix("mailto:"),
            attendee=str(event["ATTENDEE"]).removeprefix("mailto:"),
        )


def calendar(
    to: Invited,
    partstat: str = "ACCEPTED",
    *,
    method: str = "REPLY",
    stamp: str = "20270110T130000Z",
    start: str = "DTSTART;TZID=Europe/London:20270206T130000",
    end: str = "DTEND;TZID=Europe/London:20270206T170000",
    sequence: str | None = None,
    attendee: str = "",
    organizer: bool = True,
    more: str = "",
) -> str:
    """A VCALENDAR that answers; lines of `more` go into its event."""
    sequence = str(to.sequence) if sequence is None else sequence
    lines = [
        *("BEGIN:VCALENDAR", "PRODID:-//Example//Client//EN", "VERSION:2.0"),
        *((f"METHOD:{method}",) if method else ()),
        *("BEGIN:VEVENT", f"UID:{to.uid}", f"DTSTAMP:{stamp}", start, end),
        *((f"SEQUENCE:{sequence}",) if sequence else ()),
        *((f"ORGANIZER;CN=The group:mailto:{to.organizer}",) if organizer else ()),
        attendee or f"ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT={partstat};CN=Ben:mailto:{to.attendee}",
        *more.splitlines(),
        *("SUMMARY:Picnic", "END:VEVENT", "END:VCALENDAR", ""),
    ]
    return "\r\n".join(line for line in lines if line or line == lines[-1])


def post(
    to: Invited | str,
    *parts: tuple[str, str],
    sender: str = "ben@example.org",
    message_id: str = "<1@example.org>",
    wrap: str = "alternative",
    **headers: str,
) -> bytes:
    """A mail of these (type, content) parts, each in base64; a name_with_dashes is a header."""
    address = to if isinstance(to, str) else to.organizer
    head = {
        "From": f"Ben <{sender}>",
        "To": address,
        "Subject": "Accepted: Picnic",
        "Message-ID": message_id,
        "MIME-Version": "1.0",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    lines = [f"{name}: {value}" for name, value in head.items()]
    bodies = [_part(kind, content) for kind, content in parts]
    if len(bodies) == 1:
        return "\r\n".join([*lines, bodies[0]]).encode()
    lines += [f'Content-Type: multipart/{wrap}; boundary="b1"', ""]
    for body in bodies:
        lines += ["--b1", body]
    return "\r\n".join([*lines, "--b1--", ""]).encode()


def _part(kind: str, content: str) -> str:
    encoded = base64.encodebytes(content.encode()).decode().replace("\n", "\r\n")
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n\r\n{encoded}"


def gmail(to: Invited, partstat: str = "ACCEPTED") -> bytes:
    """Automatic by its own word, a guest count of none, its answer twice."""
    said = calendar(
        to,
        start="DTSTART:20270206T130000Z",
        end="DTEND:20270206T170000Z",
        attendee=f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={partstat};"
        f"CN=Ben;X-NUM-GUESTS=0:mailto:{to.attendee}",
        more="STATUS:CONFIRMED\r\nTRANSP:OPAQUE",
    )
    return post(
        to,
        ("text/plain; charset=utf-8", "Ben has accepted this invitation."),
        ("text/html; charset=utf-8", "<p>Ben has accepted this invitation.</p>"),
        ("text/calendar; charset=utf-8; method=REPLY", said),
        ("application/ics; name=invite.ics", said),
        Auto_Submitted="auto-generated",
        Reply_To="ben@example.org",
    )


def outlook(to: Invited, partstat: str = "ACCEPTED") -> bytes:
    """No ORGANIZER, a zone of Windows' own, the summary in the reader's language, UTF-16."""
    said = calendar(
        to,
        organizer=False,
        start="DTSTART;TZID=GMT Standard Time:20270206T130000",
        end="DTEND;TZID=GMT Standard Time:20270206T170000",
        attendee=f"ATTENDEE;PARTSTAT={partstat};CN=ben@example.org:MAILTO:{to.attendee.upper()}",
        more="SUMMARY;LANGUAGE=de-DE:Zugesagt: Picnic\r\nCOMMENT;LANGUAGE=de-DE:\\n",
    ).replace("SUMMARY:Picnic\r\n", "")
    encoded = base64.encodebytes(said.encode("utf-16")).decode().replace("\n", "\r\n")
    part = "Content-Type: text/calendar; charset=utf-16; method=REPLY"
    return post(to, ("text/plain", "x")).split(b"Content-Type")[0] + (
        f"{part}\r\nContent-Transfer-Encoding: base64\r\n\r\n{encoded}".encode()
    )


def exchange(to: Invited, partstat: str = "ACCEPTED") -> bytes:
    """As Exchange passes an answer on: in a mixed mail, with its habit of no automatic replies."""
    said = calendar(
        to, partstat, organizer=False, sequence="", more="X-MICROSOFT-CDO-BUSYSTATUS:BUSY"
    )
    inner = post(
        to, ("text/plain", ""), ("text/calendar; method=REPLY; charset=utf-8", said)
    ).partition(b"MIME-Version: 1.0\r\n")[2]
    return post(to, ("text/plain", "x")).partition(b"Content-Type")[0] + (
        b"X-Auto-Response-Suppress: All\r\n"
        b'Content-Type: multipart/mixed; boundary="outer"\r\n\r\n--outer\r\n'
        + inner
        + b"\r\n--outer--\r\n"
    )


def apple(to: Invited, partstat: str = "ACCEPTED") -> bytes:
    """From another account of the same person, who is named by EMAIL; quoted-printable."""
    said = calendar(
        to,
        attendee=f"ATTENDEE;CN=Ben;CUTYPE=INDIVIDUAL;EMAIL={to.attendee};PARTSTAT={partstat}:"
        "mailto:benjamin@icloud.example",
    )
    head = post(to, ("text/plain", "x"), sender="benjamin@icloud.example")
    return head.partition(b"Content-Type")[0] + (
        b'Content-Type: text/calendar; method=REPLY; name="iCal.ics"; charset=utf-8\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        + quopri.encodestring(said.replace("\r", "").encode()).replace(b"\n", b"\r\n")
    )


def thunderbird(to: Invited, partstat: str = "ACCEPTED") -> bytes:
    """In 8bit, the calendar twice, to ORGANIZER only and without In-Reply-To."""
    said = calendar(to, partstat, more="X-MOZ-RECEIVED-SEQUENCE:0\r\nX-Grüße:8bit").encode()
    head = post(to, ("text/plain", "x")).partition(b"Content-Type")[0]
    part = b"Content-Type: %s\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return (
        head
        + b'Content-Type: multipart/mixed; boundary="tb"\r\n\r\n--tb\r\n'
        + part % b"text/calendar; method=REPLY; charset=utf-8"
        + said
        + b"\r\n--tb\r\nContent-Disposition: attachment; filename=invite.ics\r\n"
        + part % b'application/ics; name="invite.ics"'
        + said
        + b"\r\n--tb--\r\n"
    )


def nextcloud(to: Invited, partstat: str = "ACCEPTED") -> bytes:
    """From the server's own address, the person in Reply-To, automatic by its own word."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Ben via Cloud <noreply@cloud.example>"
    message["Reply-To"] = f"Ben <{to.attendee}>"
    message["To"] = to.organizer
    message["Subject"] = "Ben accepted your invitation"
    message["Message-ID"] = "<cloud@cloud.example>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content("Ben accepted your invitation.")
    message.add_attachment(
        calendar(to, partstat).encode(),
        maintype="text",
        subtype="calendar",
        filename="event.ics",
        params={"method": "REPLY"},
    )
    return message.as_bytes()


def signed(to: Invited, partstat: str = "ACCEPTED") -> bytes:
    """Signed, so that the calendar is two levels down."""
    inner = post(
        to, ("text/plain", ""), ("text/calendar; method=REPLY", calendar(to, partstat))
    ).partition(b"MIME-Version: 1.0\r\n")[2]
    head = post(to, ("text/plain", "x")).partition(b"Content-Type")[0]
    return (
        head
        + b'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary="s"'
        + b"\r\n\r\n--s\r\n"
        + inner
        + b"\r\n--s\r\nContent-Type: application/pgp-signature\r\n\r\nxyz\r\n--s--\r\n"
    )


CLIENTS = (gmail, outlook, exchange, apple, thunderbird, nextcloud, signed)
