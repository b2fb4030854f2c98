"""A private card: what someone needs at a meetup, and from where they set out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import Model
from reunite.sealed import SealedText, bound, said_in


class Need(StrEnum):
    """What a meetup may need to have; `FOOD` and `OTHER` are said in words, `MONEY` as a band."""

    STEP_FREE = "step_free"
    QUIET = "quiet"
    SEATING = "seating"
    ALCOHOL_FREE = "alcohol_free"
    TRAVEL_HELP = "travel_help"
    FOOD = "food"
    MONEY = "money"
    OTHER = "other"


class Band(Enum):
    """How much money is all right, in pounds, euros, dollars or the like."""

    UNSAID = "unsaid"
    NOTHING = "nothing"
    TEN = "ten"
    THIRTY = "thirty"
    ANY = "any"


class JourneyTime(Enum):
    """How long a journey is all right."""

    UNSAID = "unsaid"
    HOUR = "hour"
    TWO_HOURS = "two_hours"
    HALF_A_DAY = "half_a_day"
    ANY = "any"


@dataclass(frozen=True)
class Card:
    """What one person has said; the empty card says nothing.

    `needs` holds the words of each need, which are empty for those that are ticked. `home` is a
    town's number (see `reunite.towns`).
    """

    needs: Mapping[Need, str] = field(default_factory=dict)
    money: Band = Band.UNSAID
    by_name: bool = False
    home: int | None = None
    journey_time: JourneyTime = JourneyTime.UNSAID
    journey_money: Band = Band.UNSAID

    def to_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "needs": dict(self.needs),
            "money": self.money.value,
            "by_name": self.by_name,
            "home": self.home,
            "journey_time": self.journey_time.value,
            "journey_money": self.journey_money.value,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Card":
        """The reverse of `to_json`."""
        return cls(
            needs={Need(need): words for need, words in kept["needs"].items()},
            money=Band(kept["money"]),
            by_name=kept["by_name"],
            home=kept["home"],
            journey_time=JourneyTime(kept["journey_time"]),
            journey_money=Band(kept["journey_money"]),
        )


class KeptCard(Model):
    """One person's card at rest: that there is one can be seen, nothing of what it says."""

    __tablename__ = "need_card"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    contents: Mapped[str] = mapped_column(SealedText("need card"))

    @property
    def card(self) -> Card:
        """What it says; raises `ValueError` for a card that was moved here from someone else."""
        return Card.from_json(said_in(self.contents, self.person_id))

    @card.setter
    def card(self, card: Card) -> None:
        self.contents = bound(card.to_json(), self.person_id)
