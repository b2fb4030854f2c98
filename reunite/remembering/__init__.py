"""Remembering a member who has died: wishes set in life, the account's closing, and a page."""

from flask import Flask

from reunite.remembering.models import Remembrance

__all__ = ["Remembrance"]


def init_app(app: Flask) -> None:
    """Nothing to open yet."""
