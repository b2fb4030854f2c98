"""Who looks after a group next: naming, handing over, and offering to."""

from flask import Flask

from reunite.groups.hosting.models import Offer

__all__ = ["Offer"]


def init_app(app: Flask) -> None:
    """Nothing to open yet."""
