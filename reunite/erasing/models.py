"""Someone's wish to be gone from here."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model


class Erasure(HasPublicId, Model):
    """What is to be erased, when, and whether what they shared goes as well or stays without their
    name. It goes with its person, or when it is called off."""

    __tablename__ = "erasure"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), unique=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    takes_shared: Mapped[bool]
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime] = mapped_column(index=True)
