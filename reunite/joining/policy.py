"""Who may lay the first stone: whoever read the link that the server printed, within the hour."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.errors import Gone
from reunite.tokens import Keyring

SETUP = "setup"
FIRST_VISITOR = "firstvisitor"
SETUP_LASTS = timedelta(hours=1)


def setup_token(keyring: Keyring, now: datetime) -> str:
    """The token of the setup link, good for an hour from now."""
    return keyring.personal_link(SETUP, FIRST_VISITOR, _minute(now))


def check_setup(keyring: Keyring, token: str, now: datetime, *, anyone_here: bool) -> None:
    """Raises `Gone` once the first visitor has been, and for a link that is old or not ours."""
    minutes = range(int(SETUP_LASTS.total_seconds() // 60) + 1)
    if anyone_here or not any(
        keyring.opens(token, SETUP, FIRST_VISITOR, _minute(now) - minute) for minute in minutes
    ):
        raise Gone(
            _("This setup link has been used or has run out. Restart Reunite for a new one.")
        )


def _minute(moment: datetime) -> int:
    return int(moment.timestamp() // 60)
