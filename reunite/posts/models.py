"""The columns of whatever a member shares; a kind of post takes those it needs."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from reunite.db import HasPublicId
from reunite.groups.models import Membership
from reunite.safety.labels import NO_TOPIC, Labels, Topic
from reunite.safety.models import Audience, Topics


class Post(HasPublicId):
    """Something of one member's, in one group. Taken down, it stays a row that only its author can
    see and put back."""

    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    taken_down_at: Mapped[datetime | None]

    @declared_attr
    def author(cls: Any) -> Mapped[Membership]:  # noqa: N805
        """Whose it is."""
        own = f"{cls.__name__}.author_id"  # a kind may point to other members besides
        return relationship(lazy="joined", innerjoin=True, foreign_keys=own)


class HasAudience:
    """For chosen members, or, without an audience, for everyone in the group."""

    audience_id: Mapped[int | None] = mapped_column(ForeignKey("audience.id"))

    @declared_attr
    def audience(cls) -> Mapped[Audience | None]:  # noqa: N805
        """Whom it is for."""
        return relationship(cascade="all, delete-orphan", single_parent=True)


class HasLabels:
    """What its author says it is about, and the note on top of it, under which it starts folded."""

    topics: Mapped[Topic] = mapped_column(Topics, default=NO_TOPIC)
    own_topic: Mapped[str] = mapped_column(String(60), default="")
    note: Mapped[str] = mapped_column(String(120), default="")

    @property
    def labels(self) -> Labels:
        """All three together."""
        return Labels(self.topics, self.own_topic, self.note)

    @labels.setter
    def labels(self, labels: Labels) -> None:
        self.topics, self.own_topic, self.note = labels
