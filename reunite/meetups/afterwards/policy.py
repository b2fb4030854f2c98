"""How often friends meet, and who may log or silence what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from flask_babel import gettext as _

from reunite.errors import DomainError, NotAllowed
from reunite.groups.models import Membership
from reunite.meetups.afterwards.models import Contact

FEWEST_MEETUPS = 3


@dataclass(frozen=True)
class Rhythm:
    """How many days usually lie between two meetups, and how many have passed since the last
    time friends did something together."""

    usually: int
    since: int


def rhythm(met_on: Sequence[date], last: date, today: date) -> Rhythm | None:
    """The median gap between the days on which friends met, once it has passed since `last`.

    None for fewer than three meetups, and while it is not time yet.
    """
    days = sorted(set(met_on))
    if len(days) < FEWEST_MEETUPS:
        return None
    usually = round(median((later - day).days for day, later in pairwise(days)))
    since = (today - last).days
    return Rhythm(usually, since) if since > usually else None


def check_happened(on: date, today: date) -> None:
    """Raises `DomainError` for a day to come."""
    if on > today:
        raise DomainError(_("That’s still to come. Plan it instead."), field="happened_on")


def check_may_remove(viewer: Membership, contact: Contact) -> None:
    """Raises `NotAllowed` for whoever neither logged it nor looks after the group."""
    if contact.author_id != viewer.id and not viewer.is_host:
        raise NotAllowed(_("Whoever wrote it down can take it away."))
