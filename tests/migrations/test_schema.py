"""The schema that migrations make, from empty, on both engines."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from reunite.db import db
from reunite.schema import is_told_by_models
from tests.conftest import open_house
from tests.support.postgres import new_database


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An app on a database without a schema."""
    settings = {}
    if request.param == "postgresql":
        template = request.getfixturevalue("postgres_template")
        settings["database_url"] = new_database(template, copy_of="template0")
    yield from open_house(tmp_path, **settings)


def tables() -> set[str]:
    names = inspect(db.engine).get_table_names()
    return {name for name in names if is_told_by_models(name, "table", {})}


@pytest.mark.usefixtures("any_app")
def test_models_and_migrations_agree() -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_told_by_models})
        assert compare_metadata(context, db.metadata) == []


@pytest.mark.usefixtures("empty")
def test_it_can_be_put_up_twice() -> None:
    upgrade()
    upgrade()
    assert tables() == {*db.metadata.tables, "alembic_version"}


@pytest.mark.usefixtures("empty")
def test_it_can_be_taken_down_to_nothing() -> None:
    upgrade()
    downgrade(revision="base")
    assert tables() == {"alembic_version"}
