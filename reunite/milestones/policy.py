"""That a milestone has happened, that those it names can see it, and who may take it over."""

from collections.abc import Collection, Iterable
from datetime import date

from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.errors import DomainError, NotAllowed
from reunite.groups.models import Membership
from reunite.milestones.models import Moment
from reunite.when import PartialDate


def check_has_begun(when: PartialDate, today: date) -> None:
    """Raises `DomainError` for a day, month or year that lies wholly ahead of `today`."""
    if not when.has_begun(today):
        raise DomainError(_("That’s still to come. Choose a day up to today."), field="when")


def check_sees(named: Iterable[Person], seen_by: Collection[int]) -> None:
    """Raises `DomainError` for someone named who isn't among these people, by their keys: whoever
    can't see it couldn't take their name off."""
    for person in named:
        if person.id not in seen_by:
            raise DomainError(
                _(
                    "%(name)s isn’t among those you share this with. Add them there, or leave out "
                    "the name.",
                    name=person.name,
                ),
                field="together",
            )


def is_left_to(viewer: Membership, moment: Moment) -> bool:
    """Does its author ask the viewer to take it over?"""
    return moment.offered_to_id == viewer.person_id


def check_is_left_to(viewer: Membership, moment: Moment) -> None:
    """Raises `NotAllowed` for what the viewer isn't asked to take over, or not any more."""
    if not is_left_to(viewer, moment):
        raise NotAllowed(_("That isn’t being left to you any more."))
