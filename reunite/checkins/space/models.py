"""A group's check-in space, and each member's place in it."""

from datetime import UTC, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.db import Model
from reunite.groups.models import Membership

UNTIL_I_SAY = datetime(9999, 12, 31, tzinfo=UTC)


class Space(Model):
    """That a group has a check-in space, since when, and when it closes if a host says so."""

    __tablename__ = "check_in_space"
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), primary_key=True)
    opened_by_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    opened_at: Mapped[datetime]
    closes_at: Mapped[datetime | None]


class Place(Model):
    """What one member said to the space: joined, with the wording they agreed to and when; or not
    now, which is not asked again. It rests for a year after they leave, as the law likes consent
    kept; it is theirs alone to know. With `asks_first` it opens to a fresh sign-in only."""

    __tablename__ = "check_in_place"
    __table_args__ = (UniqueConstraint("membership_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"))
    membership: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    wording: Mapped[int | None]
    joined_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]
    is_paused: Mapped[bool] = mapped_column(default=False)
    rests_until: Mapped[datetime | None]
    shows_rest: Mapped[bool] = mapped_column(default=False)
    asks_cover: Mapped[bool] = mapped_column(default=False)
    has_room_until: Mapped[datetime | None]
    nudged_at: Mapped[datetime | None]
    asks_first: Mapped[bool] = mapped_column(default=False)

    @property
    def is_in(self) -> bool:
        """Have they joined, and not left since?"""
        return self.joined_at is not None and self.left_at is None

    def rests(self, now: datetime) -> bool:
        """Can't they hold this just now?"""
        return self.rests_until is not None and self.rests_until > now

    def has_room(self, now: datetime) -> bool:
        """Have they some room today?"""
        return self.has_room_until is not None and self.has_room_until > now
