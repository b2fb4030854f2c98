"""From a row of the outbox to the bytes that travel (RFC 5322, 2369, 3834, 6047, 8058)."""

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from typing import Any

from reunite import clock
from reunite.mail.models import Message
from reunite.mail.outbox import Mail
from reunite.settings import Settings
from reunite.tokens import hashed

_ID_LENGTH = 32
_FOR_MACHINES = {
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
    would be written as =?utf-8?q?…?=, and one-click unsubscribing is gone."""

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        if name.lower() not in _FOR_MACHINES:
            return super().header_store_parse(name, value)
        if not (value.isascii() and value.isprintable()):
            raise ValueError(f"{name} is for machines: ASCII on one line")
        return name, value

    def fold(self, name: str, value: str) -> str:
        if name.lower() in _FOR_MACHINES:
            return f"{name}: {value}{self.linesep}"
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


def _address(name: str, address: str) -> Address:
    local, _at, domain = address.rpartition("@")
    return Address(name, local.encode("ascii").decode(), domain.encode("idna").decode())


def _set_headers(post: EmailMessage, message: Message, mail: Mail, settings: Settings) -> None:
    domain = settings.mail_domain
    post["From"] = _address(mail.from_name, settings.mail_from)
    post["To"] = _address(mail.to_name, mail.to)
    post["Subject"] = mail.subject
    post["Date"] = clock.now()
    post["Message-ID"] = f"<{hashed(f'message {message.key}')[:_ID_LENGTH]}@{domain}>"
    post["Auto-Submitted"] = "auto-generated"
    post["X-Auto-Response-Suppress"] = "DR, RN, NRN, OOF"
    if mail.thread:
        post["References"] = post["In-Reply-To"] = f"<{mail.thread}@{domain}>"
    if mail.list_id:
        post["List-Id"] = f"<{mail.list_id}.{domain}>"
    if mail.unsubscribe:
        post["List-Unsubscribe"] = f"<{mail.unsubscribe}>"
        post["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    if settings.outbox_keys:
        post["X-Outbox-Key"] = message.key


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
        sender=settings.mail_from,
        recipient=_address("", mail.to).addr_spec,
        content=post.as_bytes(),
    )
