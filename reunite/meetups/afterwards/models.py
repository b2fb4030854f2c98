"""What friends did together without planning it here."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import HasPublicId, Model
from reunite.groups.models import Membership
from reunite.posts.models import HasAudience


class Contact(HasPublicId, HasAudience, Model):
    """A call, a visit, a letter: one line, so that nobody is asked when it's time to meet again."""

    __tablename__ = "contact"
    __table_args__ = (Index("ix_contact_group_id_happened_on", "group_id", "happened_on"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    author: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    words: Mapped[str] = mapped_column(String(120))
    happened_on: Mapped[date] = mapped_column(Date)
    logged_at: Mapped[datetime]


class QuietRhythm(Model):
    """A group whose host wants no word of how long it has been."""

    __tablename__ = "quiet_rhythm"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), primary_key=True)
    since: Mapped[datetime]
