"""The feeds' own gate: calendar apps ask day and night, and mostly nothing has changed.

What is unchanged, or made already, is answered here with one query, before the app looks at a
session. What has to be made, and all that is refused, is left to the view.
"""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.http import http_date, is_resource_modified

from reunite import clock
from reunite.calendars.at_hand import AtHand
from reunite.calendars.queries import Stamp, find_stamp
from reunite.db import db
from reunite.web.headers import standing_headers

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

CONTENT_TYPE = "text/calendar; charset=utf-8"
FEEDS_AT_HAND = 256
FULL_ANSWERS_AN_HOUR = 120
_TOO_OFTEN = {"Content-Length": "0", "Retry-After": "3600", "Cache-Control": "no-store"}


def feed_headers(stamp: Stamp) -> dict[str, str]:
    """What is said of a feed beside its bytes, changed or not (RFC 9110 15.4.5)."""
    headers = {
        "Cache-Control": "private, max-age=300",
        "ETag": stamp.etag,
        "Referrer-Policy": "no-referrer",
    }
    if last_modified := stamp.last_modified:
        headers["Last-Modified"] = http_date(last_modified)
    return headers


class ReadyFeeds:
    """The newest bytes of the feeds made last in this process, by person."""

    def __init__(self) -> None:
        self._feeds: AtHand[int, tuple[Stamp, bytes]] = AtHand(FEEDS_AT_HAND)

    def find(self, stamp: Stamp) -> bytes | None:
        """The bytes that this stamp stands for, if they are at hand."""
        kept = self._feeds.find(stamp.person_id)
        return kept[1] if kept and kept[0] == stamp else None

    def keep(self, stamp: Stamp, body: bytes) -> None:
        """Have these bytes at hand, in place of the person's older ones."""
        self._feeds.keep(stamp.person_id, (stamp, body))


class Pace:
    """At most so many in an hour for each of many, counted in this process: a count in the
    database would cost more than what it counts."""

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._hour = 0
        self._counts: Counter[int] = Counter()

    def allows(self, whose: int) -> bool:
        """Count one more; is it within the pace?"""
        hour = int(clock.now().timestamp()) // 3600
        if hour != self._hour:
            self._hour, self._counts = hour, Counter()
        self._counts[whose] += 1
        return self._counts[whose] <= self._at_most


class Gate:
    """A WSGI app in front of another, which is asked whatever this one can't answer."""

    def __init__(self, app: Flask, ready: ReadyFeeds) -> None:
        settings = app.extensions["reunite.settings"]
        self._app = app.wsgi_app
        self._ready = ready
        self._keyring = app.extensions["reunite.keyring"]
        self._always = standing_headers(secure=settings.is_secure)
        self._pace = Pace(FULL_ANSWERS_AN_HOUR * settings.limits_factor)
        with app.app_context():
            self._engine = db.engine

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        reads = environ["REQUEST_METHOD"] in {"GET", "HEAD"} and "HTTP_IF_MATCH" not in environ
        if reads and path.startswith("/feed/") and path.endswith(".ics"):
            answer = self._answer(environ, path[len("/feed/") : -len(".ics")])
            if answer:
                status, headers, body = answer
                start_response(status, list((self._always | headers).items()))
                return [body] if environ["REQUEST_METHOD"] == "GET" else []
        return self._app(environ, start_response)

    def _answer(
        self, environ: "WSGIEnvironment", token: str
    ) -> tuple[str, dict[str, str], bytes] | None:
        """Status, headers and body, where they are at hand."""
        try:
            with self._engine.connect() as connection:
                stamp = find_stamp(self._keyring, token, connection)
        except SQLAlchemyError:
            return None  # the app says what is wrong
        if stamp is None:
            return None
        headers = feed_headers(stamp)
        if not is_resource_modified(environ, headers["ETag"], None, stamp.last_modified):
            return "304 Not Modified", headers, b""
        if not self._pace.allows(stamp.person_id):
            return "429 Too Many Requests", _TOO_OFTEN, b""
        body = self._ready.find(stamp)
        if body is None:
            return None
        described = {"Content-Type": CONTENT_TYPE, "Content-Length": str(len(body))}
        return "200 OK", headers | described, body
