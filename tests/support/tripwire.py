"""Fails any SELECT of a group's rows that does not name the group.

A read that is meant to cross groups (one's own places, or the one row that a personal link names)
says so by the execution option `across_groups`. Loading what a row at hand points to, and reading
a row again, are not looked at: the row itself came through the door.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Table, event
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.sql.visitors import iterate


class GroupNotNamed(AssertionError):
    """A statement would read the rows of every group."""


def _parts(statement: object) -> tuple[set[str], set[str]]:
    """The group-owned tables that a statement reads, and those whose group it names."""
    read, named = set(), set()
    for part in iterate(statement):  # type: ignore[call-overload]
        if isinstance(part, Table) and "group_id" in part.c:
            read.add(part.name)
        for compared in (getattr(part, side, None) for side in ("left", "right")):
            if isinstance(compared, Column) and compared.name == "group_id":
                named.add(compared.table.name)
    return read, named


def _check(state: ORMExecuteState) -> None:
    if not state.is_select or state.is_relationship_load or state.is_column_load:
        return
    if state.execution_options.get("across_groups"):
        return
    read, named = _parts(state.statement)
    if read - named:
        raise GroupNotNamed(
            f"{sorted(read - named)} without its group (or across_groups) in {state.statement}"
        )


@contextmanager
def tripwire() -> Iterator[None]:
    """Watch every statement of every session meanwhile."""
    event.listen(Session, "do_orm_execute", _check)
    try:
        yield
    finally:
        event.remove(Session, "do_orm_execute", _check)
