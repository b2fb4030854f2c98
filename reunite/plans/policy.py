"""Who may be on a plan, and when a message may go."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.plans.models import Standing

LOOK_AGAIN_AFTER = timedelta(days=365)
# Between two messages to one friend: long enough that nobody is flooded. It never stands in the way
# of help, since the lines and everyone else on the plan are there all along.
MESSAGE_AGAIN_AFTER = timedelta(minutes=15)


def standing_seen(standing: Standing, *, is_near: bool) -> Standing:
    """How a friend stands, as the person whose plan it is sees it. Someone who isn't near any more
    (no group in common, a block, or known to be under 18) looks just like someone who stepped down.
    """
    if standing is Standing.WILLING and not is_near:
        return Standing.NOT_NOW
    return standing


def is_due(looked_at: datetime, now: datetime) -> bool:
    """Is it a year since its owner last said that the plan is right?"""
    return now - looked_at > LOOK_AGAIN_AFTER


def went_lately(messaged_at: datetime | None, now: datetime) -> bool:
    """Has a message gone to this friend just now?"""
    return messaged_at is not None and now - messaged_at < MESSAGE_AGAIN_AFTER


def check_can_message(standing: Standing, name: str) -> None:
    """Raises `DomainError` for a friend who has not said yes, or has stepped down."""
    if standing is not Standing.WILLING:
        raise DomainError(_("%(name)s can’t be on your plan just now.", name=name))


def words_changed() -> str:
    """For a message that reads differently from what was shown."""
    return _("The words have changed since. Have a look: this is what would be sent now.")
