"""Everything that an archive holds, as data: rows of the tables in the ledger, numbered anew.

The order is stable, so that what was put back gives the same archive again. docs/archive-format.md
says what each table and column is.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, or_, select

from reunite import clock
from reunite.archives.columns import has_number, is_written, points_to, to_plain
from reunite.archives.ledger import LEDGER, Keeping, tables_of
from reunite.archives.scope import Kind, Scope
from reunite.archives.seen import Eyes, Row
from reunite.archives.withheld import as_seen
from reunite.db import begin_snapshot, db
from reunite.groups.models import Group, Standing

FORMAT = 1
# What holds together what others share: kept as far as something points there, in this order.
HOLDERS = ("moment", "series", "conversation", "audience", "album")
# What lies in those, and so comes last.
CONTENTS = ("word", "photo", "named", "chosen", "standing_answer")
# Of whom only those are named who are members, or whose something is.
PEOPLE = ("membership", "person")

_TABLES = db.metadata.tables


def gather(scope: Scope) -> dict[str, Any]:
    """What this scope holds, to be written as JSON. Reads in one go, all of it as it was at one
    moment, and writes nothing.

    That keeps a transaction open for some seconds in a large group, which holds up nobody: readers
    and writers don't meet on either engine. Between two moments something could lose the audience
    that it was for, and so stand there as for everyone.
    """
    begin_snapshot()
    things = _Gathering(scope).things()
    return {
        "format": FORMAT,
        "reunite": version("reunite"),
        "made_at": clock.now().isoformat(timespec="seconds"),
        "kind": scope.kind.value,
        "things": things,
    }


def tables_in(kind: Kind) -> list[Table]:
    """The tables that an archive of this kind has rows of, in the order in which they're read."""
    if kind is Kind.PERSONAL:
        names = {*HOLDERS, "circle", "chosen"}
        names |= {table.name for table, _line in tables_of(Keeping.SHARED, Keeping.OWN)}
    else:
        names = {"feed"} if kind is Kind.WHOLE else set()  # their addresses go on
        names |= {table.name for table, _line in tables_of(Keeping.GROUP, Keeping.SHARED)}
    in_order = [table.name for table in db.metadata.sorted_tables if table.name in names]
    late = {*HOLDERS, *CONTENTS}
    things = [name for name in in_order if name not in late]
    contents = [name for name in in_order if name in CONTENTS]
    return [_TABLES[name] for name in (*things, *HOLDERS, *contents)]


def _key(table: Table, row: Mapping[Any, Any]) -> Any:
    """What tells a row from the others of its table."""
    if has_number(table):
        return row["id"]
    return tuple(row[column.name] for column in table.primary_key)


