"""That a milestone has happened."""

from datetime import date

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.when import PartialDate


def check_has_begun(when: PartialDate, today: date) -> None:
    """Raises `DomainError` for a day, month or year that lies wholly ahead of `today`."""
    if not when.has_begun(today):
        raise DomainError(_("That’s still to come. Choose a day up to today."), field="when")
