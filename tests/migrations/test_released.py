"""A database as an earlier release left it, brought up to date, on both engines' terms."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_migrate import upgrade

from reunite.db import db
from reunite.schema import is_told_by_models
from reunite.tokens import KEY_FILE, new_key, write_keys
from tests.conftest import open_house

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old_house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """The filled example of an earlier release."""
    with sqlite3.connect(tmp_path / "reunite.sqlite3") as connection:
        connection.executescript(request.param.read_text())
    connection.close()
    write_keys(tmp_path / KEY_FILE, [new_key()])  # not its own: nothing that is sealed is read here
    yield from open_house(tmp_path)


def everything(table: str, columns: str = "*") -> list[object]:
    return list(db.session.execute(db.text(f"SELECT {columns} FROM {table} ORDER BY id")))


@pytest.mark.usefixtures("old_house")
def test_it_becomes_what_the_models_say() -> None:
    upgrade()
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_told_by_models})
        assert compare_metadata(context, db.metadata) == []


@pytest.mark.usefixtures("old_house")
def test_nothing_that_friends_shared_is_lost() -> None:
    shared = {
        "milestone": "id, public_id, group_id, author_id, conversation_id, year, sort_on",
        "word": "id, public_id, body",
        "meetup": "id, public_id, uid, sequence, title, place, notes, starts_at, timezone",
        "attendance": "id, public_id, meetup_id, membership_id, given",
        "membership": "id, public_id, person_id, role, standing",
        "feed": "id, public_id, person_id, version",
    }
    before = {table: everything(table, columns) for table, columns in shared.items()}
    db.session.rollback()
    upgrade()
    assert {table: everything(table, columns) for table, columns in shared.items()} == before


@pytest.mark.usefixtures("old_house")
def test_every_reference_still_leads_somewhere() -> None:
    upgrade()
    assert list(db.session.execute(db.text("PRAGMA foreign_key_check"))) == []
