"""Pausing someone for some days, and removing someone, which takes two."""

from flask import Flask

from reunite.groups.removing.models import Parting

__all__ = ["Parting"]


def init_app(app: Flask) -> None:
    """Nothing to open yet."""
