"""Whose milestone it is."""

from flask_babel import gettext as _

from reunite.errors import NotAllowed
from reunite.groups.models import Membership
from reunite.milestones.models import Milestone


def can_change(viewer: Membership, milestone: Milestone) -> bool:
    """People change and take down what they shared, nobody else's."""
    return milestone.author_id == viewer.id


def check_can_change(viewer: Membership, milestone: Milestone) -> None:
    """Raises `NotAllowed` for what somebody else shared."""
    if not can_change(viewer, milestone):
        raise NotAllowed(_("That's someone else's to tell. Only they can change it."))
