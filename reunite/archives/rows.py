"""An archive's rows as what they are here, so that its pages ask them what any page asks: when they
are, what they're about. They point to each other by their numbers in it, and are never saved."""

from collections.abc import MutableMapping
from typing import Any, TypeVar

from sqlalchemy import Table, inspect

from reunite.archives.columns import from_plain, points_to
from reunite.db import Model

M = TypeVar("M", bound=Model)


class Rows:
    """The rows of one archive; those of a table are taken out of its `things` when they're made."""

    def __init__(self, things: MutableMapping[str, list[dict[str, Any]]]) -> None:
        self._things = things
        self._made: dict[type[Model], dict[int, Any]] = {}

    def all(self, kind: type[M]) -> dict[int, M]:
        """Those of one table, by their numbers."""
        if kind not in self._made:
            rows = self._things.pop(_table_of(kind).name, [])
            self._made[kind] = {
                row.get("id", at): _as_model(kind, row) for at, row in enumerate(rows)
            }
        return self._made[kind]


def _table_of(kind: type[Model]) -> Table:
    table: Any = inspect(kind).local_table
    found: Table = table
    return found


def _as_model(kind: type[M], row: dict[str, Any]) -> M:
    values = {
        column.name: row[column.name]
        if column.name == "id" or points_to(column)
        else from_plain(column, row[column.name])
        for column in _table_of(kind).columns
        if column.name in row
    }
    return kind(**values)
