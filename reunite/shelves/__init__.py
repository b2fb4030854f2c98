"""Three shelves from the other places where friends met, and a few skills."""

from flask import Flask

from reunite.shelves.helps.views import blueprint as helps
from reunite.shelves.making.pictures import blueprint as piece_pictures
from reunite.shelves.making.pieces import blueprint as pieces
from reunite.shelves.making.views import blueprint as making
from reunite.shelves.reported import let_be_reported
from reunite.shelves.skills.views import blueprint as skills
from reunite.shelves.sounding.views import answers
from reunite.shelves.sounding.views import blueprint as sounding
from reunite.shelves.views import blueprint as shelves
from reunite.shelves.wording import open_words


def init_app(app: Flask) -> None:
    """Open the shelves."""
    let_be_reported()
    app.jinja_env.filters["open_words"] = open_words
    for blueprint in (shelves, helps, sounding, answers, making, pieces, piece_pictures, skills):
        app.register_blueprint(blueprint)
