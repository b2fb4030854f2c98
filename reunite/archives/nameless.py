"""What someone shared in a group, once they wish to be gone from it: under no name, or taken away.

Neither can be undone. Which rows are theirs is the ledger's to say. What they had taken down
themselves goes in either case, since nobody could put it back. Both work through transactions of
their own, as many as it takes; broken off anywhere, they can be called again. Never call them
inside one: files are written before, and deleted after.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, delete, exists, select, update
from sqlalchemy.orm import aliased

from reunite.accounts.models import Person
from reunite.archives.ledger import Keeping, tables_of
from reunite.archives.stand_ins import (
    add_nameless,
    add_stand_in,
    hide_as_before,
    list_shown_photos,
    part,
)
from reunite.archives.taking_away import albums_of_group, take_away
from reunite.db import atomic, db, lock, new_public_id
from reunite.groups.models import Membership
from reunite.meetups.models import Attendance
from reunite.milestones.models import Milestone, Moment, Named
from reunite.photos.models import Photo, widths_of
from reunite.photos.store import store


def make_nameless(membership: Membership) -> None:
    """What they shared in this group stands under "Someone who was here" from now on, and what
    others said to it stays as it is. In their other groups nothing changes."""
    stand_in = _begin(membership)
    take_away(membership, stand_in, only_taken_down=True)
    _hand_over(membership, stand_in, _copy_pictures(membership))


def remove_shared(membership: Membership) -> None:
    """What they shared in this group goes for good, and its files. What others have answered stays
    as a line that says it was taken away, with their words; meetups stay for those who were there,
    and lose the name."""
    stand_in = _begin(membership)
    take_away(membership, stand_in)
    _hand_over(membership, stand_in, {})


@atomic
def make_guest_nameless(person: Person) -> None:
    """Where someone was asked as a guest, in groups they were never in, a stand-in was."""
    theirs = Attendance.guest_person_id == person.id
    if db.session.scalar(select(exists().where(theirs)).execution_options(across_groups=True)):
        nobody = add_nameless(person.locale)
        values = {"guest_person_id": nobody.id, **_WITHOUT["attendance.guest_person_id"]}
        db.session.execute(update(Attendance).where(theirs).values(values))
        db.session.expire_all()


@atomic
def _begin(membership: Membership) -> Membership:
    return add_stand_in(membership)


# Whose rows a column that points to a person has, as far as they are of this member's group. Where
# a table says its group itself, that is enough.
_IN_GROUP: dict[str, Callable[[Membership], ColumnElement[bool]]] = {
    "moment.person_id": lambda member: Moment.id.in_(
        select(Milestone.moment_id).where(
            Milestone.group_id == member.group_id, Milestone.author_id == member.id
        )
    ),
    "photo.person_id": lambda member: Photo.album_id.in_(albums_of_group(member.group_id)),
}
# What is theirs and no part of what they shared: their place, and their name on what others did.
_NOT_HANDED_OVER = {"membership.person_id", "moment.offered_to_id", "named.person_id"}
# What says who it was, or was for those alone who organised.
_WITHOUT: dict[str, dict[str, Any]] = {
    "attendance.membership_id": {"brings": "", "note": ""},
    "attendance.guest_person_id": {"brings": "", "note": ""},
    "moment.person_id": {"children": ""},
}


def _columns(member: Membership) -> Iterator[tuple[Table, Column[Any], ColumnElement[bool]]]:
    """Each column by which something shared is this member's in this group, and which rows are."""
    for table, line in tables_of(Keeping.SHARED):
        for column in (table.c[name] for name in line.of):
            name, target = f"{table.name}.{column.name}", _target(column)
            if name in _NOT_HANDED_OVER or target == "attendance":
                continue  # what hangs on someone's place at a meetup goes with that
            key = member.id if target == "membership" else member.person_id
            here = table.c.get("group_id")
            clause = here == member.group_id if here is not None else _IN_GROUP[name](member)
            yield table, column, and_(column == key, clause)


def _target(column: Column[Any]) -> str:
    [key] = column.foreign_keys
    return key.column.table.name


@atomic
def _hand_over(membership: Membership, stand_in: Membership, pictures: dict[str, str]) -> None:
    """Give whatever there is of theirs to the stand-in, who goes again if that is nothing."""
    lock(membership.group)
    _take_name_off(membership)
    for milestone in _told_elsewhere(membership):
        part(milestone, membership.person, pictures)
    for table, column, theirs in _columns(membership):
        key = stand_in.id if _target(column) == "membership" else stand_in.person_id
        values = {column.name: key, **_WITHOUT.get(f"{table.name}.{column.name}", {})}
        db.session.execute(update(table).where(theirs).values(values))
    _sign_photos(membership, stand_in)
    if any(_is_any(*found) for found in _columns(stand_in)):
        hide_as_before(membership, stand_in)
    else:
        db.session.delete(stand_in)
        db.session.flush()
        db.session.delete(stand_in.person)
    db.session.flush()
    db.session.expire_all()


def _is_any(table: Table, _column: object, theirs: ColumnElement[bool]) -> bool:
    return bool(db.session.scalar(select(exists(select(table).where(theirs)))))


def _take_name_off(membership: Membership) -> None:
    """They are named beside nothing that others tell here, and offered none of it."""
    told = select(Milestone.moment_id).where(Milestone.group_id == membership.group_id)
    person = membership.person_id
    db.session.execute(
        delete(Named).where(Named.person_id == person, Named.moment_id.in_(told)),
        execution_options={"synchronize_session": False},
    )
    db.session.execute(
        update(Moment)
        .where(Moment.offered_to_id == person, Moment.id.in_(told))
        .values(offered_to_id=None),
        execution_options={"synchronize_session": False},
    )


def _sign_photos(membership: Membership, stand_in: Membership) -> None:
    """Who added a photo, and who took one down, by the public id that is written beside it."""
    here = Photo.album_id.in_(albums_of_group(membership.group_id))
    for column in (Photo.added_by, Photo.taken_down_by):
        db.session.execute(
            update(Photo)
            .where(here, column == membership.person.public_id)
            .values({column: stand_in.person.public_id}),
            execution_options={"synchronize_session": False},
        )


def _told_elsewhere(membership: Membership) -> list[Milestone]:
    other = aliased(Milestone)
    own = select(Milestone).where(
        Milestone.group_id == membership.group_id,
        Milestone.author_id == membership.id,
        exists().where(other.moment_id == Milestone.moment_id, other.id != Milestone.id),
    )
    return list(db.session.scalars(own.execution_options(across_groups=True)))


def _copy_pictures(membership: Membership) -> dict[str, str]:
    """Copy the files of photos that stay in another group, too; the names of the copies."""
    names: dict[str, str] = {}
    for milestone in _told_elsewhere(membership):
        for photo in list_shown_photos(milestone.moment):
            copy = Photo(public_id=new_public_id())
            for width in widths_of(photo.width):
                store().write(copy.file(width), store().read(photo.file(width)))
            names[photo.public_id] = copy.public_id
    return names
