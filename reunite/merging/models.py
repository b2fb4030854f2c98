"""Two groups that are about to become one."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model
from reunite.groups.models import Group, Membership


class Merger(HasPublicId, Model):
    """That a host would like their group and another to become one; once a host of the other
    agrees, `Group.merges_at` of both says when they do. There is none any more when hosts call it
    off, and afterwards."""

    __tablename__ = "merger"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    group: Mapped[Group] = relationship(lazy="joined", innerjoin=True, foreign_keys=group_id)
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    asked_by: Mapped[Membership] = relationship(
        lazy="joined", innerjoin=True, foreign_keys=asked_by_id
    )
    receives: Mapped[bool]  # does the other group join this one, rather than this the other?
    asked_at: Mapped[datetime]
    other_id: Mapped[int | None] = mapped_column(ForeignKey("circle.id"), index=True)
    other: Mapped[Group | None] = relationship(lazy="joined", foreign_keys=other_id)
    agreed_by_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"))
    agreed_by: Mapped[Membership | None] = relationship(lazy="joined", foreign_keys=agreed_by_id)


class StayingOut(Model):
    """Someone for whom the merged group is not; nobody else ever reads it."""

    __tablename__ = "staying_out"
    merger_id: Mapped[int] = mapped_column(ForeignKey("merger.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
