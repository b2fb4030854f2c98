"""Leaving a group: with whom one stays in touch, and what becomes of what one shared."""

from flask import Flask

from reunite.leaving.views import blueprint


def init_app(app: Flask) -> None:
    """Open the page that leaves a group."""
    app.register_blueprint(blueprint)
