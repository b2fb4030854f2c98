"""Pictures, and the albums they are in."""

from bisect import bisect_left
from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import PUBLIC_ID_LENGTH, HasPublicId, Model, words_of
from reunite.photos.store import INCOMING, SHOWN

WIDTHS = (480, 960, 1600)
ALT_LENGTH = 300
ON_THE_PAGE = 3


def widths_of(width: int) -> tuple[int, ...]:
    """The sizes there are of a picture of this width: none holds more pixels than it has."""
    return WIDTHS[: bisect_left(WIDTHS, width) + 1]


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
    the file it came in.

    `added_by` is the public id of whoever added it, a person's or that of a guest's place, and so
    is `taken_down_by`. A worker that makes it ready has it `leased_until` then.
    """

    __tablename__ = "photo"
    __table_args__ = (
        Index("ix_photo_album_id", "album_id", "id"),
        Index("ix_photo_added_by", "added_by"),
    )
    album_id: Mapped[int] = mapped_column(ForeignKey("album.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person | None] = relationship(lazy="joined")
    added_by: Mapped[str] = mapped_column(String(PUBLIC_ID_LENGTH), default="")
    state: Mapped[State] = mapped_column(words_of(State), default=State.WAITING, index=True)
    alt: Mapped[str] = mapped_column(String(ALT_LENGTH), default="")
    width: Mapped[int] = mapped_column(default=0)
    height: Mapped[int] = mapped_column(default=0)
    stored_bytes: Mapped[int] = mapped_column(default=0)
    added_at: Mapped[datetime]
    comes_first: Mapped[bool] = mapped_column(default=False)
    taken_down_at: Mapped[datetime | None]
    taken_down_by: Mapped[str] = mapped_column(String(PUBLIC_ID_LENGTH), default="")
    leased_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)

    @property
    def is_shown(self) -> bool:
        """Can whoever sees the album see it?"""
        return self.state is State.READY and self.taken_down_at is None

    @property
    def incoming(self) -> str:
        """Where the file that came in lies until it is made ready."""
        return f"{INCOMING}/{self.public_id}"

    def file(self, width: int) -> str:
        """Where its pixels lie at this size."""
        return f"{SHOWN}/{self.public_id}-{width}"

    @property
    def files(self) -> list[str]:
        """All there may be of it in the store."""
        return [self.incoming, *map(self.file, WIDTHS)]
