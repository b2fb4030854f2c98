"""Every table stands in the ledger, with everyone it can be about."""

import pytest
from flask import Flask

from reunite.archives.ledger import LEDGER
from reunite.db import db

WHOSE = {"person.id", "membership.id", "attendance.id"}
# whom a row names besides whose it is
BESIDES = {
    "archive.membership_id",
    "check_in.folded_by_id",
    "check_in_reply.folded_by_id",
    "feed.place_id",
    "invitation.place_id",
    "last_wish.decides_id",
    "remembrance.asked_id",
    "remembrance.begun_by_id",
    "membership.next_host_id",
}


@pytest.mark.usefixtures("app")
def test_every_table_stands_in_it() -> None:
    assert set(LEDGER) == set(db.metadata.tables)


def test_it_says_whose_each_row_is(app: Flask) -> None:
    pointing = {
        f"{table.name}.{key.parent.name}"
        for table in db.metadata.sorted_tables
        for key in table.foreign_keys
        if key.target_fullname in WHOSE
    }
    named = {f"{table}.{column}" for table, line in LEDGER.items() for column in line.of}
    assert pointing == named | BESIDES
