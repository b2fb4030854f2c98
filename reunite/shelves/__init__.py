"""Three shelves from the other places where friends met, and a few skills."""

from flask import Flask

from reunite.shelves.helps.views import blueprint as helps
from reunite.shelves.making import models as making  # noqa: F401
from reunite.shelves.sounding.views import answers
from reunite.shelves.sounding.views import blueprint as sounding
from reunite.shelves.views import blueprint as shelves


def init_app(app: Flask) -> None:
    """Open the shelves."""
    for blueprint in (shelves, helps, sounding, answers):
        app.register_blueprint(blueprint)
