"""Meetups in the calendar people already have."""

from flask import Flask

from reunite.calendars.gate import Gate, ReadyFeeds
from reunite.calendars.views import READY, blueprint


def init_app(app: Flask) -> None:
    """Open the feeds, with their own gate in front."""
    ready = app.extensions[READY] = ReadyFeeds()
    app.wsgi_app = Gate(app, ready)  # type: ignore[method-assign]
    app.register_blueprint(blueprint)
