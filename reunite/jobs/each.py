"""Doing something for each of many, none of which keeps another from its turn."""

import logging
import threading
from collections.abc import Callable, Iterable
from typing import TypeVar

from reunite.db import db
from reunite.errors import NotFound

log = logging.getLogger("reunite.jobs")

T = TypeVar("T")


def for_each(
    things: Iterable[T],
    act: Callable[[T], object],
    stopping: threading.Event | None = None,
) -> None:
    """Do it for one after the other, each in transactions of its own, until `stopping` is set. One
    that fails is written down and comes again next time; one that another worker has dealt with
    meanwhile is none any more."""
    for thing in list(things):
        if stopping and stopping.is_set():
            return
        try:
            act(thing)
        except NotFound:
            db.session.rollback()
        except Exception:
            db.session.rollback()
            log.exception("%s failed for one of many", act.__name__)
