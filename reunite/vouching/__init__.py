"""A place given back to someone who lost their inbox, by two who know them."""

from flask import Flask

from reunite.vouching import models


def init_app(app: Flask) -> None:
    """Make what is kept known."""
    assert models.Vouch
