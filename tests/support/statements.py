"""How many statements something takes."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from reunite.db import db


@contextmanager
def statements() -> Iterator[list[str]]:
    """What the database is asked meanwhile, without the beginnings and ends of transactions."""
    asked: list[str] = []

    def note(
        _connection: object,
        _cursor: object,
        statement: str,
        _told: object,
        _context: object,
        _many: object,
    ) -> None:
        if not statement.startswith("BEGIN"):
            asked.append(statement)

    engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)
