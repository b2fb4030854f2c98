"""What is remembered: looking back, searching, and the yearbook."""

from flask import Flask

from reunite.memories.lookback.views import blueprint as lookback_pages
from reunite.memories.search import index  # noqa: F401 (it listens to what is written)
from reunite.memories.search.commands import reindex
from reunite.memories.search.views import blueprint as search_pages
from reunite.memories.yearbook.views import blueprint as yearbook_pages


def init_app(app: Flask) -> None:
    """Open the pages, and keep what search looks through."""
    for pages in (search_pages, lookback_pages, yearbook_pages):
        app.register_blueprint(pages)
    app.cli.add_command(reindex)
