"""Whose milestone it is, and that it has happened."""

from datetime import date

from flask_babel import gettext as _

from reunite.errors import DomainError, NotAllowed
from reunite.groups.models import Membership
from reunite.milestones.models import Milestone
from reunite.when import PartialDate


def can_change(viewer: Membership, milestone: Milestone) -> bool:
    """People change and take down what they shared, nobody else's."""
    return milestone.author_id == viewer.id


def check_can_change(viewer: Membership, milestone: Milestone) -> None:
    """Raises `NotAllowed` for what somebody else shared."""
    if not can_change(viewer, milestone):
        raise NotAllowed(_("That’s someone else’s to tell. Only they can change it."))


def check_has_begun(when: PartialDate, today: date) -> None:
    """Raises `DomainError` for a day, month or year that lies wholly ahead of `today`."""
    if not when.has_begun(today):
        raise DomainError(_("That’s still to come. Choose a day up to today."), field="when")
