"""Asking for an archive, and doing without."""

from datetime import timedelta

from sqlalchemy import update

from reunite import clock
from reunite.accounts.models import Person
from reunite.archives import queries
from reunite.archives.models import Archive
from reunite.archives.policy import KEPT_FOR
from reunite.archives.scope import Kind
from reunite.db import atomic, db, lock
from reunite.groups.models import Membership, Standing
from reunite.photos.store import store
from reunite.record import Did, note_down


@atomic
def ask_for_group(
    member: Membership, kind: Kind = Kind.GROUP, *, kept_for: timedelta = KEPT_FOR
) -> Archive:
    """Have an archive of their group made for this member: of all they may see, or, by
    `Kind.MINE_HERE`, of their own and what they took part in up to now, which stays theirs when
    they leave afterwards. Asked for while it is being made, it is made once."""
    return _ask(member.person, kind, member, kept_for)


@atomic
def ask_for_personal(person: Person) -> Archive:
    """Have an archive made of everything this person gave. Asked for while it is being made, it is
    made once."""
    return _ask(person, Kind.PERSONAL, None, KEPT_FOR)


def _ask(person: Person, kind: Kind, membership: Membership | None, kept_for: timedelta) -> Archive:
    lock(person)
    if waiting := queries.find_waiting(person, kind, membership):
        return waiting
    now = clock.now()
    archive = Archive(
        person=person,
        membership=membership,
        kind=kind,
        called=membership.group.name if membership else "",
        asked_at=now,
        ends_at=now + kept_for,
    )
    db.session.add(archive)
    db.session.flush()
    of_group = membership.group.public_id if membership and kind is Kind.GROUP else ""
    note_down(Did.ARCHIVE_ASKED, group=of_group, person=person.public_id)
    return archive


def remove(person: Person, public_id: str) -> None:
    """Delete an archive, or leave it unmade. Raises `NotFound`."""
    store().delete([_forget(person, public_id)])


@atomic
def _forget(person: Person, public_id: str) -> str:
    archive = queries.get_archive(person, public_id)
    db.session.delete(archive)
    return archive.file


def end_archives_of(member: Membership) -> None:
    """Whoever is in no longer keeps what is theirs, and nothing else; joins the caller's
    transaction."""
    theirs = [Kind.MINE_HERE] if member.standing is Standing.LEFT else []
    db.session.execute(
        update(Archive)
        .where(Archive.membership_id == member.id, Archive.kind.not_in(theirs))
        .values(ends_at=clock.now())
        .execution_options(synchronize_session=False)
    )
