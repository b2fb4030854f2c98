"""A help line, and when what we know of it is too old to rely on.

There are no tables: what we know stands in helplines.json.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Self
from urllib.parse import quote, urlsplit

ANYWHERE = "ZZ"  # no country: for everyone, and always last
STALE_AFTER = timedelta(days=180)


class Concern(Enum):
    """What a line is for, where it isn't for anyone in distress; or that it also talks to friends
    who worry about someone."""

    YOUNG = "young"
    LOSS = "loss"
    SUICIDE_LOSS = "suicide_loss"
    ABUSE = "abuse"
    FRIENDS = "friends"


@dataclass(frozen=True, kw_only=True)
class Text:
    """A number to write to: the word to begin with, and the app, where it isn't a text message."""

    to: str
    say: str = ""
    by: str = ""

    @property
    def link(self) -> str:
        """The sms: address (RFC 5724), with the word already written; empty for another app."""
        if self.by:
            return ""
        # Apple's Messages looks for the word behind "&", the RFC and everyone else behind "?"
        return f"sms:{_digits(self.to)}" + (f"?&body={quote(self.say)}" if self.say else "")


@dataclass(frozen=True, kw_only=True)
class Line:
    """Someone to talk to. `remark` and what is said of checking are for whoever checks it next."""

    country: str
    name: str
    url: str
    for_whom: str
    verified: bool
    about: frozenset[Concern] = frozenset()
    region: str = ""
    phone: str = ""
    then: str = ""
    text: Text | None = None
    hours: str = ""
    note: str = ""
    last_checked: date | None = None
    checked_against: str = ""
    sources: tuple[str, ...] = ()
    source_date: str = ""
    remark: str = ""

    @property
    def phone_link(self) -> str:
        """The tel: address (RFC 3966), as dialled within the country."""
        return f"tel:{_digits(self.phone)}"

    @property
    def site(self) -> str:
        """The website's name, as people say it."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    @property
    def has_number(self) -> bool:
        """Is there a number to call or to text?"""
        return bool(self.phone or self.text)

    @property
    def is_doubtful(self) -> bool:
        """Has it a number that can't be relied on, so that it was left out?"""
        return not self.has_number and self.country != ANYWHERE

    @property
    def is_for_anyone(self) -> bool:
        """Is it for anyone in distress, rather than for some?"""
        return self.about <= {Concern.FRIENDS}

    def is_due(self, today: date) -> bool:
        """Does somebody have to check it before its number can be relied on?"""
        if not self.has_number:
            return False
        if not self.verified or self.last_checked is None:
            return True
        return today - self.last_checked > STALE_AFTER

    def as_known(self, today: date) -> Self:
        """The line with only what can be relied on: when it is due, neither number nor hours."""
        return replace(self, phone="", then="", text=None, hours="") if self.is_due(today) else self


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
