"""Asking someone to stay away: for some days, or for good."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership
from reunite.sealed import SealedText


class Kind(Enum):
    """For some days, by one host; or for good, by two."""

    PAUSE = "pause"
    REMOVAL = "removal"


class Parting(HasPublicId, Model):
    """That a member should stay away, and why; what they answer is for the hosts.

    Who asked for a removal is forgotten once it is done, and who else was asked. Of a pause it is
    kept, so that nobody prolongs it alone; it is shown to no one.
    """

    __tablename__ = "parting"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    member: Mapped[Membership] = relationship(lazy="joined", innerjoin=True, foreign_keys=member_id)
    kind: Mapped[Kind] = mapped_column(words_of(Kind))
    asked_by_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"), index=True)
    asked_of_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"), index=True)
    reason: Mapped[str] = mapped_column(SealedText("parting"))
    asked_at: Mapped[datetime]
    is_refused: Mapped[bool] = mapped_column(default=False)
    done_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(SealedText("answer to a parting"), default="")
    answered_at: Mapped[datetime | None]
    ends_at: Mapped[datetime] = mapped_column(index=True)
