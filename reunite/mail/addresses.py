"""Addresses that mail comes back to: extensions of one mailbox, each for one purpose.

`answers+rsvp-TOKEN@friends.example`: the token says whom or what it is about, is made by us alone,
and bears the lower case that mail programs like. Without a setting for that mailbox, there are
none, and calendar answers go to the address that mail comes from.
"""

import re
from enum import Enum
from typing import NamedTuple

from reunite.sealed import keyring
from reunite.web.urls import settings


class Purpose(Enum):
    """What an address is for."""

    ANSWER = "rsvp"  # about a place at a meetup or in a group: an answer from a calendar
    REPLY = "reply"  # about a mail of ours: words in reply to it
    BOUNCE = "bounce"  # about a mail of ours: a report that it didn't arrive
    STOP = "unsub"  # about a sort of mail: no more of it


class Named(NamedTuple):
    """An address of ours: what it is for, and about; both empty for the mailbox itself."""

    purpose: Purpose | None
    about: str = ""


def are_personal() -> bool:
    """Does this server have an address for each purpose?"""
    return bool(settings().answers_to and settings().answers_separator)


def make(purpose: Purpose, about: str) -> str:
    """The address for one purpose about what `about` (lower case, of 24 characters at most) names.

    Where no extensions can be had it is the mailbox alone.
    """
    mailbox = settings().answers_to
    if not are_personal():
        return mailbox
    local, _at, domain = mailbox.rpartition("@")
    token = keyring().address_token(purpose.value, about)
    return f"{local}{settings().answers_separator}{purpose.value}-{token}@{domain}"


def for_calendar(place: str) -> str:
    """Where a calendar sends the answer of this place (a public id): its ORGANIZER."""
    return make(Purpose.ANSWER, place) or settings().mail_from


def read(address: str) -> Named | None:
    """What this address is for, or None if it is none of ours."""
    ours, _at, our_domain = settings().answers_to.lower().rpartition("@")
    local, _at, domain = address.strip().lower().rpartition("@")
    if not ours or domain != our_domain:
        return None
    if local == ours:
        return Named(None)
    separator = settings().answers_separator
    extension = local.removeprefix(ours + separator)
    word, _dash, token = extension.partition("-")
    if not separator or extension == local or word not in {known.value for known in Purpose}:
        return None
    about = keyring().named_in_address(token, word)
    return None if about is None else Named(Purpose(word), about)


def find(purpose: Purpose, text: str) -> str | None:
    """What the first address of ours for this purpose in a text is about."""
    for token in re.findall(rf"{purpose.value}-(\w{{1,60}})@", text):
        about = keyring().named_in_address(token, purpose.value)
        if about is not None:
            return about
    return None
