"""Writing a private note on a meetup, and taking it away."""

from collections.abc import Sequence

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup
from reunite.meetups.notes import queries
from reunite.meetups.notes.models import Note
from reunite.safety.actions import make_audience


@atomic
def write(
    author: Membership,
    meetup: Meetup,
    *,
    hard: str,
    plan: str,
    leaving: str,
    who_knows: str,
    readers: Sequence[Membership],
) -> None:
    """Keep the author's note on this meetup, for them and these readers; nobody is told. One
    without a word is taken away."""
    lock(author)
    audience = make_audience(author, readers)
    note = queries.find_own(author, meetup)
    if not any((hard, plan, leaving, who_knows)):
        if note:
            db.session.delete(note)
        return
    note = note or Note(group_id=author.group_id, meetup_id=meetup.id, author_id=author.id)
    note.hard, note.plan, note.leaving, note.who_knows = hard, plan, leaving, who_knows
    note.audience, note.written_at = audience, clock.now()
    db.session.add(note)


@atomic
def take_away(author: Membership, meetup: Meetup) -> None:
    """Delete the author's note."""
    note = queries.find_own(author, meetup)
    if note:
        db.session.delete(note)
