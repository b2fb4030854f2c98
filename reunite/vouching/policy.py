"""Whose word counts, for how long, and how long the old address may object."""

from datetime import datetime, timedelta

from flask_babel import gettext as _

from reunite.accounts.models import Person
from reunite.errors import DomainError, Gone
from reunite.groups.models import Membership
from reunite.vouching.models import Standing, Vouch

SECOND_WITHIN = timedelta(days=14)
OBJECT_WITHIN = timedelta(days=7)
# Always as long after one's own word, so that when it comes tells nothing of why.
TOLD_AFTER = SECOND_WITHIN + OBJECT_WITHIN
KEPT_FOR = timedelta(days=365)
AT_MOST = 3
KNOWN_FOR = timedelta(days=30)


def check_may_vouch(author: Membership, person: Person, before: int, now: datetime) -> None:
    """Raises `DomainError` for oneself, for who is new in the group, and for who vouched, within a
    year, as often `before` as anyone may."""
    if author.person_id == person.id:
        raise DomainError(_("This is for a friend. Your own address is on the page about you."))
    if now - author.joined_at < KNOWN_FOR:
        raise DomainError(
            _("You’re new in this group. Ask someone who has been here for a month or more.")
        )
    if before >= AT_MOST:
        raise DomainError(_("You’ve done this three times in a year. Ask another friend to."))


def check_can_object(vouch: Vouch | None) -> Vouch:
    """One that its person can still object to; raises `Gone` for any other."""
    if vouch is None or vouch.standing is not Standing.AGREED:
        raise Gone(_("This is over. If something isn’t right, tell a friend from the group."))
    return vouch
