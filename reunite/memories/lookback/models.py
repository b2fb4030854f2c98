"""What someone would rather not come upon when they look back."""

from datetime import date

from sqlalchemy import CheckConstraint, Date, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from reunite.db import HasPublicId, Model
from reunite.safety.labels import NO_TOPIC, Topic
from reunite.safety.models import Topics


class KeptAway(Model):
    """One memory, a moment or a meetup, that someone set aside: for them alone, and only where
    they look back."""

    __tablename__ = "kept_away"
    __table_args__ = (
        UniqueConstraint("person_id", "moment_id"),
        UniqueConstraint("person_id", "meetup_id"),
        CheckConstraint("(moment_id IS NULL) <> (meetup_id IS NULL)", name="ck_kept_away_what"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    moment_id: Mapped[int | None] = mapped_column(
        ForeignKey("moment.id", ondelete="CASCADE"), index=True
    )
    meetup_id: Mapped[int | None] = mapped_column(
        ForeignKey("meetup.id", ondelete="CASCADE"), index=True
    )


class LeftOut(HasPublicId, Model):
    """What someone leaves out of looking back: a friend, a topic, or a time from one day to
    another, both included. It is theirs alone to know."""

    __tablename__ = "left_out"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    topic: Mapped[Topic] = mapped_column(Topics, default=NO_TOPIC)
    first: Mapped[date | None] = mapped_column(Date)
    last: Mapped[date | None] = mapped_column(Date)
