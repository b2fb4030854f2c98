"""Two groups becoming one, so that nobody sees of the past what they couldn't see before."""

from flask import Flask

from reunite.merging import models as models


def init_app(app: Flask) -> None:
    """Make what is kept known."""
