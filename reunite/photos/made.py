"""Files that a worker makes for someone to take away: claim, commit, make, commit. And deleting
them again.

A kind of them is a table with the columns of `Made`, and a `Workshop` that says how one is made.
"""

import logging
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import IO, Any, ClassVar, Generic, TypeVar

from flask import current_app
from sqlalchemy import BigInteger, Index, or_, select, update
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from reunite import clock
from reunite.db import HasPublicId, atomic, db, words_of
from reunite.photos.store import MADE, store

log = logging.getLogger("reunite.made")

TRIES = 3
LEASE = timedelta(minutes=20)
AGAIN_AFTER = timedelta(minutes=5)
_STEP = 10  # of a hundred: how often it is written down how far it is


class State(Enum):
    """How far it is."""

    WAITING = "waiting"
    READY = "ready"
    FAILED = "failed"


class Made(HasPublicId):
    """The columns of such a file. A worker that makes it has it `leased_until` then; it lies in the
    photos' store, under its public id, until `ends_at`."""

    SUFFIX: ClassVar[str]

    state: Mapped[State] = mapped_column(words_of(State), default=State.WAITING)
    done: Mapped[int] = mapped_column(default=0)  # of a hundred
    tries: Mapped[int] = mapped_column(default=0)
    size: Mapped[int] = mapped_column(BigInteger, default=0)  # in bytes, once it is ready
    asked_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    ends_at: Mapped[datetime]

    @declared_attr.directive
    def __table_args__(cls: Any) -> tuple[Index, ...]:  # noqa: N805
        name = cls.__tablename__
        return (
            Index(f"ix_{name}_state", "state", "id"),
            Index(f"ix_{name}_ends_at", "ends_at"),
        )

    @property
    def file(self) -> str:
        """Where it lies in the store."""
        return f"{MADE}/{self.public_id}.{self.SUFFIX}"

    @property
    def is_waiting(self) -> bool:
        """Is it still to be made, or being made?"""
        return self.state is State.WAITING

    @property
    def is_ready(self) -> bool:
        """Can it be taken away?"""
        return self.state is State.READY


class CannotMake(Exception):
    """It can't be made, and trying again would not help."""


class _Stopped(Exception):
    """The worker stops; another one makes it."""


M = TypeVar("M", bound=Made)
Progress = Callable[[int, int], None]  # how much is done, and of how much


@dataclass(frozen=True)
class Workshop(Generic[M]):
    """Makes all files of one kind that were asked for.

    `make` writes one into an open file, outside any transaction, and tells how far it is; it
    raises `CannotMake`, or whatever else goes wrong, which is tried three times. `when_ready` is
    called in the transaction that says so.
    """

    kind: type[M]
    make: Callable[[M, IO[bytes], Progress], None]
    when_ready: Callable[[M], None] = lambda _made: None

    def make_waiting(self, stopping: threading.Event) -> None:
        """Make what was asked for, one after the other, until there is none or `stopping` is set.
        Each is claimed by one worker, and comes back when its lease ends without word."""
        while not stopping.is_set() and (claimed := self._claim()):
            self._make(claimed, stopping)

    @atomic
    def _claim(self) -> M | None:
        now, kind = clock.now(), self.kind
        made = db.session.scalar(
            select(kind)
            .where(
                kind.state == State.WAITING,
                kind.ends_at > now,
                or_(kind.leased_until.is_(None), kind.leased_until <= now),
            )
            .order_by(kind.id)
            .limit(1)
            .with_for_update(skip_locked=True, of=kind)
            .execution_options(across_groups=True, populate_existing=True)
        )
        if made is not None:
            made.leased_until, made.tries = now + LEASE, made.tries + 1
        return made

    def _make(self, made: M, stopping: threading.Event) -> None:
        """Into a file without a name, of which nothing is left wherever this ends. The row may go
        meanwhile, so it is asked for its own name first."""
        key, tries, name = made.id, made.tries, made.file
        if tries > TRIES:
            self._settle(key, state=State.FAILED)
            return
        try:
            with tempfile.TemporaryFile(dir=current_app.instance_path) as file:
                self.make(made, file, self._progress(key, stopping))
                size = file.seek(0, 2)
                file.seek(0)
                store().write(name, file)
        except _Stopped:
            self._settle(key, leased_until=None, tries=tries - 1)
        except CannotMake as reason:
            log.warning("a file could not be made: %s", reason)
            self._settle(key, state=State.FAILED)
        except Exception:
            log.exception("making a file failed")
            then = {"leased_until": _later()} if tries < TRIES else {"state": State.FAILED}
            self._settle(key, **then)
        else:
            if not self._settle_ready(key, size):
                store().delete([name])

    def _progress(self, key: int, stopping: threading.Event) -> Progress:
        told = 0

        def note(done: int, of: int) -> None:
            nonlocal told
            if stopping.is_set():
                raise _Stopped
            now = min(99, 100 * done // max(of, 1))
            if now >= told + _STEP:
                told = now
                self._settle(key, done=now, leased_until=clock.now() + LEASE)

        return note

    @atomic
    def _settle(self, key: int, **values: object) -> bool:
        """Write down how far it is; False where it was removed meanwhile."""
        settled = db.session.execute(
            update(self.kind)
            .where(self.kind.id == key)
            .values(**values)
            .execution_options(synchronize_session=False, across_groups=True)
        )
        return bool(settled.rowcount)  # type: ignore[attr-defined]

    @atomic
    def _settle_ready(self, key: int, size: int) -> bool:
        is_kept = self._settle(key, state=State.READY, done=100, size=size)
        if is_kept:
            options = {"across_groups": True, "populate_existing": True}
            self.when_ready(db.session.get_one(self.kind, key, execution_options=options))
        return is_kept

    def forget_old(self) -> None:
        """Delete those whose time is up."""
        store().delete(self._forget_old())

    @atomic
    def _forget_old(self) -> list[str]:
        old = db.session.scalars(
            select(self.kind)
            .where(self.kind.ends_at <= clock.now())
            .execution_options(across_groups=True)
        ).all()
        for made in old:
            db.session.delete(made)
        return [made.file for made in old]


def _later() -> datetime:
    return clock.now() + AGAIN_AFTER


def list_made_files() -> Iterator[str]:
    """The name in the store of every file that is kept for someone, or being made."""
    for kind in Made.__subclasses__():
        named: Any = kind
        ids = select(named.public_id).execution_options(across_groups=True)
        for public_id in db.session.scalars(ids):
            yield f"{MADE}/{public_id}.{kind.SUFFIX}"