class _Gathering:
    """One archive in the making: the rows kept so far, and what they point to."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._kind = scope.kind
        self._eyes = Eyes(scope)
        self._tables = tables_in(self._kind)
        self._kept: dict[str, dict[Any, Row]] = {}
        self._wanted: dict[str, set[Any]] = defaultdict(set)
        self._own: dict[str, set[Any]] = defaultdict(set)

    def things(self) -> dict[str, list[dict[str, Any]]]:
        """The rows of every table, as they're written."""
        for table in self._tables:
            self._read(table)
        for name in PEOPLE:
            self._leave_out_strangers(name)
        numbers = {
            name: {key: number for number, key in enumerate(sorted(rows), 1)}
            for name, rows in self._kept.items()
            if has_number(_TABLES[name])
        }
        elsewhere = self._public_ids_elsewhere() if self._kind is Kind.PERSONAL else {}
        return {
            table.name: list(self._written(table, numbers, elsewhere))
            for table in sorted(self._tables, key=lambda table: table.name)
        }

    def _read(self, table: Table) -> None:
        """Keep the rows of one table that belong in."""
        kept = self._kept[table.name] = {}
        if len(table.c) == 1:  # it is nothing but a number
            kept.update({key: {"id": key} for key in self._wanted[table.name]})
            return
        statement = select(table).where(_belongs(table, self._scope))
        seen = self._eyes.keys_of(table)
        rows = db.session.execute(statement.execution_options(across_groups=True)).mappings()
        for found in rows.all():
            key = _key(table, found)
            is_wanted = table.name not in HOLDERS or self._is_wanted(table, key)
            if is_wanted and (seen is None or key in seen):
                own = self._is_own(table, found)
                row = as_seen(self._eyes, table.name, found, own=own)
                if row and self._points_into(table, row, own=own):
                    kept[key] = row
                    if own:
                        self._own[table.name].add(key)

    def _is_wanted(self, table: Table, key: Any) -> bool:
        is_mine = self._kind is Kind.PERSONAL and LEDGER[table.name].keeping is Keeping.SHARED
        return is_mine or key in self._wanted[table.name]

    def _is_own(self, table: Table, row: Any) -> bool:
        """Is it the reader's own?"""
        whose = LEDGER[table.name].of
        if table.name == "person":
            return bool(self._scope.person and row["id"] == self._scope.person.id)
        if not whose or self._scope.person is None:
            return False
        at = points_to(table.c[whose[0]]) or ""
        return row[whose[0]] in self._own[at]

    def _points_into(self, table: Table, row: Row, *, own: bool) -> bool:
        """Let go of what it says of rows that aren't in; False where it can't be without them."""
        for column in table.columns:
            at = points_to(column)
            key = row.get(column.name)
            if at is None or key is None or not is_written(column, self._kind, own=own):
                continue
            if at in HOLDERS and at not in self._kept:
                self._wanted[at].add(key)
            elif at == table.name or self._may_point_elsewhere(table):
                continue
            elif key in self._kept.get(at, ()):
                if table.name not in PEOPLE:
                    self._wanted[at].add(key)
            elif column.nullable:
                row[column.name] = None
            else:
                return False
        return True

    def _may_point_elsewhere(self, table: Table) -> bool:
        """In a personal archive, what is one's own may be about things that aren't."""
        return self._kind is Kind.PERSONAL and LEDGER[table.name].keeping is not Keeping.GROUP

    def _leave_out_strangers(self, name: str) -> None:
        """Leave out those who are members no longer and of whom nothing is there."""
        rows, people = self._kept[name], self._wanted["person"]
        members = {place["person_id"] for place in self._kept["membership"].values()}
        for key, row in list(rows.items()):
            if name == "person":
                is_known = key in members
            else:
                is_named = key in self._wanted[name] or row["person_id"] in people
                is_here = row["standing"] is Standing.IN and self._kind is not Kind.MINE_HERE
                is_known = is_named or is_here
            if not is_known and key not in self._own[name]:
                del rows[key]

    def _public_ids_elsewhere(self) -> dict[tuple[str, int], str]:
        """The public ids of what one's own points to and that isn't one's own."""
        named: dict[str, set[Any]] = defaultdict(set)
        for table in self._tables:
            for column in table.columns:
                at = points_to(column)
                if at and "public_id" in _TABLES[at].c:
                    keys = {row.get(column.name) for row in self._kept[table.name].values()}
                    named[at] |= keys - {None} - set(self._kept.get(at, ()))
        found = {}
        for at, keys in named.items():
            of = _TABLES[at]
            for some in _in_hundreds(sorted(keys)):
                rows = db.session.execute(
                    select(of.c.id, of.c.public_id)
                    .where(of.c.id.in_(some))
                    .execution_options(across_groups=True)
                )
                found.update({(at, row.id): row.public_id for row in rows})
        return found

    def _written(
        self, table: Table, numbers: dict[str, dict[int, int]], elsewhere: dict[Any, str]
    ) -> Iterator[dict[str, Any]]:
        """The rows of one table, in order, as JSON has them."""

        def plain(column: Column[Any], value: Any) -> Any:
            at = points_to(column)
            if column.name == "id":
                return numbers[table.name][value]
            if at is None:
                return to_plain(column, value)
            return numbers.get(at, {}).get(value, elsewhere.get((at, value)))

        rows = []
        for key, row in self._kept[table.name].items():
            own = key in self._own[table.name]
            rows.append(
                {
                    column.name: plain(column, row[column.name])
                    for column in table.columns
                    if column.name in row and is_written(column, self._kind, own=own)
                }
            )
        names = ("id",) if has_number(table) else [column.name for column in table.primary_key]
        yield from sorted(rows, key=lambda row: [str(row[n]).rjust(12) for n in names])


