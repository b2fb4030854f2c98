"""A group that is about to close."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import Model
from reunite.groups.models import Group, Membership


class Closing(Model):
    """That a host has begun to close a group; once it is settled, `Group.closes_at` says when it is
    gone. There is none any more when hosts call it off."""

    __tablename__ = "closing"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), primary_key=True)
    group: Mapped[Group] = relationship(lazy="joined", innerjoin=True)
    begun_by_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    begun_by: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    begun_at: Mapped[datetime]
