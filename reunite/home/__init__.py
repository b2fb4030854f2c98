"""What is next, and what happened."""

from flask import Flask

from reunite.groups.models import Membership
from reunite.home.views import blueprint
from reunite.meetups.queries import find_among
from reunite.shelves.making.occasions import register_meetups


def _find_title(viewer: Membership, meetup: str) -> str | None:
    found = find_among([viewer], meetup)
    return found.title if found else None


def init_app(app: Flask) -> None:
    """Open home, and tell those who make something together which meetups there are."""
    register_meetups(_find_title)
    app.register_blueprint(blueprint)
