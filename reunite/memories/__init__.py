"""What is remembered: looking back, searching, and the yearbook."""

from flask import Flask

from reunite.memories.search import index  # noqa: F401 (it listens to what is written)
from reunite.memories.search import views as search
from reunite.memories.search.commands import reindex


def init_app(app: Flask) -> None:
    """Open the pages, and keep what search looks through."""
    app.register_blueprint(search.blueprint)
    app.cli.add_command(reindex)
