"""Meetups in the calendar people already have."""

from functools import lru_cache

from flask import Flask

from reunite.calendars.views import READY, blueprint, body_of

READY_FEEDS = 256


def init_app(app: Flask) -> None:
    """Open the feeds; the latest bytes stay ready in each process."""
    app.extensions[READY] = lru_cache(READY_FEEDS)(body_of)
    app.register_blueprint(blueprint)
