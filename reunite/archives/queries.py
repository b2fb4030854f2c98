"""Reads of the archives that someone asked for."""

from sqlalchemy import select

from reunite import clock
from reunite.accounts.models import Person
from reunite.archives.models import Archive
from reunite.archives.scope import Kind
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.models import Membership


def list_archives(viewer: Person) -> list[Archive]:
    """The archives that the viewer asked for or was given, may still have and that are kept, the
    newest first."""
    kept = (
        select(Archive)
        .where(Archive.person_id == viewer.id, Archive.ends_at > clock.now())
        .order_by(Archive.id.desc())
        .execution_options(across_groups=True)
    )
    return [archive for archive in db.session.scalars(kept) if archive.is_theirs]


def list_archives_of(viewer: Membership) -> list[Archive]:
    """Those of the viewer's group."""
    archives = list_archives(viewer.person)
    return [archive for archive in archives if archive.membership_id == viewer.id]


def get_archive(viewer: Person, public_id: str) -> Archive:
    """One of them; raises `NotFound`."""
    for archive in list_archives(viewer):
        if archive.public_id == public_id:
            return archive
    raise NotFound


def find_waiting(viewer: Person, kind: Kind, membership: Membership | None) -> Archive | None:
    """The one of this kind that is still being made."""
    key = membership.id if membership else None
    for archive in list_archives(viewer):
        if (archive.kind, archive.membership_id) == (kind, key) and archive.is_waiting:
            return archive
    return None
