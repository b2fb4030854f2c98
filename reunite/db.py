"""The database: one model base, one kind of instant, one kind of public id, one transaction.

`@atomic` is the transaction. Reads outside it share one snapshot (on PostgreSQL, only after
`begin_snapshot`); the outermost `@atomic` ends that snapshot, takes the write lock at once (SQLite:
BEGIN IMMEDIATE; PostgreSQL: row locks by `lock`), so that what a policy is asked about is what is
written about.
"""

import functools
import secrets
import sqlite3
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from enum import Enum, Flag
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    BindParameter,
    Connection,
    DateTime,
    Dialect,
    Engine,
    Integer,
    MetaData,
    String,
    bindparam,
    event,
)
from sqlalchemy import Enum as EnumType
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, registry
from sqlalchemy.types import TypeDecorator

from reunite import clock
from reunite.errors import NotFound
from reunite.when import is_timezone

P = ParamSpec("P")
R = TypeVar("R")

PUBLIC_ID_LENGTH = 12
_NO_LOOK_ALIKES = "23456789abcdefghjkmnpqrstuvwxyz"
_WRITES = "reunite_writes"


class UTCDateTime(TypeDecorator[datetime]):
    """An instant. Naive values are refused going in; what comes out is aware and in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def instant(ago: timedelta = timedelta()) -> BindParameter[datetime]:
    """So long before now, in a statement that is made once: now is when it is executed."""
    return bindparam("instant", callable_=lambda: clock.now() - ago, type_=UTCDateTime, unique=True)


class ZoneName(TypeDecorator[str]):
    """The IANA name of a time zone. One that the time zone database has dropped is read as UTC, so
    that no page breaks over it; the row keeps what it says."""

    impl = String(64)
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return value if value is None or is_timezone(value) else "UTC"


class FlagsOf(TypeDecorator[Flag]):
    """A column type for several flags of one kind, as the sum of their bits."""

    impl = Integer
    cache_ok = True

    def __init__(self, kind: type[Flag]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Flag | None, dialect: Dialect) -> int | None:
        return None if value is None else value.value

    def process_result_value(self, value: int | None, dialect: Dialect) -> Flag | None:
        return None if value is None else self.kind(value)


class Base(DeclarativeBase):
    registry = registry(
        type_annotation_map={datetime: UTCDateTime()},
        metadata=MetaData(
            naming_convention={
                "ix": "ix_%(table_name)s_%(column_0_N_name)s",
                "uq": "uq_%(table_name)s_%(column_0_N_name)s",
                "fk": "fk_%(table_name)s_%(column_0_name)s",
                "pk": "pk_%(table_name)s",
            }
        ),
    )


db = SQLAlchemy(
    model_class=Base,
    session_options={"expire_on_commit": False},
)

if TYPE_CHECKING:
    Model = Base
else:
    Model = db.Model


def new_public_id() -> str:
    """A random id for addresses: 12 characters, none that looks like another."""
    return "".join(secrets.choice(_NO_LOOK_ALIKES) for _ in range(PUBLIC_ID_LENGTH))


class HasPublicId:
    """A row that is named in an address."""

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(
        String(PUBLIC_ID_LENGTH), unique=True, default=new_public_id
    )


def words_of(kind: type[Enum]) -> EnumType:
    """A column type for an enum: its values as words, checked by Python, not by the database."""
    return EnumType(
        kind,
        native_enum=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )


def atomic(function: Callable[P, R]) -> Callable[P, R]:
    """Run an action as one transaction: all of it is kept, or none.

    Nested calls join the outermost one, which alone commits. Objects loaded before are read
    again when touched, because the outermost call starts from a fresh snapshot.
    """

    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        session = db.session()
        if session.info.get(_WRITES):
            return function(*args, **kwargs)
        session.rollback()
        session.connection(execution_options={_WRITES: True})
        session.info[_WRITES] = True
        try:
            result = function(*args, **kwargs)
            session.commit()
        except BaseException:
            session.rollback()
            raise
        finally:
            session.info[_WRITES] = False
        return result

    return wrapper


def begin_snapshot() -> None:
    """End the transaction that is open, and begin one in which every read sees the same moment, as
    any does on SQLite."""
    session = db.session()
    session.rollback()
    if db.engine.dialect.name == "postgresql":
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})


def lock(row: Base | HasPublicId) -> None:
    """Read the row again and hold it until the transaction ends. Raises `NotFound` for one that
    somebody else deleted meanwhile.

    Whoever writes a row that points to it needn't wait for that: its key never changes.
    """
    db.session.flush()  # else what this transaction has set on it would be lost
    try:
        db.session.refresh(row, with_for_update={"of": type(row), "key_share": True})
    except InvalidRequestError as error:
        raise NotFound from error


def lock_all(rows: Iterable[HasPublicId]) -> None:
    """Hold several rows of one table, in one order, so that two who hold the same don't wait for
    each other for ever. Raises `NotFound`, as `lock` does."""
    for row in sorted(rows, key=lambda row: row.id):
        lock(row)


def connect_to_write() -> Connection:
    """A connection beside the session, for what is kept whatever becomes of the transaction."""
    return db.engine.connect().execution_options(**{_WRITES: True})


def _on_connect(connection: Any, _record: object) -> None:
    if not isinstance(connection, sqlite3.Connection):
        return
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "busy_timeout=15000",
        "foreign_keys=ON",
        "synchronous=FULL",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def follow_engine_rules(engine: Engine) -> None:
    """Make every connection of this engine keep the rules above."""
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)


def engine_options(database_url: str) -> dict[str, Any]:
    """What `create_engine` is told for this address."""
    if database_url.startswith("sqlite"):
        return {"connect_args": {"timeout": 15, "check_same_thread": False}}
    timeouts = {
        "statement_timeout": "15s",
        "lock_timeout": "5s",
        "idle_in_transaction_session_timeout": "30s",
    }
    return {
        "pool_pre_ping": True,
        "pool_size": 5,
        "max_overflow": 5,
        "connect_args": {"options": " ".join(f"-c {name}={v}" for name, v in timeouts.items())},
    }
