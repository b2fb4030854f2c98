"""Is everything as it should be? For probes a yes or no, for whoever looks after it in words."""

from flask import Flask

from reunite.health.views import blueprint


def init_app(app: Flask) -> None:
    """Answer probes."""
    app.register_blueprint(blueprint)