def _in_hundreds(keys: list[int]) -> Iterator[list[int]]:
    for first in range(0, len(keys), 500):
        yield keys[first : first + 500]


def _belongs(table: Table, scope: Scope) -> ColumnElement[bool]:
    """A clause: it is of this group, or, for a personal archive, of this person."""
    is_of = _is_of_group if isinstance(scope.of, Group) else _is_of_person
    return is_of(table, scope.of.id)


def _is_of_group(table: Table, group: int) -> ColumnElement[bool]:
    if table.name == "circle":
        return table.c.id == group
    if "group_id" in table.c:
        return table.c.group_id == group
    milestone, membership = _TABLES["milestone"], _TABLES["membership"]
    told = select(milestone.c.moment_id).where(milestone.c.group_id == group)
    people = select(membership.c.person_id).where(membership.c.group_id == group)
    places = select(membership.c.id).where(membership.c.group_id == group)
    ways: dict[str, Callable[[], ColumnElement[bool]]] = {
        "person": lambda: table.c.id.in_(people),
        "moment": lambda: table.c.id.in_(told),
        "named": lambda: table.c.moment_id.in_(told),
        "photo": lambda: or_(*(table.c.album_id.in_(albums) for albums in _albums_of(group))),
        "feed": lambda: or_(
            table.c.place_id.in_(places),
            and_(table.c.place_id.is_(None), table.c.person_id.in_(people)),
        ),
    }
    return ways[table.name]()


def _albums_of(group: int) -> Iterator[Any]:
    """For each sort of thing, the albums of those of the group."""
    milestone, moment = _TABLES["milestone"], _TABLES["moment"]
    told = select(milestone.c.moment_id).where(milestone.c.group_id == group)
    for table in db.metadata.sorted_tables:
        for column in table.columns:
            if points_to(column) == "album" and "group_id" in table.c:
                yield select(column).where(table.c.group_id == group, column.is_not(None))
    yield select(moment.c.album_id).where(moment.c.id.in_(told), moment.c.album_id.is_not(None))


# Whom these name, someone else chose; they are whose what they belong to is.
_BY_WHAT_THEY_BELONG_TO = {"named": "moment_id", "tender_day_reader": "day_id"}


def _is_of_person(table: Table, person: int) -> ColumnElement[bool]:
    membership, attendance = _TABLES["membership"], _TABLES["attendance"]
    places = select(membership.c.id).where(membership.c.person_id == person)
    groups = select(membership.c.group_id).where(membership.c.person_id == person)
    if table.name in ("circle", "person"):
        return table.c.id == person if table.name == "person" else table.c.id.in_(groups)
    if table.name in _BY_WHAT_THEY_BELONG_TO:
        column = table.c[_BY_WHAT_THEY_BELONG_TO[table.name]]
        of = _TABLES[points_to(column) or ""]
        return column.in_(select(of.c.id).where(of.c.person_id == person))
    line = LEDGER[table.name]
    if line.keeping is Keeping.GROUP:
        return table.c.group_id.in_(groups)  # as far as one's own points there
    whose = table.c[line.of[0]]
    if points_to(whose) == "person":
        return whose == person
    if points_to(whose) == "membership":
        return whose.in_(places)
    return whose.in_(select(attendance.c.id).where(attendance.c.membership_id.in_(places)))
