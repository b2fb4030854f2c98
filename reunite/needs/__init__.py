"""What people need at a meetup, said once and in private."""

from flask import Flask

from reunite.needs.views import blueprint


def init_app(app: Flask) -> None:
    """Open the card."""
    app.register_blueprint(blueprint)
