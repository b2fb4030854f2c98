"""Who doesn't see whom, and for whom something is."""

from flask import Flask

from reunite.safety.labels import TOPICS
from reunite.safety.views import blueprint


def init_app(app: Flask) -> None:
    """Open the pages about doors and blocks."""
    app.jinja_env.filters["topic_words"] = TOPICS.__getitem__
    app.register_blueprint(blueprint)
