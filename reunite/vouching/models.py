"""What friends say for someone who can't get to their inbox any more."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership
from reunite.sealed import SealedText


class Standing(Enum):
    """What has become of one friend's word."""

    SAID = "said"  # nobody else has said the same yet
    AGREED = "agreed"  # two have: the old address may object
    CAME_TO_NOTHING = "came_to_nothing"  # which its author is told in due time, never why
    OVER = "over"


class Vouch(HasPublicId, Model):
    """One friend's word that this person, whose address was `old_email`, has lost their inbox and
    can be written to at `new_email`. For nobody but its author to read."""

    __tablename__ = "vouch"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), index=True)
    author: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    old_email: Mapped[str] = mapped_column(String(254))
    new_email: Mapped[str] = mapped_column(SealedText("vouch"))
    standing: Mapped[Standing] = mapped_column(words_of(Standing), default=Standing.SAID)
    said_at: Mapped[datetime]
