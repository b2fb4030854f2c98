"""What the pages of an archive show: things, what was said to each, and by whom."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from reunite.photos.models import Photo
from reunite.text import initial


class Friend(NamedTuple):
    """Someone, as their pane shows them."""

    name: str
    hue: int

    @property
    def initial(self) -> str:
        """The letter on their pane."""
        return initial(self.name)


class Reply(NamedTuple):
    """What someone said to it, or made of it, perhaps without their name."""

    who: Friend | None
    text: str
    at: datetime
    fold_words: str = ""
    photos: tuple[Photo, ...] = ()
    more: str = ""


@dataclass(frozen=True, kw_only=True)
class Thing:
    """One thing on a page: what happened, will happen, was found, asked or made."""

    key: str
    on: date
    title: str = ""
    text: str = ""
    who: Friend | None = None
    line: str = ""  # what sort of thing
    when: str = ""
    label: str = ""
    sort: str = "shared"
    names: tuple[str, ...] = ()
    facts: tuple[tuple[str, str, str], ...] = ()
    photos: tuple[Photo, ...] = ()
    replies: tuple[Reply, ...] = ()
    fold_words: str = ""
    is_physical: bool = False  # and so isn't for everyone
