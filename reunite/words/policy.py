"""Whose word it is."""

from flask_babel import gettext as _

from reunite.errors import NotAllowed
from reunite.groups.models import Membership
from reunite.words.models import Word


def can_change(viewer: Membership, word: Word) -> bool:
    """People change and take down their own words, nobody else's."""
    return word.author_id == viewer.id


def check_can_change(viewer: Membership, word: Word) -> None:
    """Raises `NotAllowed` for somebody else's words."""
    if not can_change(viewer, word):
        raise NotAllowed(_("Those are someone else’s words. Only they can change them."))
