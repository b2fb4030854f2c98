"""Calendar feeds: secret addresses that calendar apps subscribe to."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model


class Feed(HasPublicId, Model):
    """One person's subscription. Its address is derived from its id and version, so it can be
    shown again; a new version is a new address, and the old one stops at once."""

    __tablename__ = "feed"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), unique=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    version: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]
