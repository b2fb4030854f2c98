"""What people bring, and lifts."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model
from reunite.meetups.models import Attendance


class Item(HasPublicId, Model):
    """Something to bring; whoever brings it has put their name to it."""

    __tablename__ = "item"
    __table_args__ = (Index("ix_item_group_id_meetup_id", "group_id", "meetup_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    meetup_id: Mapped[int] = mapped_column(ForeignKey("meetup.id"), index=True)
    what: Mapped[str] = mapped_column(String(120))
    added_by_id: Mapped[int] = mapped_column(ForeignKey("attendance.id"))
    brought_by_id: Mapped[int | None] = mapped_column(ForeignKey("attendance.id"))
    brought_by: Mapped[Attendance | None] = relationship(foreign_keys=brought_by_id)


class Lift(HasPublicId, Model):
    """A lift that somebody offers, or would like; people match them by themselves."""

    __tablename__ = "lift"
    __table_args__ = (Index("ix_lift_group_id_meetup_id", "group_id", "meetup_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    meetup_id: Mapped[int] = mapped_column(ForeignKey("meetup.id"), index=True)
    attendance_id: Mapped[int] = mapped_column(ForeignKey("attendance.id"), index=True)
    attendance: Mapped[Attendance] = relationship()
    is_offer: Mapped[bool]
    words: Mapped[str] = mapped_column(String(200))
