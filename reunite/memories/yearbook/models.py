"""A yearbook as a PDF, for whoever asked for it."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership
from reunite.photos.store import MADE


class State(Enum):
    """How far it is."""

    WAITING = "waiting"
    READY = "ready"
    FAILED = "failed"


class Yearbook(HasPublicId, Model):
    """Some years of a group, as one member sees them, to be made into a PDF by a worker, which has
    it `leased_until` then. Its file lies in the photos' store, under its public id, until
    `ends_at`."""

    __tablename__ = "yearbook"
    __table_args__ = (
        Index("ix_yearbook_state", "state", "id"),
        Index("ix_yearbook_ends_at", "ends_at"),
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    member: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    first_year: Mapped[int]
    last_year: Mapped[int]
    state: Mapped[State] = mapped_column(words_of(State), default=State.WAITING)
    done: Mapped[int] = mapped_column(default=0)  # of a hundred
    tries: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    ends_at: Mapped[datetime]

    @property
    def file(self) -> str:
        """Where it lies in the store."""
        return f"{MADE}/{self.public_id}.pdf"
