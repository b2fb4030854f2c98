"""Writing the rows of an archive under keys of this server's own."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Table, insert, select, update

from reunite import clock
from reunite.accounts.queries import find_person_by_email
from reunite.archives.columns import has_number, points_to
from reunite.archives.data import tables_in
from reunite.archives.parcel import CannotRestore
from reunite.archives.reading import Contents, Row
from reunite.db import db, new_public_id
from reunite.mail.outbox import address_of_nobody

_AT_ONCE = 500


def taken_of(column: Column[Any], values: Sequence[str]) -> set[str]:
    """Those of these values that are here already."""
    found: set[str] = set()
    for first in range(0, len(values), _AT_ONCE):
        some = values[first : first + _AT_ONCE]
        statement = select(column).where(column.in_(some)).execution_options(across_groups=True)
        found.update(db.session.scalars(statement))
    return found


class PuttingBack:
    """The keys that the rows of an archive get here, and who of its people is known."""

    def __init__(self, contents: Contents, photos: dict[str, str]) -> None:
        self._things = contents.things
        names = {table.name for table in tables_in(contents.kind)}
        self._tables = [table for table in db.metadata.sorted_tables if table.name in names]
        self._photos, self._people = photos, dict[str, str]()
        self.keys: dict[str, dict[int, int]] = {table.name: {} for table in self._tables}
        self.matched: set[int] = set()  # the keys of people who were here before
        self.addresses: dict[int, str] = {}  # by key, where people who weren't are asked

    def write(self) -> None:
        """Write every row, in an order in which each finds those that it points to. Raises
        `CannotRestore` where something is here already."""
        for table in self._tables:
            self._check_not_here(table)
        for table in self._tables:
            if table.name == "person":
                self._find_people(table)
            self._write(table)

    def _check_not_here(self, table: Table) -> None:
        """But for people and photos, who get another public id: nobody knows them by it alone. A
        feed whose address is here already stays what it is."""
        for name in ("public_id", "uid"):
            if name in table.c and table.name not in ("person", "photo", "feed"):
                values = [row[name] for row in self._things[table.name] if name in row]
                if taken_of(table.c[name], values):
                    raise CannotRestore("It is here already, or a part of it is.")

    def _find_people(self, table: Table) -> None:
        """Find those who are here by public id and address together; others are made anew."""
        rows = self._things["person"]
        taken = taken_of(table.c.public_id, [row["public_id"] for row in rows])
        for row in rows:
            here = find_person_by_email(row["email"]) if row.get("email") else None
            if here and here.public_id == row["public_id"]:
                self.keys["person"][row["id"]] = here.id
                self.matched.add(here.id)
            is_new = row["public_id"] in taken
            self._people[row["public_id"]] = new_public_id() if is_new else row["public_id"]
            if row["id"] in self.keys["person"]:
                self._people[row["public_id"]] = row["public_id"]

    def _rows_of(self, table: Table) -> Iterator[Row]:
        """Those that are to be written."""
        rows = self._things[table.name]
        taken: set[str] = set()
        if table.name == "feed":
            taken = taken_of(table.c.public_id, [row["public_id"] for row in rows])
        for row in rows:
            is_here = row.get("id") in self.keys[table.name] or row.get("public_id") in taken
            filled = None if is_here else self._filled(table, row)
            if filled is not None:
                yield {**filled, "number": row.get("id")}

    def _write(self, table: Table) -> None:
        rows = list(self._rows_of(table))
        numbers = [row.pop("number") for row in rows]
        if not rows:
            return
        if not has_number(table):
            db.session.execute(insert(table), rows)
            return
        made = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        found = db.session.scalars(made, rows).all()
        self.keys[table.name].update(zip(numbers, found, strict=True))
        self._point_among_themselves(table)
        if table.name == "person":
            for row in self._things["person"]:
                self.addresses[self.keys["person"][row["id"]]] = row.get("email", "")

    def _filled(self, table: Table, row: Row) -> Row | None:
        """All columns of a row, with keys of this server; None where one that it can't be without
        isn't said, or points to such a row."""
        filled: Row = {}
        for column in table.columns:
            name = f"{table.name}.{column.name}"
            if column.name == "id":
                continue
            if name in _MADE:
                value = _MADE[name](self, row)
            elif column.name not in row:
                value = _default(column)
            elif points_to(column) == table.name:
                value = None  # until all of them are there
            elif at := points_to(column):
                value = self.keys[at].get(row[column.name])
            else:
                value = row[column.name]
            if value is None and not column.nullable:
                return None
            filled[column.name] = value
        return filled

    def _point_among_themselves(self, table: Table) -> None:
        keys = self.keys[table.name]
        for column in table.columns:
            if points_to(column) == table.name:
                for row in self._things[table.name]:
                    if row.get(column.name) and row["id"] in keys:
                        key = keys.get(row[column.name])
                        here = update(table).where(table.c.id == keys[row["id"]])
                        db.session.execute(here.values({column.name: key}))

    def known_as(self, public_id: str) -> str:
        """The public id that a person has here."""
        return self._people.get(public_id, public_id)

    def named(self, photo: str) -> str:
        """The public id that a photo has here."""
        return self._photos[photo]

    @property
    def newest_agreement(self) -> int:
        """The version of the agreement that holds."""
        return max(row["version"] for row in self._things["agreement"])


def _default(column: Column[Any]) -> Any:
    default: Any = column.default
    if default is None:
        return None
    return default.arg(None) if default.is_callable else default.arg


def _guest_email(_putting: PuttingBack, row: Row) -> str:
    """Guests have a place by their address; without one, nobody is written to."""
    if row.get("membership_id") is not None:
        return ""
    return row.get("guest_email") or address_of_nobody()


# What isn't taken over as it was said.
_MADE: dict[str, Callable[[PuttingBack, Row], Any]] = {
    "person.public_id": lambda putting, row: putting.known_as(row["public_id"]),
    "person.email": lambda putting, row: address_of_nobody(),
    "person.joined_at": lambda putting, row: clock.now(),
    "person.calendar_changed_at": lambda putting, row: clock.now(),
    "membership.agreed_version": lambda p, row: row.get("agreed_version", p.newest_agreement),
    "membership.agreed_at": lambda putting, row: row.get("agreed_at", row["joined_at"]),
    "photo.public_id": lambda putting, row: putting.named(row["public_id"]),
    "photo.added_by": lambda putting, row: putting.known_as(row.get("added_by", "")),
    "photo.taken_down_by": lambda putting, row: putting.known_as(row.get("taken_down_by", "")),
    "attendance.guest_email": _guest_email,
}
