"""What is one person's own and nobody else's to have, once it is to be gone."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, or_, select

from reunite.accounts.models import Person
from reunite.archives.ledger import Keeping, tables_of
from reunite.db import db
from reunite.groups.models import Membership
from reunite.safety.models import Audience, Chosen

_UNREAD = {"across_groups": True, "synchronize_session": False}

Doomed = dict[Table, ColumnElement[bool]]


def delete_own(person: Person, *, but: Collection[str] = ()) -> None:
    """Delete, unread, what the ledger calls this person's own, and what hangs on it; nothing of the
    tables named in `but`. What they were second to, such as somebody else's door towards them, is
    somebody else's. Joins the caller's transaction."""
    doomed = _rows_of(person, but)
    audiences = _audiences(doomed)
    for table in reversed(db.metadata.sorted_tables):
        clauses = [
            key.parent.in_(select(key.column).where(doomed[key.column.table]))
            for key in table.foreign_keys
            if key.column.table in doomed and key.ondelete is None
        ]
        clauses += [doomed[table]] if table in doomed else []
        if clauses:
            _run(delete(table).where(or_(*clauses)))
    _run(delete(Chosen).where(Chosen.audience_id.in_(audiences)))
    _run(delete(Audience).where(Audience.id.in_(audiences)))
    db.session.expire_all()


def _rows_of(person: Person, but: Collection[str]) -> Doomed:
    keys: dict[str, Any] = {
        "person": [person.id],
        "membership": select(Membership.id).where(Membership.person_id == person.id),
    }
    doomed: Doomed = {}
    for table, line in tables_of(Keeping.OWN):
        if table.name not in but:
            whose = table.c[line.of[0]]
            [way] = whose.foreign_keys
            doomed[table] = whose.in_(keys[way.column.table.name])
    return doomed


def _audiences(doomed: Doomed) -> list[int]:
    """Whom what goes was for."""
    found: list[int] = []
    for table, theirs in doomed.items():
        if "audience_id" in table.c:
            chosen = select(table.c.audience_id).where(theirs, table.c.audience_id.is_not(None))
            found += db.session.scalars(chosen, execution_options=_UNREAD)
    return found


def _run(statement: Any) -> None:
    db.session.execute(statement, execution_options=_UNREAD)
