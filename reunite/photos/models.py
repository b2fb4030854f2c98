"""Pictures, and the albums they are in."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import HasPublicId, Model, words_of


class State(Enum):
    """How far a picture is."""

    WAITING = "waiting"
    READY = "ready"
    UNREADABLE = "unreadable"


class Album(Model):
    """The pictures of one thing. The thing points here, and whoever may see it may see them."""

    __tablename__ = "album"
    id: Mapped[int] = mapped_column(primary_key=True)


class Photo(HasPublicId, Model):
    """A picture in an album. Its pixels lie in the store, under its public id; nothing is left of
    the file it came in."""

    __tablename__ = "photo"
    __table_args__ = (Index("ix_photo_album_id", "album_id", "id"),)
    album_id: Mapped[int] = mapped_column(ForeignKey("album.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    added_by: Mapped[str] = mapped_column(String(60), default="")  # a guest, who has no account
    state: Mapped[State] = mapped_column(words_of(State), default=State.WAITING, index=True)
    alt: Mapped[str] = mapped_column(String(300), default="")
    width: Mapped[int] = mapped_column(default=0)
    height: Mapped[int] = mapped_column(default=0)
    stored_bytes: Mapped[int] = mapped_column(default=0)
    added_at: Mapped[datetime]
    taken_down_at: Mapped[datetime | None]
