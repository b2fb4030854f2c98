"""Three shelves from the other places where friends met, and a few skills."""

from flask import Flask

from reunite.shelves.helps import models as helps  # noqa: F401
from reunite.shelves.making import models as making  # noqa: F401
from reunite.shelves.sounding import models as sounding  # noqa: F401


def init_app(app: Flask) -> None:
    """Open the shelves."""
