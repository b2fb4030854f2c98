"""Closing a group, with everything in it handed to its members first."""

from flask import Flask

from reunite.closing import models as models


def init_app(app: Flask) -> None:
    """Make what is kept known."""
