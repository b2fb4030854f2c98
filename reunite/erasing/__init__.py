"""Erasing an account, so that conversations stay readable."""

from flask import Flask

from reunite.erasing.models import Erasure as Erasure


def init_app(app: Flask) -> None:
    """Nothing yet but the table."""
