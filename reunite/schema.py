"""Is the database there, and is it the one this code was written for?"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import current_app
from sqlalchemy import text

from reunite.db import db
from reunite.errors import CannotStart

_ONE_UPGRADE_AT_A_TIME = 7_236_483  # any number: the name of a lock in PostgreSQL


def _config() -> Config:
    found: Config = current_app.extensions["migrate"].migrate.get_config()
    return found


def sqlite_file() -> Path | None:
    """The file the database is, or None where it is a server."""
    url = db.engine.url
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def is_told_by_models(name: str | None, _sort: str, _within: object) -> bool:
    """Can the models tell of it? Not of what the database itself keeps for full text search."""
    return not (name or "").startswith(("finding_words", "ix_finding_words"))


def knows(revision: str) -> bool:
    """Was this code written for a database of this revision, or for a later one?"""
    return revision in {script.revision for script in ScriptDirectory(_folder()).walk_revisions()}


def _folder() -> str:
    return str(_config().get_main_option("script_location"))


def newest() -> str:
    """The revision this code was written for."""
    return ScriptDirectory(_folder()).get_current_head() or ""


def present() -> str | None:
    """The revision of the database, or None where nothing has been made in it.

    Never makes a database: connecting to a SQLite file that isn't there would.
    """
    file = sqlite_file()
    if file is not None and not file.exists():
        return None
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def trouble() -> str:
    """Why this code can't work on this database, and what to do; empty when it can."""
    revision = present()
    if revision == newest():
        return ""
    if revision is None:
        return "There is no database yet. Make it: flask --app reunite init"
    if not knows(revision):
        return (
            "The database was made by a newer Reunite. "
            "Run that one, or restore a backup from before."
        )
    return "The database is from an earlier Reunite. Run: flask --app reunite init"


def bring_up_to_date() -> None:
    """Make the database, or bring it to the newest revision; one process at a time does it.

    Raises `CannotStart` when a row points to one that isn't there.
    """
    with db.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(
                text("SELECT pg_advisory_lock(:name)"), {"name": _ONE_UPGRADE_AT_A_TIME}
            )
        command.upgrade(_config(), "head")
    if sqlite_file() is not None:
        with db.engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise CannotStart(
                    "The database holds rows that belong to nothing. Restore a backup."
                )
