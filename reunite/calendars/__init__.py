"""Meetups in the calendar people already have."""

from flask import Flask

from reunite.calendars.gate import Gate
from reunite.calendars.views import blueprint


def init_app(app: Flask) -> None:
    """Open the feeds, with their own gate in front."""
    app.wsgi_app = Gate(app)  # type: ignore[method-assign]
    app.register_blueprint(blueprint)
