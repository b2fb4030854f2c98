"""An offer to look after a group."""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model
from reunite.groups.models import Membership

LASTS = timedelta(days=14)


class Offer(HasPublicId, Model):
    """That a member would look after the group as well; one at a time in a group.

    An objection moves its end to the next morning and says that it comes to nothing, never who
    objected. The row goes when the offer ends, whichever way it does.
    """

    __tablename__ = "host_offer"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), unique=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    member: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    offered_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    is_objected: Mapped[bool] = mapped_column(default=False)

    @property
    def due_at(self) -> datetime:
        """When it passes, unless somebody objects before."""
        return self.offered_at + LASTS
