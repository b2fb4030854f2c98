"""How far each reader has been told."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import Model


class Letter(Model):
    """The newest letter of one member: its day, and until when it told what had happened.

    The row is there for a letter that had nothing to say as well, and was not sent.
    """

    __tablename__ = "letter"
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    day: Mapped[date] = mapped_column(Date)
    told_until: Mapped[datetime]
