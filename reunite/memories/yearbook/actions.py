"""Asking for a yearbook as a PDF, and doing without."""

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.memories.yearbook import policy, queries
from reunite.memories.yearbook.models import Yearbook
from reunite.photos.made import State
from reunite.photos.store import store


@atomic
def ask(member: Membership, first_year: int, last_year: int) -> Yearbook:
    """Have these years made into a PDF for this member; asked for twice, it is made once. Raises
    `DomainError` for more than a book holds, or too many books."""
    lock(member)
    kept = queries.list_yearbooks(member)
    for yearbook in kept:
        years = (yearbook.first_year, yearbook.last_year)
        if years == (first_year, last_year) and yearbook.state is State.WAITING:
            return yearbook
    policy.check_not_too_many(len(kept))
    policy.check_fits(queries.fits(member, first_year, last_year))
    now = clock.now()
    yearbook = Yearbook(
        group_id=member.group_id,
        member=member,
        first_year=first_year,
        last_year=last_year,
        asked_at=now,
        ends_at=now + policy.KEPT_FOR,
    )
    db.session.add(yearbook)
    db.session.flush()
    return yearbook


def remove(member: Membership, public_id: str) -> None:
    """Delete the PDF, or leave it unmade. Raises `NotFound`."""
    store().delete([_forget(member, public_id)])


@atomic
def _forget(member: Membership, public_id: str) -> str:
    yearbook = queries.get_yearbook(member, public_id)
    db.session.delete(yearbook)
    return yearbook.file
