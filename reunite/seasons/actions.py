"""Going quiet, coming back, and writing to those long silent."""

import threading
from datetime import date

from sqlalchemy import update

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock
from reunite.groups.queries import list_memberships
from reunite.jobs.each import for_each
from reunite.seasons import emails, policy, queries
from reunite.when import nine_on


@atomic
def go_quiet(person: Person, until: date | None = None) -> None:
    """Nothing comes any more until the morning of that day where they live, or until they say.
    Nobody is told. Raises `DomainError` for a day that has gone by."""
    lock(person)
    policy.check_until(until, clock.today(person.timezone))
    person.quiet_since = person.quiet_since if person.is_quiet else clock.now()
    person.quiet_until = nine_on(until, person.timezone) if until else None


@atomic
def come_back(person: Person) -> None:
    """It is over now; what they may like to know is there until they put it away."""
    lock(person)
    if person.is_quiet:
        person.quiet_until = clock.now()


@atomic
def put_away(person: Person) -> None:
    """What they might have liked to know is done with."""
    lock(person)
    if person.is_back:
        person.quiet_since = person.quiet_until = None


def write_to_silent(stopping: threading.Event) -> None:
    """Write to everyone who has been silent for a year that their place is here; one transaction
    each, until `stopping` is set."""
    _begin_counting()
    for_each(queries.list_long_silent(clock.today("UTC")), _assure, stopping)


@atomic
def _begin_counting() -> None:
    """Of those of whom nothing was written down so far, count from this month on."""
    month = clock.today("UTC").replace(day=1)
    db.session.execute(update(Person).where(Person.here_in.is_(None)).values(here_in=month))


@atomic
def _assure(key: int) -> None:
    person, today = queries.get_person(key), clock.today("UTC")
    lock(person)
    places = list_memberships(person)
    if policy.may_be_assured(person, places, today):
        person.assured_on = today
        emails.assure(places[0], today)
