"""Who doesn't see whom, and for whom something is."""

from flask import Flask

from reunite.safety.views import blueprint


def init_app(app: Flask) -> None:
    """Open the pages about blocks."""
    app.register_blueprint(blueprint)
