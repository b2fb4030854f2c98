"""How Alembic reaches the running app's database; one transaction for the whole upgrade."""

from typing import Literal

from alembic import context
from flask import current_app
from sqlalchemy import Connection, MetaData

from reunite.db import UTCDateTime, connect_to_write, db
from reunite.schema import is_told_by_models


def _type_in_words(kind: str, value: object, autogen: object) -> str | Literal[False]:
    """Migrations say what a type is in the database, not what Python makes of it."""
    return "sa.DateTime(timezone=True)" if isinstance(value, UTCDateTime) else False


def _heed_references(connection: Connection, heed: bool) -> None:
    """SQLite changes a table by making it anew, and while it heeds references it would empty the
    tables that refer to it; the setting can't change inside a transaction."""
    if connection.dialect.name == "sqlite":
        cursor = connection.connection.cursor()
        cursor.execute(f"PRAGMA foreign_keys={'ON' if heed else 'OFF'}")
        cursor.close()


def run() -> None:
    metadata: MetaData = db.metadata
    with connect_to_write() as connection:
        _heed_references(connection, heed=False)
        context.configure(
            connection=connection,
            target_metadata=metadata,
            render_item=_type_in_words,
            include_name=is_told_by_models,
            **current_app.extensions["migrate"].configure_args,
        )
        try:
            with context.begin_transaction():
                context.run_migrations()
        finally:
            _heed_references(connection, heed=True)


run()
