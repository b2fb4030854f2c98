"""Putting a group back from its archive: all of it or nothing.

Its people have their places, and everything that was theirs, but no way in until they take it:
by an invitation that leads each to their own place.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table, UniqueConstraint, delete, exists, update
from sqlalchemy.exc import SQLAlchemyError

from reunite.accounts.actions import touch_calendars
from reunite.accounts.models import Person
from reunite.archives import reading
from reunite.archives.columns import points_to
from reunite.archives.parcel import CannotRestore, Parcel, photo_name
from reunite.archives.putting import PuttingBack, taken_of
from reunite.archives.reading import Contents
from reunite.db import atomic, db, lock, new_public_id
from reunite.errors import NotFound
from reunite.groups import actions as groups
from reunite.groups.models import Group, Invitation, Membership
from reunite.groups.policy import check_host
from reunite.groups.queries import list_everyone_in
from reunite.mail.outbox import NOWHERE
from reunite.memories.search.index import rebuild
from reunite.photos.actions import Upload, throw_away
from reunite.photos.policy import MOST_BYTES
from reunite.photos.store import INCOMING, store
from reunite.record import Did, note_down

_PHOTO = db.metadata.tables["photo"]


@dataclass(frozen=True)
class Restored:
    """A group that was put back, who comes in first, and their way in unless they have one."""

    group: Group
    first: Membership
    invitation: Invitation | None


def restore(parcel: Parcel) -> Restored:
    """Put a group back. Its photos are made anew by the worker, from the pixels in the archive.
    Raises `CannotRestore`; nothing is left of it then."""
    contents = reading.read(parcel.data)
    names = _names_of_photos(parcel, contents)
    uploads: list[Upload] = []
    try:
        for old, new in names.items():
            uploads.append(Upload(new, 0, ""))
            store().write(f"{INCOMING}/{new}", parcel.read(photo_name(old)))
        return _put_back(contents, names)
    except OSError as error:
        throw_away(uploads)
        raise CannotRestore(f"The photos can’t be written: {error.strerror}.") from error
    except BaseException:
        throw_away(uploads)
        raise


def _names_of_photos(parcel: Parcel, contents: Contents) -> dict[str, str]:
    """The public ids that its photos had, and will have. One that was deleted while the archive
    was made has no file, and isn't put back."""
    photos = contents.things["photo"]
    photos[:] = [photo for photo in photos if parcel.has(photo_name(photo["public_id"]))]
    found = [photo["public_id"] for photo in photos]
    for name in map(photo_name, found):
        if parcel.size_of(name) > MOST_BYTES:
            raise CannotRestore(f"{name} is larger than any photo here.")
    taken = taken_of(_PHOTO.c.public_id, found)
    return {public_id: new_public_id() if public_id in taken else public_id for public_id in found}


@atomic
def _put_back(contents: Contents, photos: dict[str, str]) -> Restored:
    putting = PuttingBack(contents, photos)
    try:
        putting.write()
    except SQLAlchemyError as error:
        raise CannotRestore("It says something twice, or what can’t be kept.") from error
    rebuild()  # search reads what the session writes, and this was written past it
    [group_id] = putting.keys["circle"].values()
    group = db.session.get_one(Group, group_id)
    note_down(Did.RESTORED, group=group.public_id)
    touch_calendars(list(putting.matched))
    return _ask_back(group, putting)


def _ask_back(group: Group, putting: PuttingBack) -> Restored:
    """Ask everyone who was in, each to their own place."""
    members = list_everyone_in(group)
    first = _first_of(members)
    others = [member for member in members if member is not first]
    asked = {}
    for member in members:
        if member.person_id not in putting.matched:
            asks = next(iter(others), first) if member is first else first
            address = putting.addresses.get(member.person_id, "")
            asked[member.id] = groups.ask_back(member, asks, address)
    return Restored(group, first, asked.get(first.id))


def _first_of(members: list[Membership]) -> Membership:
    """Who looks after the group, or, where nobody does, has been in longest."""
    return next((member for member in members if member.is_host), members[0])


@atomic
def make_links(group: Group) -> list[Invitation]:
    """For everyone who hasn't come back yet a link to pass on by hand, in place of what they were
    sent, which ends. Such a link is a way in, so the group's record says that it was done."""
    note_down(Did.READ_BY_COMMAND, group=group.public_id)
    first = _first_of(list_everyone_in(group))
    return [groups.ask_back(member, first, "") for member in list_away(group)]


def list_away(group: Group) -> list[Membership]:
    """Everyone whose place was put back and who hasn't taken it again yet."""
    return [one for one in list_everyone_in(group) if one.person.email.endswith(NOWHERE)]


@atomic
def ask_at(host: Membership, place: str, email: str) -> None:
    """Ask whoever had this place, by its public id, back to it at this address; a link to it that
    they had ends. Raises `NotAllowed`, and `NotFound` for a place that somebody has."""
    lock(host.group)
    check_host(host)
    for member in list_away(host.group):
        if member.public_id == place:
            groups.ask_back(member, host, email)
            return
    raise NotFound


# What someone said of themselves, and would otherwise have to say again.
_SAID = ("pronouns", "birth_month", "birth_day", "is_under_18")


def give_back(stand_in: Person, person: Person) -> None:
    """Whatever stood for someone is theirs again, down to their name beside photos; joins the
    caller's transaction."""
    for name in _SAID:
        if not getattr(person, name):
            setattr(person, name, getattr(stand_in, name))
    db.session.flush()
    for table in db.metadata.sorted_tables:
        for column in table.columns:
            if points_to(column) == "person":
                _drop_doubles(table, column, stand_in.id, person.id)
                theirs = update(table).where(column == stand_in.id)
                db.session.execute(theirs.values({column.name: person.id}))
    for signed in (_PHOTO.c.added_by, _PHOTO.c.taken_down_by):
        theirs = update(_PHOTO).where(signed == stand_in.public_id)
        db.session.execute(theirs.values({signed.name: person.public_id}))
    db.session.execute(delete(Person).where(Person.id == stand_in.id))
    db.session.expire_all()


def _drop_doubles(table: Table, column: Column[Any], old: int, new: int) -> None:
    """Delete what would be said twice of one person, such as that somebody blocked both."""
    twin = table.alias()
    unique = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    for names in ([*one.columns.keys()] for one in (table.primary_key, *unique)):
        if column.name in names:
            same = [table.c[name] == twin.c[name] for name in names if name != column.name]
            is_there = exists().where(twin.c[column.name] == new, *same)
            db.session.execute(delete(table).where(column == old, is_there))
