"""When somebody was here last: by the month, no closer, and shown to nobody."""

from datetime import UTC, datetime, time

from reunite import clock
from reunite.accounts.models import Person
from reunite.accounts.policy import LONG_AWAY, months_between


def note_visit(person: Person) -> None:
    """Write down in which month they were here; joins the caller's transaction. Who wasn't here for
    months is back as from a quiet season."""
    month = clock.today("UTC").replace(day=1)
    before, person.here_in = person.here_in or month, month
    if person.quiet_since is None and months_between(before, month) >= LONG_AWAY:
        person.quiet_since = datetime.combine(before, time(), UTC)
        person.quiet_until = clock.now()
