"""Whose it is."""

from flask_babel import gettext as _

from reunite.errors import NotAllowed
from reunite.groups.models import Membership
from reunite.posts.models import Post


def can_change(viewer: Membership, post: Post) -> bool:
    """People change and take down what is theirs, nobody else's."""
    return post.author_id == viewer.id


def check_can_change(viewer: Membership, post: Post) -> None:
    """Raises `NotAllowed` for what is somebody else's."""
    if not can_change(viewer, post):
        raise NotAllowed(_("That’s someone else’s. Only they can change it."))
