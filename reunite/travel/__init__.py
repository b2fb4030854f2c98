"""Whose turn it is to travel, without a ledger of anyone's."""

from flask import Flask

from reunite.travel.views import blueprint


def init_app(app: Flask) -> None:
    """Open the page."""
    app.register_blueprint(blueprint)
