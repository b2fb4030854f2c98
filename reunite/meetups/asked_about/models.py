"""What someone asked whoever organises a meetup to tell them."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership
from reunite.sealed import SealedText


class Said(Enum):
    """What whoever organises says to it."""

    NOTHING = "nothing"
    WILL = "will"
    CANNOT = "cannot"
    COMING = "coming"


class Enquiry(HasPublicId, Model):
    """One member's wish to be told if somebody says they'll be at a meetup: another member, or a
    guest in words. It is for its author and whoever organises, never for whom it is about, and goes
    once the meetup is over."""

    __tablename__ = "enquiry"
    __table_args__ = (Index("ix_enquiry_group_id_meetup_id", "group_id", "meetup_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    meetup_id: Mapped[int] = mapped_column(ForeignKey("meetup.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    author: Mapped[Membership] = relationship(lazy="joined", innerjoin=True, foreign_keys=author_id)
    about_id: Mapped[int | None] = mapped_column(ForeignKey("membership.id"), index=True)
    about: Mapped[Membership | None] = relationship(lazy="joined", foreign_keys=about_id)
    guest: Mapped[str] = mapped_column(SealedText("enquiry"), default="")
    said: Mapped[Said] = mapped_column(words_of(Said), default=Said.NOTHING)
    asked_at: Mapped[datetime]

    @property
    def name(self) -> str:
        """Whom it is about."""
        return self.about.person.name if self.about else self.guest
