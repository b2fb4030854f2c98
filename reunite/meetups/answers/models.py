"""Another time, proposed from someone's calendar."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model
from reunite.meetups.models import Attendance, HasWhen
from reunite.sealed import SealedText


class Proposal(HasPublicId, HasWhen, Model):
    """When someone would rather have it, for whoever organises to see; nothing moves by itself.

    It is about the time the meetup had: after a move (`given_for` is older than its
    `when_version`) it is done with.
    """

    __tablename__ = "proposal"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    attendance_id: Mapped[int] = mapped_column(ForeignKey("attendance.id"), unique=True)
    attendance: Mapped[Attendance] = relationship(lazy="joined", innerjoin=True)
    given_for: Mapped[int]
    note: Mapped[str] = mapped_column(SealedText("proposal"), default="")
    proposed_at: Mapped[datetime]
