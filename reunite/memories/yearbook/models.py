"""A yearbook as a PDF, for whoever asked for it."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import Model
from reunite.groups.models import Membership
from reunite.photos.made import Made


class Yearbook(Made, Model):
    """Some years of a group, as one member sees them, to be made into a PDF."""

    __tablename__ = "yearbook"
    SUFFIX = "pdf"

    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    member: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    first_year: Mapped[int]
    last_year: Mapped[int]
