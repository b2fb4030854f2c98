"""What is still to be done for someone who left."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import Model, words_of
from reunite.groups.models import Membership


class Shared(Enum):
    """What becomes of what someone shared in a group they leave."""

    STAYS = "stays"
    NAMELESS = "nameless"
    GOES = "goes"


class Departure(Model):
    """Somebody left, and wished that what they shared goes nameless, or goes; it is done by the
    worker, once a copy they asked for is made."""

    __tablename__ = "departure"
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), primary_key=True)
    membership: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    shared: Mapped[Shared] = mapped_column(words_of(Shared))
    left_at: Mapped[datetime]
