"""Reads about what is still to be done for those who left."""

from sqlalchemy import select

from reunite.archives.models import Archive
from reunite.archives.queries import list_archives_of
from reunite.archives.scope import Kind
from reunite.db import db
from reunite.leaving.models import Departure


def list_departures() -> list[Departure]:
    """What is still to be done, the oldest first."""
    return list(db.session.scalars(select(Departure).order_by(Departure.left_at)))


def list_copies(departure: Departure) -> list[Archive]:
    """The copies that whoever left took along from the group."""
    archives = list_archives_of(departure.membership)
    return [archive for archive in archives if archive.kind is Kind.MINE_HERE]
