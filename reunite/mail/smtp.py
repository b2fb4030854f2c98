"""Letters by SMTP (RFC 5321), several on one connection."""

import logging
import re
import smtplib
import ssl
import time
from contextlib import suppress

from reunite.mail.carrier import CarrierError, Refused, TryAgain, Unreachable
from reunite.mail.letter import Letter
from reunite.settings import Settings

log = logging.getLogger("reunite.mail")

LETTERS_A_CONNECTION = 50
CONNECTING, TALKING = 10.0, 60.0  # seconds until the server is given up
RESTS = (5, 15, 60)  # seconds, after one, two and more connections that failed in a row
_FOR_GOOD = 500  # from this code on, trying again won't help


def _in_short(error: OSError) -> str:
    """What went wrong, without the server's own words: they name addresses."""
    return f"{type(error).__name__} {getattr(error, 'smtp_code', '')}".strip()


def _status(words: bytes) -> str:
    """The status that the server's words begin with (RFC 2034); empty if they don't."""
    found = re.match(rb"[245]\.\d{1,3}\.\d{1,3}\b", words)
    return found[0].decode() if found else ""


def _is_yes(code: int) -> bool:
    return code // 100 == 2


def _check(step: str, code: int) -> None:
    if not _is_yes(code):
        raise TryAgain(f"{step} {code}")


class Line:
    """A line to the mail server of the settings, opened when there is something to carry."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._server: smtplib.SMTP | None = None
        self._carried = 0
        self._failures = 0
        self._rests_until = 0.0

    @property
    def is_resting(self) -> bool:
        """Did it fail a moment ago?"""
        return time.monotonic() < self._rests_until

    def carry(self, letter: Letter) -> None:
        """Hand it over. Raises `Unreachable`, `TryAgain`, or `Refused` for a recipient that the
        server refuses for good (5xx)."""
        try:
            server = self._ready_for(letter.sender)
            code, words = server.rcpt(letter.recipient)
            if code >= _FOR_GOOD:
                raise Refused(f"RCPT {code}", _status(words))
            _check("RCPT", code)
            code, _words = server.data(letter.content)
            _check("DATA", code)
        except CarrierError:
            self._drop()
            raise
        except OSError as error:
            self._drop()
            raise TryAgain(_in_short(error)) from error
        self._carried += 1

    def _ready_for(self, sender: str) -> smtplib.SMTP:
        """The server, after it has taken a MAIL command; on a new connection if the old one has
        done enough or is gone."""
        if self._server and self._carried < LETTERS_A_CONNECTION:
            with suppress(OSError):
                if _is_yes(self._server.mail(sender)[0]):
                    return self._server
        self.close()
        server = self.open()
        code, _words = server.mail(sender)
        _check("MAIL", code)
        return server

    def open(self) -> smtplib.SMTP:
        """Connect, with TLS and signed in as the settings say. Raises `Unreachable`."""
        try:
            self._server = self._connect()
        except OSError as error:
            self._failures += 1
            self._rests_until = time.monotonic() + RESTS[min(self._failures, len(RESTS)) - 1]
            log.warning("the mail server can't be reached: %s", _in_short(error))
            raise Unreachable(_in_short(error)) from error
        self._failures, self._carried = 0, 0
        return self._server

    def _connect(self) -> smtplib.SMTP:
        of = self._settings
        here = of.mail_domain  # what we greet with; the library would ask the DNS for a name
        if of.smtp_security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                of.smtp_host,
                of.smtp_port,
                here,
                timeout=CONNECTING,
                context=ssl.create_default_context(),
            )
        else:
            server = smtplib.SMTP(of.smtp_host, of.smtp_port, here, timeout=CONNECTING)
        try:
            if server.sock:
                server.sock.settimeout(TALKING)
            server.ehlo_or_helo_if_needed()
            if of.smtp_security == "starttls":
                server.starttls(context=ssl.create_default_context())
            if of.smtp_username:
                server.login(of.smtp_username, of.smtp_password)
        except OSError:
            server.close()
            raise
        return server

    def close(self) -> None:
        """Take leave, without staying for the answer: a server that never gives one must not
        hold up the next letter."""
        if self._server:
            with suppress(OSError):
                self._server.putcmd("quit")
        self._drop()

    def _drop(self) -> None:
        if self._server:
            self._server.close()
        self._server = None
