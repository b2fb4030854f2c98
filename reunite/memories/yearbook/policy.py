"""How much one book holds, and how many are made for one member."""

from datetime import timedelta

from flask_babel import gettext as _

from reunite.errors import DomainError

MOST = 1000  # of milestones and meetups, in one book
PHOTOS = 4  # of each
KEPT_FOR = timedelta(days=7)
AT_ONCE = 5


def check_fits(fits: bool) -> None:
    """Raises `DomainError` for more than one book holds."""
    if not fits:
        raise DomainError(_("That’s more than one book holds. Choose fewer years."))


def check_not_too_many(kept: int) -> None:
    """Raises `DomainError` for one PDF more than are kept for a member at once."""
    if kept >= AT_ONCE:
        raise DomainError(
            _("There are several already. Remove one you don’t need, then ask again.")
        )
