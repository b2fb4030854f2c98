"""What search looks through."""

import unicodedata
from datetime import date
from enum import Enum

from sqlalchemy import BigInteger, ForeignKey, Integer, Text, func, literal_column
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import Model, words_of

LONGEST_WORD = 40


class Kind(Enum):
    """Which sort of thing was found."""

    MILESTONE = "milestone"
    MEETUP = "meetup"


class Finding(Model):
    """The words of one milestone or one meetup, as its group reads it, folded for comparing. Its
    key is its place in time, so that what is found is read newest first without being sorted.

    The migration that makes it makes beside it, on SQLite, an FTS5 table of its rows,
    `finding_words`, kept by triggers; on PostgreSQL an index of their words. Altering this table
    by making it anew, as batch operations do, would lose the triggers.
    """

    __tablename__ = "finding"
    place: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    kind: Mapped[Kind] = mapped_column(words_of(Kind))
    milestone_id: Mapped[int | None] = mapped_column(
        ForeignKey("milestone.id", ondelete="CASCADE"), unique=True
    )
    meetup_id: Mapped[int | None] = mapped_column(
        ForeignKey("meetup.id", ondelete="CASCADE"), unique=True
    )
    words: Mapped[str] = mapped_column(Text)


# PostgreSQL reads no language into the words: they are compared as they were folded
WORDS_AS_VECTOR = func.array_to_tsvector(func.string_to_array(Finding.words, literal_column("' '")))


def first_place(on: date) -> int:
    """The place before every thing of this day."""
    return on.toordinal() << 33


def place_of(on: date, kind: Kind, key: int) -> int:
    """Where a thing stands in time, on a day meetups after milestones, each thing alone."""
    return first_place(on) | (kind is Kind.MEETUP) << 32 | key


def fold_words(text: str) -> list[str]:
    """The words of a text as they are compared: without case, marks and anything but letters and
    digits."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    spaced = "".join(c if c.isalnum() else " " for c in plain)
    return [word[:LONGEST_WORD] for word in spaced.split()]
