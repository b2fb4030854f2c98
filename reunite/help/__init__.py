"""Help now: whom to turn to in each country. It has no database, and tells nobody anything."""

from flask import Flask

from reunite.help.commands import list_helplines
from reunite.help.queries import read_book
from reunite.help.views import blueprint


def init_app(app: Flask) -> None:
    """Serve the Help now pages; a mistake in the lines stops the start."""
    read_book()
    app.register_blueprint(blueprint)
    app.cli.add_command(list_helplines)
