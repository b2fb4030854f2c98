"""Erasing an account, so that conversations stay readable."""

from flask import Flask

from reunite.erasing import models


def init_app(app: Flask) -> None:
    """Make what is kept known."""
    assert models.Erasure
