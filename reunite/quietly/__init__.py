"""Said in private: quiet words to hosts, and notes to one person."""

from flask import Flask

from reunite.quietly import models as models


def init_app(app: Flask) -> None:
    """Nothing yet to open."""
