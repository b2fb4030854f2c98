"""When a tie forms."""

from datetime import datetime, timedelta

from reunite.accounts.models import Person
from reunite.mail.outbox import after_quiet_hours

STANDS_FIRST = timedelta(hours=1)
NEAR_FOR = timedelta(days=60)


def may_be_told(person: Person, now: datetime) -> bool:
    """Would mail that can wait reach them at this hour? A tie forms when it would reach both, so
    that neither can look first, and take the wish back before the other knows."""
    return after_quiet_hours(now, person.timezone, person.quiet_hours) <= now
