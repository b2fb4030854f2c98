"""Wishes to stay in touch, and the ties that come of two."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import Model


class TieWish(Model):
    """One person's wish to stay in touch with another, whatever becomes of their groups. Unless the
    other wishes it, too, nobody but who made it may ever learn of it."""

    __tablename__ = "tie_wish"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    other: Mapped[Person] = relationship(foreign_keys=other_id)
    wished_at: Mapped[datetime]


class Tie(Model):
    """Two people who both wish to stay in touch, from when both were told; the one with the smaller
    key comes first. It can't outlive either wish. A block hides it."""

    __tablename__ = "tie"
    __table_args__ = (
        ForeignKeyConstraint(
            ["one_id", "other_id"],
            ["tie_wish.person_id", "tie_wish.other_id"],
            ondelete="CASCADE",
            name="fk_tie_wish",
        ),
        ForeignKeyConstraint(
            ["other_id", "one_id"],
            ["tie_wish.person_id", "tie_wish.other_id"],
            ondelete="CASCADE",
            name="fk_tie_wish_back",
        ),
        CheckConstraint("one_id < other_id", name="ck_tie_order"),
    )
    one_id: Mapped[int] = mapped_column(primary_key=True)
    other_id: Mapped[int] = mapped_column(primary_key=True, index=True)
    since: Mapped[datetime]
