"""Being away: a quiet season, coming back, and a letter to those long silent."""

from flask import Flask


def init_app(app: Flask) -> None:
    """Nothing to open yet."""
