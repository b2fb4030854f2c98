"""Who may ask, and what may be said to it."""

from flask_babel import gettext as _

from reunite.errors import DomainError

AT_MOST = 10


def check_does_not_organise(*, sees_all: bool) -> None:
    """Raises `DomainError` for whoever organises: they see who is coming."""
    if sees_all:
        raise DomainError(_("You’re organising it, so you see who is coming."))


def check_room(already: int) -> None:
    """Raises `DomainError` for someone who asks about too many."""
    if already >= AT_MOST:
        raise DomainError(_("You’ve asked about a lot of people. Take one of them back first."))


def check_is_coming(*, is_known: bool, is_coming: bool) -> None:
    """Raises `DomainError` where it would not be so: of a member it is known what they say, of a
    guest in words only who tells it knows."""
    if is_known and not is_coming:
        raise DomainError(_("They haven’t said that they’ll be there, or not any more."))
