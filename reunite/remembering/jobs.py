"""The end of the two weeks."""

from reunite import clock
from reunite.archives.own import delete_own
from reunite.db import atomic, db, lock
from reunite.jobs.each import for_each
from reunite.remembering import policy, queries

# A block goes on hiding what stays from whom it was hidden; a note is its reader's as well; and
# what was wished for holds from now on.
_STAYS = {"block", "aside", "last_wish"}


def end_those_over() -> None:
    """Delete, unread, what was theirs alone of those whose two weeks are over; and forget what
    nobody confirmed."""
    for_each(queries.list_over(clock.now()), _end)


@atomic
def _end(public_id: str) -> None:
    remembrance = queries.find_remembrance(public_id)
    if remembrance is None:
        return
    lock(remembrance)
    if remembrance.confirmed_at is None:
        db.session.delete(remembrance)
    elif remembrance.ended_at is None and not policy.can_undo(remembrance, clock.now()):
        delete_own(remembrance.person, but=_STAYS)
        remembrance.ended_at = clock.now()
        remembrance.made_hosts, remembrance.named_by = [], []
