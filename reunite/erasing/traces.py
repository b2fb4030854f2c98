"""Everything that is left of somebody once their places have ended and what they shared is dealt
with: rows, files, mail owed, and what the database's own files still hold.

Which rows are whose is the ledger's to say. A row of theirs that isn't in it, or that stands where
nothing of theirs should, makes the deletion of the person fail, so that nothing is forgotten.
"""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flask import current_app
from flask_babel import gettext as _
from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    Table,
    delete,
    select,
    tuple_,
    update,
)
from sqlalchemy.exc import OperationalError

from reunite.accounts.models import Person, WayIn
from reunite.archives.ledger import LEDGER, Keeping
from reunite.archives.stand_ins import add_stand_in
from reunite.db import atomic, db, lock
from reunite.erasing import queries
from reunite.groups.models import Invitation, Membership
from reunite.mail.bounces import address_hash
from reunite.mail.kept import Folder
from reunite.mail.models import Message, Undeliverable
from reunite.mail.outbox import address_of_nobody
from reunite.meetups.models import Attendance
from reunite.memories.search.index import tidy
from reunite.photos.made import list_made_files
from reunite.photos.store import store
from reunite.record import Did, note_down
from reunite.safety.models import Audience, Chosen
from reunite.web.drafts import let_all_drafts_go

log = logging.getLogger("reunite.erasing")

# What they did for a whole group goes on without them: it was done by someone who was here.
_DONE_FOR_ALL = {
    "check_in_space.opened_by_id",
    "closing.begun_by_id",
    "merger.asked_by_id",
    "merger.agreed_by_id",
    "parting.asked_by_id",
    "parting.asked_of_id",
    "remembering.membership_id",
}
# Others' rows that only cease to name them.
_ONLY_NAMED = {"moment.offered_to_id", "postcard_place.sends_to_id"}
# Of what they shared, which is dealt with, only their name on what others did.
_SHARED_LEFT = {"named.person_id", *_ONLY_NAMED}
_ANY_GROUP = {"across_groups": True, "synchronize_session": False}


def let_go(person: Person) -> None:
    """Delete all of it, for good; nothing when they are gone already."""
    before, address = {*list_made_files()}, person.email
    _delete_rows(person)
    store().delete(before - {*list_made_files()})
    Folder(Path(current_app.instance_path)).delete_to(address)
    tidy()
    _clear_away()


@atomic
def _delete_rows(person: Person) -> None:
    lock(person)
    places = queries.list_places(person)
    for place in places:
        note_down(Did.ERASED, group=place.group.public_id, person=person.public_id)
    if not places:
        note_down(Did.ERASED, person=person.public_id)
    let_all_drafts_go([person.public_id, *(place.public_id for place in places)])
    _delete_by_address(person.email)
    db.session.flush()
    for place in places:
        _hand_on(place)
    for column in _pointing_to("membership"):
        _let_go_of(column, [place.id for place in places])
    for column in _pointing_to("person"):
        _let_go_of(column, [person.id])
    _run(delete(Membership).where(Membership.person_id == person.id))
    _run(delete(Person).where(Person.id == person.id))
    db.session.expire_all()


def _run(statement: Any) -> None:
    db.session.execute(statement, execution_options=_ANY_GROUP)


def _pointing_to(target: str) -> Iterator[Column[Any]]:
    """The columns that point to this table, but for people's places, the last tables first."""
    for table in reversed(db.metadata.sorted_tables):
        for key in table.foreign_keys:
            if key.column.table.name == target and (table.name, target) != ("membership", "person"):
                yield key.parent


def _let_go_of(column: Column[Any], keys: list[int]) -> None:
    """Let no row of this column point to any of them: by its own kind it goes, or names nobody."""
    name, line, theirs = str(column), LEDGER[column.table.name], column.in_(keys)
    if line.keeping is Keeping.SHARED and name not in _SHARED_LEFT and column.name in line.of:
        return
    if name in _ONLY_NAMED or (column.nullable and column.name not in line.of):
        _run(update(column.table).where(theirs).values({column.name: None}))
    else:
        _delete_with_more(column.table, theirs)


def _delete_with_more(table: Table, which: ColumnElement[bool]) -> None:
    """Delete these rows, and first what hangs on them."""
    audiences = _list_audiences(table, which)
    for other in reversed(db.metadata.sorted_tables):
        for key in other.foreign_key_constraints:
            if key.referred_table is not table or other is table:
                continue
            own = [*key.columns]
            referred = select(*(element.column for element in key.elements)).where(which)
            hanging = tuple_(*own).in_(referred) if len(own) > 1 else own[0].in_(referred)
            if all(part.nullable for part in own):
                _run(update(other).where(hanging).values({part.name: None for part in own}))
            else:
                _delete_with_more(other, hanging)
    _run(delete(table).where(which))
    if audiences:
        _run(delete(Chosen).where(Chosen.audience_id.in_(audiences)))
        _run(delete(Audience).where(Audience.id.in_(audiences)))


def _list_audiences(table: Table, which: ColumnElement[bool]) -> list[int]:
    """The audiences that only these rows have."""
    if "audience_id" not in table.c:
        return []
    found: Select[Any] = select(table.c.audience_id).where(which, table.c.audience_id.is_not(None))
    return list(db.session.scalars(found, execution_options=_ANY_GROUP))


def _hand_on(place: Membership) -> None:
    """Let what they did for their whole group have been done by someone who was here."""
    mine = [
        (column.table, column, column == place.id)
        for column in _pointing_to("membership")
        if str(column) in _DONE_FOR_ALL
    ]
    held = [
        (table, column, theirs)
        for table, column, theirs in mine
        if db.session.execute(select(table).where(theirs), execution_options=_ANY_GROUP).first()
    ]
    if held:
        stand_in = add_stand_in(place)
        for table, column, theirs in held:
            _run(update(table).where(theirs).values({column.name: stand_in.id}))


def _delete_by_address(address: str) -> None:
    """What names nothing of theirs but where they could be written to. That they want no mail is
    the address's own wish, and stays."""
    for statement in (
        delete(WayIn).where(WayIn.email == address),
        delete(Undeliverable).where(Undeliverable.address_hash == address_hash(address)),
        update(Attendance).where(Attendance.guest_email == address).values(_no_guest()),
    ):
        _run(statement)
    tables = db.metadata.tables
    _delete_with_more(tables["message"], Message.address_hash == address_hash(address))
    _delete_with_more(tables["invitation"], Invitation.email == address)


def _no_guest() -> dict[str, Any]:
    return {
        "guest_email": address_of_nobody(),
        "guest_name": _("Someone who was here"),
        "brings": "",
        "note": "",
    }


def _clear_away() -> None:
    """Let the database's own files forget what was deleted. SQLite overwrites rows at once
    (`secure_delete`), but its log keeps what was written until it is emptied. PostgreSQL clears
    rows away when very many of a table are gone, or when it is told to."""
    db.session.rollback()
    if db.engine.dialect.name == "sqlite":
        with db.engine.connect() as connection:
            busy = connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            log.warning("the database’s log could not be emptied: it is in use")
        return
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        try:
            connection.exec_driver_sql("VACUUM")
        except OperationalError:
            log.warning(
                "the database could not be cleared of deleted rows: autovacuum does it later"
            )
