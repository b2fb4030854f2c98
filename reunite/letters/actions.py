"""Writing the letters that are due."""

import logging
import threading
from datetime import date

from reunite import clock
from reunite.db import atomic, db, lock
from reunite.groups.models import MailSort
from reunite.groups.queries import find_membership
from reunite.letters import emails, policy, queries
from reunite.letters.models import Letter

log = logging.getLogger("reunite.letters")


def write_letters(stopping: threading.Event) -> None:
    """Write every letter that is due, one transaction each, until `stopping` is set.

    Any number of workers may do this at once, and each letter is written by one of them.
    """
    for reader, day in list(queries.list_due()):
        if stopping.is_set():
            return
        try:
            write_letter(reader, day)
        except Exception:
            log.exception("a letter could not be written")


@atomic
def write_letter(public_id: str, day: date) -> None:
    """Tell one member what happened since their last letter, if anything did and this letter has
    not been written before. Someone who came after its hour gets the next."""
    reader = find_membership(public_id)
    if reader is None:
        return
    lock(reader)
    last = queries.find_last(reader)
    is_away = reader.person.is_quiet  # and isn't told later of what happened meanwhile
    if not (is_away or reader.wants_mail(MailSort.LETTER)) or (last and last.day >= day):
        return
    now, since = clock.now(), policy.tells_since(reader, last, day)
    ahead = policy.LOOKS_AHEAD[reader.mail_choice(MailSort.LETTER)]
    if not is_away and reader.joined_at < policy.goes_out(day, reader.person.timezone):
        contents = queries.gather(reader, since, day)
        if contents.has_something(since, now + ahead):
            emails.send_letter(reader, day, contents)
    last = last or Letter(membership_id=reader.id, group_id=reader.group_id)
    last.day, last.told_until = day, now
    db.session.add(last)
