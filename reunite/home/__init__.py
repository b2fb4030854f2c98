"""What is next, and what happened."""

from flask import Flask

from reunite.home.views import blueprint
from reunite.meetups.queries import find_among
from reunite.shelves.making.occasions import register_meetups


def init_app(app: Flask) -> None:
    """Open home, and tell those who make something together which meetups there are."""
    register_meetups(lambda viewer, meetup: (found := find_among([viewer], meetup)) and found.title)
    app.register_blueprint(blueprint)
