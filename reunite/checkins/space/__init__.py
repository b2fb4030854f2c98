"""The check-in space of a group: whether there is one, and who is in it."""

from flask import Flask

from reunite.checkins.space.door import init_door
from reunite.checkins.space.views import blueprint, inside


def init_app(app: Flask) -> None:
    """Open the page on which one joins."""
    init_door(app)
    app.register_blueprint(blueprint)
    app.register_blueprint(inside)
