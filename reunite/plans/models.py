"""What someone writes on a calmer day about a harder one, and the friends who are willing to be
written to then."""

from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model, words_of
from reunite.sealed import SealedText, bound, said_in


class Standing(Enum):
    """Whether a friend is on someone's plan."""

    ASKED = "asked"
    WILLING = "willing"
    NOT_NOW = "not_now"


@dataclass(frozen=True)
class Plan:
    """What tends to help and what doesn't, the words to send, where to go, and who the professional
    is. Each may be empty."""

    helps: str = ""
    hinders: str = ""
    words: str = ""
    place: str = ""
    professional: str = ""


class KeptPlan(Model):
    """One person's plan at rest: that there is one can be seen, nothing of what it says."""

    __tablename__ = "plan"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    contents: Mapped[str] = mapped_column(SealedText("plan"))
    looked_at: Mapped[datetime]

    @property
    def plan(self) -> Plan:
        """What it says; raises `ValueError` for a plan that was moved here from someone else."""
        return Plan(**said_in(self.contents, self.person_id))

    @plan.setter
    def plan(self, plan: Plan) -> None:
        self.contents = bound(asdict(plan), self.person_id)


class Ally(HasPublicId, Model):
    """A friend whom someone would like to be able to write to when they aren't safe. `phone` is
    the number that the friend gave them for it, if any."""

    __tablename__ = "plan_ally"
    __table_args__ = (UniqueConstraint("owner_id", "friend_id"),)
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    owner: Mapped[Person] = relationship(lazy="joined", innerjoin=True, foreign_keys=owner_id)
    friend_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    friend: Mapped[Person] = relationship(lazy="joined", innerjoin=True, foreign_keys=friend_id)
    standing: Mapped[Standing] = mapped_column(words_of(Standing), default=Standing.ASKED)
    phone: Mapped[str] = mapped_column(SealedText("phone of an ally"), default="")
    messaged_at: Mapped[datetime | None]
