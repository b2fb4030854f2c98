"""Blocks, doors, and the audiences that things are shared with."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import FlagsOf, HasPublicId, Model
from reunite.safety.labels import NO_TOPIC, About, Topic


class Block(Model):
    """One person's wish to have nothing to do with another. It holds both ways and in every group
    they share; nobody but who made it may ever learn of it."""

    __tablename__ = "block"
    blocker_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    blocked_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    blocked: Mapped[Person] = relationship(lazy="joined", innerjoin=True, foreign_keys=blocked_id)
    since: Mapped[datetime]


class TimeApart(Model):
    """A time, over by now, in which a block kept someone and another apart: what the other shared
    then stays missed. There is one for each of the two, so that neither tells who blocked whom."""

    __tablename__ = "time_apart"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[datetime]
    until: Mapped[datetime]


Topics = FlagsOf(Topic)


class Door(HasPublicId, Model):
    """A reader's own wish about what others post of one topic, with one word in it, or by one
    person: to find it folded, or, shut, not to see it at all, perhaps until some time. It is the
    reader's alone to know."""

    __tablename__ = "door"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    topic: Mapped[Topic] = mapped_column(Topics, default=NO_TOPIC)
    word: Mapped[str] = mapped_column(String(60), default="")
    other_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    other: Mapped[Person | None] = relationship(foreign_keys=other_id)
    is_shut: Mapped[bool]
    until: Mapped[datetime | None]

    @property
    def about(self) -> About:
        """What it is about."""
        return About(self.topic, self.word, self.other_id)


class Audience(Model):
    """The members whom something is for, who shared it among them. The thing points here, and
    where it points nowhere it is for everyone in its group. A thing that owns its audience
    (`cascade="all, delete-orphan", single_parent=True`) is given to others by giving it another.
    """

    __tablename__ = "audience"
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    chosen: Mapped[list["Chosen"]] = relationship(cascade="all, delete-orphan")

    @property
    def member_ids(self) -> set[int]:
        """The keys of the memberships chosen."""
        return {chosen.membership_id for chosen in self.chosen}


class Chosen(Model):
    """One member of an audience."""

    __tablename__ = "chosen"
    audience_id: Mapped[int] = mapped_column(ForeignKey("audience.id"), primary_key=True)
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
