"""How long somebody can think about it."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.errors import DomainError, Gone

WAITS = timedelta(days=7)


def check_can_be_now(*, address_is_new: bool) -> None:
    """Raises `DomainError` while an address before could still have its change undone: whoever
    changed it may not be whose account it is."""
    if address_is_new:
        raise DomainError(
            _("Your email address changed lately, so this takes the seven days."), field="at_once"
        )


def check_can_call_off(person: Person | None, now: datetime) -> Person:
    """Someone who asked for it and can still call it off; raises `Gone`."""
    if person is None or person.erases_at is None or person.erases_at <= now:
        raise Gone(_("There’s nothing to call off any more."))
    return person
