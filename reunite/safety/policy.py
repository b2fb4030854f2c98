"""Who may be blocked."""

from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.errors import DomainError


def check_is_other(viewer: Person, other: Person) -> None:
    """Raises `DomainError` for oneself."""
    if viewer.id == other.id:
        raise DomainError(_("That’s you. Your own things are always yours to see."))
