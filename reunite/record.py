"""What was done that somebody may want to look up one day: never what anyone said, nor who asked.

Rows are only ever added; the database itself refuses to change or delete one. They name a group
and a person by their public ids, so that nothing needs to be changed when either goes.
"""

from datetime import datetime
from enum import Enum

from sqlalchemy import Index, String, select
from sqlalchemy.orm import Mapped, mapped_column

from reunite import clock
from reunite.db import PUBLIC_ID_LENGTH, Model, db, words_of


class Did(Enum):
    """What was done."""

    JOINED = "joined"
    LEFT = "left"
    BECAME_HOST = "became_host"
    STEPPED_BACK = "stepped_back"
    PAUSED = "paused"
    LET_BACK = "let_back"
    REMOVED = "removed"
    REMEMBERED = "remembered"
    REMEMBERING_UNDONE = "remembering_undone"
    ADDRESS_CHANGED = "address_changed"
    ADDRESS_PUT_BACK = "address_put_back"
    VOUCHED_FOR = "vouched_for"
    LOCKED = "locked"
    ARCHIVE_ASKED = "archive_asked"
    ERASED = "erased"
    CLOSING = "closing"
    CLOSING_CALLED_OFF = "closing_called_off"
    MERGED = "merged"
    RESTORED = "restored"
    READ_BY_COMMAND = "read_by_command"


class Record(Model):
    """Something that was done, to a group, a person, or one in the other."""

    __tablename__ = "record"
    __table_args__ = (
        Index("ix_record_of_group", "of_group", "id"),
        Index("ix_record_of_person", "of_person", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    did: Mapped[Did] = mapped_column(words_of(Did))
    of_group: Mapped[str] = mapped_column(String(PUBLIC_ID_LENGTH), default="")
    of_person: Mapped[str] = mapped_column(String(PUBLIC_ID_LENGTH), default="")
    done_at: Mapped[datetime]


def note_down(did: Did, *, group: str = "", person: str = "") -> None:
    """Write it down, with the public ids of the group and the person it was done to; joins the
    caller's transaction."""
    db.session.add(Record(did=did, of_group=group, of_person=person, done_at=clock.now()))


def list_of_group(group: str, most: int) -> list[Record]:
    """What was done to a group, or to people in it, the newest first."""
    found = select(Record).where(Record.of_group == group).order_by(Record.id.desc()).limit(most)
    return list(db.session.scalars(found))


def list_of_person(person: str, most: int) -> list[Record]:
    """What was done to a person, the newest first."""
    found = select(Record).where(Record.of_person == person).order_by(Record.id.desc()).limit(most)
    return list(db.session.scalars(found))
