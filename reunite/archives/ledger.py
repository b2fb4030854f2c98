"""What every table holds, and whose it is: the one place that archives, restoring, erasing, merging
and closing ask.

A table that is missing here fails a test, so that nobody's words are forgotten by any of them.
"""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from sqlalchemy import Table

from reunite.db import db


class Keeping(Enum):
    """How what a table holds is kept."""

    GROUP = "group"  # the group's own, and what holds together what its members shared
    SHARED = "shared"  # by one member, for others: it goes into archives, and may become nameless
    OWN = "own"  # one person's, nobody else's to have: it goes into theirs alone, and with them
    PASSING = "passing"  # means to an end: in no archive; it goes with its person or its group


class Line(NamedTuple):
    """How one table's rows are kept, and the columns that say whose each is (none for nobody’s)."""

    keeping: Keeping
    of: tuple[str, ...] = ()


_G, _S, _O, _P = Keeping.GROUP, Keeping.SHARED, Keeping.OWN, Keeping.PASSING

LEDGER: dict[str, Line] = {
    # groups and people
    "circle": Line(_G),
    "agreement": Line(_G),
    "person": Line(_S),
    "membership": Line(_S, ("person_id",)),
    "quiet_rhythm": Line(_G),
    "closing": Line(_P, ("begun_by_id",)),
    "merger": Line(_P, ("asked_by_id", "agreed_by_id")),
    "staying_out": Line(_P, ("person_id",)),
    "invitation": Line(_P, ("inviter_id", "person_id")),
    "host_offer": Line(_P, ("member_id",)),
    "parting": Line(_P, ("member_id", "asked_by_id", "asked_of_id")),
    # what holds together what was shared
    "audience": Line(_G),
    "chosen": Line(_G, ("membership_id",)),
    "conversation": Line(_G),
    "album": Line(_G),
    "remembering": Line(_G, ("membership_id",)),
    # what was shared
    "moment": Line(_S, ("person_id", "offered_to_id")),
    "named": Line(_S, ("person_id",)),
    "milestone": Line(_S, ("author_id",)),
    "word": Line(_S, ("author_id",)),
    "photo": Line(_S, ("person_id",)),
    "series": Line(_S, ("organiser_id",)),
    "meetup": Line(_S, ("organiser_id",)),
    "poll_option": Line(_G),
    "attendance": Line(_S, ("membership_id", "guest_person_id")),
    "standing_answer": Line(_S, ("membership_id",)),
    "vote": Line(_S, ("attendance_id",)),
    "proposal": Line(_P, ("attendance_id",)),
    "item": Line(_S, ("added_by_id", "brought_by_id")),
    "lift": Line(_S, ("attendance_id",)),
    "contact": Line(_S, ("author_id",)),
    "experience": Line(_S, ("author_id",)),
    "question": Line(_S, ("author_id",)),
    "making": Line(_S, ("author_id",)),
    "piece": Line(_S, ("author_id",)),
    "presence": Line(_S, ("member_id",)),
    # one person's own
    "bookmark": Line(_O, ("membership_id",)),
    "note": Line(_O, ("author_id",)),
    "enquiry": Line(_P, ("author_id", "about_id")),
    "need_card": Line(_O, ("person_id",)),
    "plan": Line(_O, ("person_id",)),
    "plan_ally": Line(_O, ("owner_id", "friend_id")),
    "tender_day": Line(_O, ("person_id",)),
    "tender_day_reader": Line(_O, ("person_id",)),
    "door": Line(_O, ("person_id", "other_id")),
    "block": Line(_O, ("blocker_id", "blocked_id")),
    "time_apart": Line(_P, ("person_id", "other_id")),
    "tie_wish": Line(_O, ("person_id", "other_id")),
    "left_out": Line(_O, ("person_id", "other_id")),
    "kept_away": Line(_O, ("person_id",)),
    "feed": Line(_O, ("person_id",)),
    "check_in": Line(_O, ("author_id",)),
    "check_in_reply": Line(_O, ("author_id",)),
    "check_in_keepsake": Line(_O, ("membership_id",)),
    "check_in_place": Line(_O, ("membership_id",)),
    "check_in_not_today": Line(_P, ("membership_id",)),
    "check_in_space": Line(_P, ("opened_by_id",)),
    "aside": Line(_O, ("author_id", "reader_id")),
    "quiet_word": Line(_O, ("author_id",)),
    "concerned": Line(_P, ("membership_id",)),
    "patchwork_print": Line(_P, ("member_id",)),
    "postcard_place": Line(_P, ("member_id", "sends_to_id")),
    "last_wish": Line(_O, ("person_id",)),
    "set_aside": Line(_O, ("membership_id",)),
    # means to an end
    "remembrance": Line(_P, ("person_id",)),
    "tie": Line(_P),
    "departure": Line(_P, ("membership_id",)),
    "device": Line(_P, ("person_id",)),
    "way_in": Line(_P, ("person_id",)),
    "address_change": Line(_P, ("person_id",)),
    "vouch": Line(_P, ("person_id", "author_id")),
    "letter": Line(_P, ("membership_id",)),
    "yearbook": Line(_P, ("member_id",)),
    "archive": Line(_P, ("person_id",)),
    "finding": Line(_P),
    "draft": Line(_P),
    "message": Line(_P),
    "held_reply": Line(_P),
    "received": Line(_P),
    "undeliverable": Line(_P),
    "unwanted": Line(_P),
    "limit_count": Line(_P),
    "sent_form": Line(_P),
    "record": Line(_P),
}


def tables_of(*keepings: Keeping) -> Iterator[tuple[Table, Line]]:
    """The tables that are kept in one of these ways, each after those that it points to."""
    for table in db.metadata.sorted_tables:
        line = LEDGER[table.name]
        if line.keeping in keepings:
            yield table, line
