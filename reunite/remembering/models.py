"""What someone wished for in life, how friends said that they have died, and the page for them."""

from datetime import datetime
from enum import Enum

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.db import HasPublicId, Model, words_of
from reunite.groups.models import Membership
from reunite.photos.models import Album
from reunite.posts.models import HasAudience
from reunite.words.models import Conversation


class Shared(Enum):
    """What should become of what someone shared."""

    STAYS = "stays"
    GOES = "goes"
    SOMEONE_DECIDES = "someone_decides"


class LastWish(Model):
    """What someone would like once they have died. It is nobody's to read until then."""

    __tablename__ = "last_wish"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    shared: Mapped[Shared] = mapped_column(words_of(Shared), default=Shared.STAYS)
    decides_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True
    )
    wants_no_page: Mapped[bool] = mapped_column(default=False)


class Remembrance(HasPublicId, Model):
    """That someone has died, as a host says, and whoever they asked confirms. For two weeks it can
    be undone; then what was theirs alone goes, and it `ended`.

    Who said so is forgotten once it is confirmed. `made_hosts` are the public ids of the members to
    whom looking after a group passed, `named_by` of those hosts who counted on this person to be
    next; `refused_mail` says that mail was refused before.
    """

    __tablename__ = "remembrance"
    __table_args__ = (UniqueConstraint("group_id", "person_id"),)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    begun_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("membership.id", ondelete="SET NULL"), index=True
    )
    begun_by: Mapped[Membership | None] = relationship(foreign_keys=begun_by_id)
    asked_id: Mapped[int | None] = mapped_column(
        ForeignKey("membership.id", ondelete="SET NULL"), index=True
    )
    asked: Mapped[Membership | None] = relationship(foreign_keys=asked_id)
    begun_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    made_hosts: Mapped[list[str]] = mapped_column(JSON, default=list)
    named_by: Mapped[list[str]] = mapped_column(JSON, default=list)
    refused_mail: Mapped[bool] = mapped_column(default=False)


class Remembering(HasAudience, Model):
    """The page where a group remembers someone: stories and thanks, and photos."""

    __tablename__ = "remembering"
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"), index=True)
    membership_id: Mapped[int] = mapped_column(ForeignKey("membership.id"), unique=True)
    membership: Mapped[Membership] = relationship(lazy="joined", innerjoin=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"))
    conversation: Mapped[Conversation] = relationship(lazy="joined", innerjoin=True)
    album_id: Mapped[int | None] = mapped_column(ForeignKey("album.id"))
    album: Mapped[Album | None] = relationship()
    made_at: Mapped[datetime]


class SetAside(Model):
    """That one member would rather not come upon the page."""

    __tablename__ = "set_aside"
    remembering_id: Mapped[int] = mapped_column(
        ForeignKey("remembering.id", ondelete="CASCADE"), primary_key=True
    )
    membership_id: Mapped[int] = mapped_column(
        ForeignKey("membership.id"), primary_key=True, index=True
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("circle.id"))
