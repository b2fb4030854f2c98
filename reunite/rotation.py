"""New keys for old: what rests encrypted is locked anew, a batch at a time.

Whenever it stops midway, all keys that anything was locked with are still there, and doing it
again finishes it. The server may run meanwhile: it reads the key file again when that changes.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography.fernet import InvalidToken
from flask import current_app
from sqlalchemy import Column, LargeBinary, Select, inspect, literal, select, type_coerce, update

from reunite import schema
from reunite.db import atomic, db
from reunite.errors import CannotStart
from reunite.sealed import SEALED_FOR, SealedText, keyring
from reunite.tokens import KEY_FILE, Keyring, new_key, read_keys, write_keys

BATCH = 200


def sealed_columns() -> Iterator[tuple[Column[Any], str]]:
    """Every column that rests encrypted, with the purpose it is locked for."""
    for table in db.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, SealedText):
                yield column, column.type.purpose
            elif SEALED_FOR in column.info:
                yield column, column.info[SEALED_FOR]


def _bytes(column: Column[Any]) -> Any:
    return type_coerce(column, LargeBinary())


def _sealed(column: Column[Any]) -> Select[Any]:
    """The keys and the locked bytes of the rows that have any, of all groups."""
    return (
        select(*column.table.primary_key.columns, _bytes(column))
        .where(column.is_not(None), _bytes(column) != literal(b"", LargeBinary()))
        .execution_options(across_groups=True)
    )


def holds_sealed() -> bool:
    """Does the database hold anything that rests encrypted?"""
    if schema.present() is None:
        return False
    look = inspect(db.engine)  # the database may be older than this code
    there = {
        (table, column["name"])
        for table in look.get_table_names()
        for column in look.get_columns(table)
    }
    return any(
        db.session.execute(_sealed(column).limit(1)).first()
        for column, _purpose in sealed_columns()
        if (column.table.name, column.name) in there
    )


def refuse_new_key(keys: Keyring) -> None:
    """Raise `CannotStart` where a key had to be made although something was locked with another:
    a new one would open none of it."""
    if keys.is_new and holds_sealed():
        _key_file().unlink()
        raise CannotStart(
            f"{KEY_FILE} is missing, and what rests encrypted can't be read without it. "
            "Put it back from where you keep it safe."
        )


def _key_file() -> Path:
    return Path(current_app.instance_path) / KEY_FILE


def add_key() -> None:
    """Make a new key, which locks and signs from now on; the others go on opening."""
    write_keys(_key_file(), [new_key(), *read_keys(_key_file())])


def lock_anew() -> None:
    """Lock everything with the newest key. Raises `CannotStart` for what no key here opens."""
    for column, purpose in sealed_columns():
        rows = db.session.execute(_sealed(column)).all()
        for start in range(0, len(rows), BATCH):
            _lock_batch(column, purpose, [tuple(row) for row in rows[start : start + BATCH]])


@atomic
def _lock_batch(column: Column[Any], purpose: str, rows: list[tuple[Any, ...]]) -> None:
    for *key, locked in rows:
        try:
            anew = keyring().lock_anew(locked, purpose)
        except InvalidToken as error:
            raise CannotStart(
                f"Something in {column.table.name} opens with none of the keys. "
                "All of them are kept; put the missing one back and try again."
            ) from error
        same = [ours == value for ours, value in zip(column.table.primary_key, key, strict=True)]
        # what was written meanwhile is left as it is: it was locked with the newest key
        db.session.execute(
            update(column.table)
            .where(*same, _bytes(column) == literal(locked, LargeBinary()))
            .values({column: literal(anew, LargeBinary())})
        )


def drop_old_keys() -> None:
    """Keep the newest key alone. Links that were made with the others stop, and so do calendar
    addresses. Raises `CannotStart`, and drops none, where anything is still locked with those."""
    newest = read_keys(_key_file())[:1]
    alone = Keyring(newest)
    for column, purpose in sealed_columns():
        for *_key, locked in db.session.execute(_sealed(column)):
            try:
                alone.unlock(locked, purpose)
            except InvalidToken as error:
                raise CannotStart(
                    "Something is still locked with an older key. "
                    "First run: flask --app reunite keys rotate"
                ) from error
    write_keys(_key_file(), newest)
