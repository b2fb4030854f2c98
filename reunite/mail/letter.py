"""From a row of the outbox to the bytes that travel (RFC 5322, 2369, 3834, 6047, 8058)."""

from dataclasses import dataclass
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import formataddr
from typing import Any

from reunite import clock
from reunite.mail import addresses
from reunite.mail.addresses import Purpose
from reunite.mail.models import Message
from reunite.mail.outbox import URGENT, Mail
from reunite.settings import Settings
from reunite.tokens import hashed

_ID_LENGTH = 32
_FOR_MACHINES = {
    "from",
    "to",
    "reply-to",
    "message-id",
    "references",
    "in-reply-to",
    "list-id",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "auto-submitted",
    "x-auto-response-suppress",
    "x-outbox-key",
}


class _MachineHeadersWhole(EmailPolicy):
    """SMTP's rules, but what machines read stays as it is, on its line: folded, a long address
    would be written as =?utf-8?q?…?=, and one-click unsubscribing is gone. Only between encoded
    words of a name a new line begins."""

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        if name.lower() not in _FOR_MACHINES:
            return super().header_store_parse(name, value)
        if not (value.isascii() and value.isprintable()):
            raise ValueError(f"{name} is for machines: ASCII on one line")
        return name, value

    def fold(self, name: str, value: str) -> str:
        if name.lower() in _FOR_MACHINES:
            return f"{name}: {value}{self.linesep}".replace("?= ", f"?={self.linesep} ")
        return super().fold(name, value)

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() in _FOR_MACHINES:
            return self.fold(name, value).encode("ascii")
        return super().fold_binary(name, value)


# 7bit: it passes every server, with 8BITMIME or without
POLICY = _MachineHeadersWhole(linesep=SMTP.linesep, cte_type="7bit")


@dataclass(frozen=True)
class Letter:
    """A mail ready to go. Each try of one row has the same `name`."""

    name: str
    sender: str
    recipient: str
    content: bytes


def _in_ascii(address: str) -> str:
    local, _at, domain = address.rpartition("@")
    return f"{local.encode('ascii').decode()}@{domain.encode('idna').decode()}"


def _mailbox(header: str, name: str, address: str) -> str:
    """A name and an address as they stand in this header (RFC 5322 3.4, RFC 2047 5)."""
    if any(ord(character) < ord(" ") for character in name):
        raise ValueError(f"{header} holds a name that is invalid: it has a line end or the like")
    if name.isascii() and "=?" not in name:
        return formataddr((name, _in_ascii(address)))
    words = Header(name, "utf-8", header_name=header).encode().replace("\n ", " ")
    return f"{words} <{_in_ascii(address)}>"


def _set_headers(post: EmailMessage, message: Message, mail: Mail, settings: Settings) -> None:
    domain = settings.mail_domain
    post["From"] = _mailbox("From", mail.from_name, mail.sender or settings.mail_from)
    post["To"] = _mailbox("To", mail.to_name, mail.to)
    post["Subject"] = mail.subject
    post["Date"] = clock.now()
    post["Message-ID"] = f"<{hashed(f'message {message.key}')[:_ID_LENGTH]}@{domain}>"
    post["Auto-Submitted"] = mail.submitted
    post["X-Auto-Response-Suppress"] = "DR, RN, NRN, OOF"
    if addresses.are_personal() and message.urgency != URGENT:
        post["Reply-To"] = f"<{addresses.make(Purpose.REPLY, str(message.id))}>"
    if mail.thread:
        post["References"] = post["In-Reply-To"] = f"<{mail.thread}@{domain}>"
    if mail.list_id:
        post["List-Id"] = f"<{mail.list_id}.{domain}>"
    if mail.unsubscribe:
        post["List-Unsubscribe"] = _ways_to_stop(mail)
        post["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    if settings.outbox_keys:
        post["X-Outbox-Key"] = message.key


def _ways_to_stop(mail: Mail) -> str:
    """RFC 2369 3.2: the address of a page, and where there is one, of a mailbox."""
    if not (mail.stop and addresses.are_personal()):
        return f"<{mail.unsubscribe}>"
    return f"<{mail.unsubscribe}>, <mailto:{addresses.make(Purpose.STOP, mail.stop)}>"


def _set_body(post: EmailMessage, mail: Mail) -> None:
    """Text, then HTML, and the calendar last: only there do all programs show its buttons."""
    post.set_content(mail.text)
    post.add_alternative(mail.html, subtype="html")
    if mail.calendar:
        described = {"charset": "utf-8", "method": mail.method, "component": "VEVENT"}
        post.add_alternative(
            mail.calendar.encode(), maintype="text", subtype="calendar", params=described
        )


def write(message: Message, mail: Mail, settings: Settings) -> Letter:
    """The letter that this row owes, saying what `mail` says.

    Its Message-ID follows from the row's key, so that a second copy is known for one. Raises
    `ValueError` or `email.errors.MessageError` for what no mail can say (a line end in a header,
    a local part that is not ASCII).
    """
    post = EmailMessage(policy=POLICY)
    _set_headers(post, message, mail, settings)
    _set_body(post, mail)
    return Letter(
        name=f"{message.queued_at:%Y%m%dT%H%M%S}-{message.id}",
        sender=addresses.make(Purpose.BOUNCE, str(message.id)) or settings.mail_from,
        recipient=_in_ascii(mail.to),
        content=post.as_bytes(),
    )
