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


_HOLD = " FOR NO KEY UPDATE OF "


def list_held(asked: list[str]) -> list[str]:
    """The tables of which rows were held, in the order in which they were; SQLite says none."""
    return [statement.split(_HOLD)[1] for statement in asked if _HOLD in statement]
