"""The other way in: a mail server on this machine hands mail over as it comes (RFC 2033)."""

import asyncio
import logging
from typing import Any

from aiosmtpd.controller import Controller, UnixSocketController
from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import Envelope, Session
from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from reunite.db import db
from reunite.mail import addresses
from reunite.mail.inbound.post import MOST_BYTES
from reunite.mail.inbound.receive import receive

UNKNOWN = "550 5.1.1 No such address here"
TAKEN = "250 2.0.0 Taken"
LATER = "451 4.3.0 Not now"


class _Door:
    """Asks at each recipient whether the address is ours, and says for each what became of it."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    async def handle_RCPT(  # noqa: N802
        self,
        _server: LMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        with self._app.app_context():
            if addresses.read(address) is None:
                return UNKNOWN
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Go on"

    async def handle_DATA(self, _server: LMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = bytes(envelope.content or b"")  # type: ignore[arg-type]
        loop = asyncio.get_running_loop()
        takings = [
            await loop.run_in_executor(None, self._take, content, recipient)
            for recipient in envelope.rcpt_tos
        ]
        return "\r\n".join(takings)  # one answer for each recipient (RFC 2033 4.2)

    def _take(self, content: bytes, recipient: str) -> str:
        with self._app.app_context():
            try:
                receive(content, recipient)
            except SQLAlchemyError:
                return LATER
            finally:
                db.session.remove()
            return TAKEN


class _OnPort(Controller):
    def factory(self) -> LMTP:
        return _lmtp(self.handler)


class _OnSocket(UnixSocketController):
    def factory(self) -> LMTP:
        return _lmtp(self.handler)


def _lmtp(door: Any) -> LMTP:
    return LMTP(door, hostname="reunite", ident="Reunite", data_size_limit=MOST_BYTES)


def listener(app: Flask, *, host: str, port: int, socket: str) -> Controller | UnixSocketController:
    """What listens, once it is started: on this path if there is one, else on the port.

    The library would write every sender and recipient into the log.
    """
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    if socket:
        return _OnSocket(_Door(app), socket)
    return _OnPort(_Door(app), host, port)
