"""Staying in touch, whatever becomes of a group: two who both wish it have a tie."""

from flask import Flask

from reunite.ties import models  # noqa: F401 (the ledger names its tables)


def init_app(app: Flask) -> None:
    """Open the pages about staying in touch."""
