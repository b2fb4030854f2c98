"""What is next, and what happened."""

from flask import Flask

from reunite.home.views import blueprint


def init_app(app: Flask) -> None:
    """Open home."""
    app.register_blueprint(blueprint)
