"""A day that is hard every year, what its owner would like on it, and who may know."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model
from reunite.sealed import SealedText, bound, said_in
from reunite.when import DayOfYear


class Wish(Enum):
    """What someone would like of their friends on such a day."""

    MESSAGE = "message"
    COMPANY = "company"
    LEAVE_BE = "leave_be"
    ORDINARY = "ordinary"


class Ahead(Enum):
    """How many days before it friends are shown it."""

    NONE = 0
    ONE = 1
    THREE = 3
    WEEK = 7


@dataclass(frozen=True)
class Tender:
    """The day, the name by which its owner alone knows it, what they would like, and from how long
    before it friends may know."""

    on: DayOfYear
    name: str
    wish: Wish
    ahead: Ahead

    def to_json(self) -> list[Any]:
        """As it is kept."""
        return [list(self.on), self.name, self.wish.value, self.ahead.value]

    @classmethod
    def from_json(cls, kept: list[Any]) -> "Tender":
        """The reverse of `to_json`."""
        on, name, wish, ahead = kept
        return cls(DayOfYear(*on), name, Wish(wish), Ahead(ahead))


class KeptDay(HasPublicId, Model):
    """One tender day at rest, until it runs out."""

    __tablename__ = "tender_day"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    contents: Mapped[str] = mapped_column(SealedText("tender day"))
    until: Mapped[date]
    readers: Mapped[list["Reader"]] = relationship(cascade="all, delete-orphan")

    @property
    def tender(self) -> Tender:
        """What it says; raises `ValueError` for a day that was moved here from someone else."""
        return Tender.from_json(said_in(self.contents, self.person_id))

    @tender.setter
    def tender(self, tender: Tender) -> None:
        self.contents = bound(tender.to_json(), self.person_id)

    @property
    def reader_ids(self) -> set[int]:
        """The keys of the people who may know."""
        return {reader.person_id for reader in self.readers}


class Reader(Model):
    """Someone who may know of a tender day."""

    __tablename__ = "tender_day_reader"
    day_id: Mapped[int] = mapped_column(ForeignKey("tender_day.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
