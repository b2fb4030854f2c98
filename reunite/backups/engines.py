"""The database as one file, and back, for each engine."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL

from reunite import clock, schema
from reunite.db import db
from reunite.errors import CannotStart

_COPY_TAKES_AT_MOST = 3600  # seconds


class Database(Protocol):
    """How the database of this server is copied."""

    name: str  # of its file inside a copy

    def copy_to(self, file: Path) -> None:
        """Write all of it, as it is at one moment, while it is in use."""

    def replace_by(self, file: Path) -> None:
        """Put the copy in its place."""


class SQLite:
    """A file; other processes may read and write it meanwhile."""

    name = "reunite.sqlite3"

    def __init__(self, file: Path) -> None:
        self._file = file

    def copy_to(self, file: Path) -> None:
        """In one step: in several, a copy begins again with each write of another process."""
        with _opened(self._file) as source, closing(sqlite3.connect(file)) as copy:
            source.backup(copy, pages=-1)
            copy.execute("PRAGMA journal_mode=DELETE")
            _check_whole(copy)

    def replace_by(self, file: Path) -> None:
        """The database that was there is kept beside it. Raises `CannotStart` while it is in use
        or when the copy is not whole."""
        with _opened(file) as copy:
            _check_whole(copy)
        if self._file.exists():
            db.engine.dispose()
            self._set_aside()
        os.replace(file, self._file)

    def _set_aside(self) -> None:
        try:
            with _opened(self._file, timeout=0) as there:
                there.execute("PRAGMA journal_mode=DELETE")  # needs it for itself alone
        except sqlite3.OperationalError as error:
            raise CannotStart("Reunite is running. Stop it first.") from error
        except sqlite3.DatabaseError:
            pass  # it is broken: all the more reason
        aside = f"{self._file}.before-{clock.now():%Y%m%dT%H%M%S}"
        for part in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                os.replace(f"{self._file}{part}", f"{aside}{part}")


@contextmanager
def _opened(file: Path, timeout: float = 15) -> Iterator[sqlite3.Connection]:
    """A connection to a file that is there; it never makes one."""
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=timeout, isolation_level=None
    )
    with closing(connection):
        yield connection


def _check_whole(connection: sqlite3.Connection) -> None:
    try:
        found = connection.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        found = str(error)
    if found != "ok":
        raise CannotStart(f"The database is not whole: {found}. Restore an earlier backup.")


class PostgreSQL:
    """A server; PostgreSQL's own programs copy it."""

    name = "reunite.dump"

    def __init__(self, url: URL) -> None:
        self._address = url.set(drivername="postgresql", password=None).render_as_string()
        self._password = url.password or ""

    def copy_to(self, file: Path) -> None:
        """By pg_dump. Raises `CannotStart` where that isn't installed or fails."""
        self._run("pg_dump", "--format=custom", "--no-owner", f"--file={file}")

    def replace_by(self, file: Path) -> None:
        """By pg_restore, all or nothing. Raises `CannotStart` likewise."""
        db.engine.dispose()
        options = ("--clean", "--if-exists", "--no-owner", "--single-transaction")
        self._run("pg_restore", *options, str(file))

    def _run(self, program: str, *arguments: str) -> None:
        found = shutil.which(program)
        if found is None:
            raise CannotStart(
                f"The database is PostgreSQL, and {program} is not installed here. "
                "Install PostgreSQL's client programs, or use the backups of your provider."
            )
        done = subprocess.run(  # noqa: S603 - one of two programs, found by its name
            [found, f"--dbname={self._address}", *arguments],
            env=os.environ | {"PGPASSWORD": self._password},
            capture_output=True,
            text=True,
            timeout=_COPY_TAKES_AT_MOST,
            check=False,
        )
        if done.returncode:
            raise CannotStart(f"{program} failed: {done.stderr.strip()}")


def this_database() -> Database:
    """The one this server uses."""
    file = schema.sqlite_file()
    return SQLite(file) if file else PostgreSQL(db.engine.url)
