"""What a birthday needs before friends can be shown it."""

from flask_babel import gettext as _

from reunite.errors import DomainError
from reunite.groups.models import Membership
from reunite.when import DayOfYear


def check_can_show(birthday: DayOfYear | None, places: list[Membership]) -> None:
    """Raise `DomainError` for showing a day that isn't said."""
    if places and birthday is None:
        raise DomainError(_("Say when it is, or choose no group."), field="birthday")
