"""Keeping tender days."""

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import atomic, db
from reunite.plans.days import policy
from reunite.plans.days.models import KeptDay, Reader, Tender


@atomic
def keep_day(
    person: Person, tender: Tender, friends: list[Person], kept: KeptDay | None = None
) -> KeptDay:
    """Keep this day, in place of what `kept` said, for a year from now; these friends may know of
    it. Nobody is told."""
    if kept is None:
        kept = KeptDay(person=person, person_id=person.id)
        db.session.add(kept)
    kept.tender = tender
    renew_day(kept)
    known = kept.reader_ids
    chosen = {friend.id for friend in friends} - {person.id}
    for reader in list(kept.readers):
        if reader.person_id not in chosen:
            kept.readers.remove(reader)
    kept.readers += [Reader(person_id=key) for key in sorted(chosen - known)]
    return kept


@atomic
def renew_day(kept: KeptDay) -> None:
    """Keep it for a year from now."""
    kept.until = policy.kept_until(clock.today(kept.person.timezone))


@atomic
def delete_day(kept: KeptDay) -> None:
    """Nothing of it is kept."""
    db.session.delete(kept)
