"""Archives to take away, and who asked for them."""

import re
from unicodedata import normalize

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reunite.accounts.models import Person
from reunite.archives.scope import Kind
from reunite.db import Model, words_of
from reunite.groups.models import Membership, Standing
from reunite.photos.made import Made
from reunite.web.filters import local_day


class Archive(Made, Model):
    """An archive for one person; of one group unless it is personal, which was `called` so then.

    Whoever leaves keeps what they asked for themselves, and what everyone was given when a group
    closed stays when its rows are gone: then there is no `membership` any more.
    """

    __tablename__ = "archive"
    SUFFIX = "zip"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
    membership_id: Mapped[int | None] = mapped_column(
        ForeignKey("membership.id", ondelete="SET NULL"), index=True
    )
    membership: Mapped[Membership | None] = relationship(lazy="joined")
    kind: Mapped[Kind] = mapped_column(words_of(Kind))
    called: Mapped[str] = mapped_column(String(60), default="")

    @property
    def kept_as(self) -> str:
        """What it is called among someone's downloads, where others may see it: by what mail calls
        the group, in letters that any system keeps, and the day."""
        group = self.membership.group.cover_name if self.membership else ""
        plain = normalize("NFKD", group).encode("ascii", "ignore").decode()
        name = re.sub(r"[\W_]+", "-", plain).strip("-") or "Reunite"
        return f"{name}-{local_day(self.asked_at, self.person.timezone)}.zip"

    @property
    def is_owed(self) -> bool:
        """May they have it, now or after a pause? One of the whole group is for who is in; what is
        theirs stays with them when they leave."""
        if self.membership is None:
            return True
        standings = {Standing.IN} if self.kind is Kind.GROUP else {Standing.IN, Standing.LEFT}
        return self.membership.standing in standings

    @property
    def is_theirs(self) -> bool:
        """May they have it now? While they are paused, one of the group rests."""
        return self.is_owed and not (self.membership and self.membership.is_paused)
