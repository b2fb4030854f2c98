"""Coming in."""

from flask import Flask

from reunite.joining.views import blueprint


def init_app(app: Flask) -> None:
    """Open the ways in."""
    app.register_blueprint(blueprint)
