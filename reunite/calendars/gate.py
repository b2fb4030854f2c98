"""The feeds' own gate: calendar apps ask day and night, and mostly nothing has changed.

A feed is answered here, before the app looks at a session or asks who is signed in; one that is
unchanged, or made already, costs one query. All that is refused is left to the app.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from flask import Flask
from flask_babel import force_locale
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.http import http_date, is_resource_modified

from reunite import clock, ical
from reunite.calendars.actions import note_use
from reunite.calendars.at_hand import AtHand
from reunite.calendars.chosen import label_of
from reunite.calendars.events import list_events
from reunite.calendars.queries import Stamp, feed_of, find_stamp
from reunite.db import db
from reunite.web.headers import standing_headers
from reunite.web.limits import network_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

CONTENT_TYPE = "text/calendar; charset=utf-8"
FEEDS_AT_HAND = 128
FULL_ANSWERS_AN_HOUR = 60
WRONG_ONES_AN_HOUR = 300
COUNTED_AT_MOST = 100_000
_IN_AN_HOUR = {"Content-Length": "0", "Retry-After": "3600", "Cache-Control": "no-store"}
_TOO_OFTEN = ("429 Too Many Requests", _IN_AN_HOUR, b"")


class Pace:
    """At most so many in an hour for each of many, counted in this process: a count in the
    database would cost more than what it counts."""

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._hour = 0
        self._counts: Counter[Hashable] = Counter()

    def allows(self, whose: Hashable) -> bool:
        """Count one more; is it within the pace?"""
        hour = int(clock.now().timestamp()) // 3600
        if hour != self._hour or len(self._counts) > COUNTED_AT_MOST:
            self._hour, self._counts = hour, Counter()
        self._counts[whose] += 1
        return self._counts[whose] <= self._at_most


class Gate:
    """A WSGI app in front of another, which is asked whatever this one can't answer."""

    def __init__(self, app: Flask) -> None:
        settings = app.extensions["reunite.settings"]
        self._app, self._beyond = app, app.wsgi_app
        self._feeds: AtHand[int, tuple[Stamp, bytes]] = AtHand(FEEDS_AT_HAND)
        self._keyring = app.extensions["reunite.keyring"]
        self._always = standing_headers(secure=settings.is_secure)
        self._full = Pace(FULL_ANSWERS_AN_HOUR * settings.limits_factor)
        self._wrong = Pace(WRONG_ONES_AN_HOUR * settings.limits_factor)
        with app.app_context():
            self._engine = db.engine

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
        if method in {"GET", "HEAD"} and path.startswith("/feed/") and path.endswith(".ics"):
            try:
                answer = self._answer(environ, path[len("/feed/") : -len(".ics")])
            except SQLAlchemyError:
                answer = None  # the app says what is wrong
            if answer:
                status, headers, body = answer
                start_response(status, list((self._always | headers).items()))
                return [body] if method == "GET" else []
        return self._beyond(environ, start_response)

    def _answer(
        self, environ: "WSGIEnvironment", token: str
    ) -> tuple[str, dict[str, str], bytes] | None:
        """Status, headers and body; None where the app is to say that there is no such address."""
        with self._engine.connect() as connection:
            asked = find_stamp(self._keyring, token, connection)
        if asked is None:
            asked_from = network_of(environ.get("REMOTE_ADDR") or "unknown")
            return None if self._wrong.allows(asked_from) else _TOO_OFTEN
        stamp = asked.stamp
        if asked.used_on != stamp.day:
            self._note_use(stamp)
        headers = _headers(stamp)
        if not is_resource_modified(environ, headers["ETag"], None, stamp.last_modified):
            return "304 Not Modified", headers, b""
        if not self._full.allows(stamp.feed_id):
            return _TOO_OFTEN
        body = self._body(stamp)
        described = {"Content-Type": CONTENT_TYPE, "Content-Length": str(len(body))}
        return "200 OK", headers | described, body

    def _body(self, stamp: Stamp) -> bytes:
        """The bytes that a stamp stands for: those at hand, or made now in place of older ones."""
        kept = self._feeds.find(stamp.feed_id)
        if kept and kept[0] == stamp:
            return kept[1]
        with self._app.app_context(), force_locale(stamp.locale):
            feed = feed_of(stamp)
            body = ical.feed(label_of(feed), list_events(feed, stamp.day))
        self._feeds.keep(stamp.feed_id, (stamp, body))
        return body

    def _note_use(self, stamp: Stamp) -> None:
        """Once a day for each feed; whoever asks is answered even where that can't be written."""
        with self._app.app_context(), suppress(SQLAlchemyError):
            note_use(stamp.feed_id, stamp.day)


def _headers(stamp: Stamp) -> dict[str, str]:
    """What is said of a feed, changed or not (RFC 9110 15.4.5)."""
    headers = {
        "Cache-Control": "private, max-age=300",
        "ETag": stamp.etag,
        "Referrer-Policy": "no-referrer",
    }
    if last_modified := stamp.last_modified:
        headers["Last-Modified"] = http_date(last_modified)
    return headers
