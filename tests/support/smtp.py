"""A real SMTP server on loopback, which misbehaves at one step of a mail as it is told."""

import asyncio
import socket
import ssl
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

STEPS = ("GREETING", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT", "END")
HANG, DROP = "hang", "drop"
PASSWORD = "correct horse"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class _Server(SMTP):
    """Asks before each step whether to misbehave there."""

    async def _told(self, step: str) -> bool:
        """Was this step dealt with, by doing something else?"""
        how = self.event_handler.behaviour(step)
        if how == HANG:
            await self.event_handler.until_closed()
        if how in {HANG, DROP}:
            self.transport.close()
        elif how:
            await self.push(how)
        return bool(how)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.event_handler.transports.append(transport)
        super().connection_made(transport)

    async def _handle_client(self) -> None:
        if not await self._told("GREETING"):
            await super()._handle_client()

    async def smtp_EHLO(self, hostname: str) -> None:  # noqa: N802
        if not await self._told("EHLO"):
            await super().smtp_EHLO(hostname)

    async def smtp_MAIL(self, arg: str | None) -> None:  # noqa: N802
        if not await self._told("MAIL"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg: str | None) -> None:  # noqa: N802
        if not await self._told("RCPT"):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg: str | None) -> None:  # noqa: N802
        if await self._told("DATA"):
            return
        if "CONTENT" in self.event_handler.wrong:
            await self.push("354 go on")
            await self._reader.read(100)
            await self._told("CONTENT")
            return
        await super().smtp_DATA(arg)


class Sink:
    """The server: what it took is in `letters`, and what each step does instead in `wrong`."""

    def __init__(self, implicit_tls: ssl.SSLContext | None = None, **options: Any) -> None:
        self.letters: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.connections = 0
        self.wrong: dict[str, str] = {}
        self.bad_addresses: set[str] = set()
        self.watchers: dict[str, Callable[[], object]] = {}
        self.transports: list[asyncio.Transport] = []
        self._implicit_tls, self._options = implicit_tls, options
        self._closed = asyncio.Event()
        self.port = free_port()
        self._controller: Controller | None = None

    def start(self) -> None:
        """Listen, on the same port each time."""
        sink = self

        class Listener(Controller):
            def factory(self) -> SMTP:
                return _Server(sink, hostname="sink.test", **sink._options)

        self._closed = asyncio.Event()
        self._controller = Listener(self, "127.0.0.1", self.port, ssl_context=self._implicit_tls)
        self._controller.start()
        self.connections = 0  # the controller itself has called to see whether it is up

    def stop(self) -> None:
        """Refuse connections from now on."""
        if self._controller:
            asyncio.run_coroutine_threadsafe(self._hang_up(), self._controller.loop).result()
            self._controller.stop()
            self._controller = None

    async def _hang_up(self) -> None:
        self._closed.set()
        for transport in self.transports:
            transport.abort()
        self.transports.clear()
        await asyncio.sleep(0.01)  # until the loop has seen them off

    async def until_closed(self) -> None:
        """Hang."""
        await self._closed.wait()

    def behaviour(self, step: str) -> str:
        """What to do instead of this step; tells whoever watches it."""
        if step == "GREETING":
            self.connections += 1
        if step in self.watchers:
            self.watchers[step]()
        return self.wrong.get(step, "")

    async def handle_RCPT(  # noqa: N802
        self, server: _Server, session: Session, envelope: Envelope, address: str, _o: list[str]
    ) -> str:
        if address in self.bad_addresses:
            return "550 5.1.1 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: _Server, session: Session, envelope: Envelope) -> str:  # noqa: N802
        letter = message_from_bytes(envelope.content or b"", policy=default)
        how = self.behaviour("END")
        if not how or how in {HANG, DROP}:
            self.letters.append(letter)
            self.recipients += envelope.rcpt_tos
        if how == HANG:
            await self.until_closed()
        if how in {HANG, DROP}:
            server.transport.close()
        return how or "250 taken"

    @property
    def keys(self) -> list[str]:
        """Which rows of the outbox the letters came from, in the order they were taken."""
        return [letter["X-Outbox-Key"] for letter in self.letters]


def check_password(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: Any
) -> AuthResult:
    """Lets in whoever knows the password."""
    return AuthResult(success=given.password == PASSWORD.encode())


def server_context(certificate: str) -> ssl.SSLContext:
    """TLS with this file, which holds certificate and key."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context
