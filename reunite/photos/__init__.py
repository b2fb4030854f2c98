"""Pictures, made anew from their pixels and shown only to who may see what they belong to.

A feature whose things have an `album_id` opens their pages with `views.AlbumPages`.
"""

from flask import Flask

from reunite.photos.models import widths_of
from reunite.photos.policy import MOST_BYTES


def init_app(app: Flask) -> None:
    """Give templates what pictures are drawn with."""

    def sources(width: int) -> list[tuple[int, int]]:
        """The sizes there are of a picture, each with how wide it really is."""
        return [(size, min(size, width)) for size in widths_of(width)]

    app.jinja_env.filters["sources"] = sources
    app.jinja_env.globals |= {"photo_bytes": MOST_BYTES}
