"""The end of the two weeks."""

import logging

from reunite import clock
from reunite.archives.own import delete_own
from reunite.db import atomic, db, lock
from reunite.remembering import policy, queries

log = logging.getLogger("reunite.remembering")

# A block goes on hiding what stays from whom it was hidden; a note is its reader's as well; and
# what was wished for holds from now on.
_STAYS = {"block", "aside", "last_wish"}


def end_those_over() -> None:
    """Delete, unread, what was theirs alone of those whose two weeks are over; and forget what
    nobody confirmed. One transaction each."""
    for public_id in queries.list_over(clock.now()):
        try:
            _end(public_id)
        except Exception:
            log.exception("what was somebody's own could not be deleted")


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
