"""Making the archives that were asked for."""

from typing import IO

from reunite.archives.emails import tell_ready
from reunite.archives.models import Archive
from reunite.archives.scope import Kind, Scope
from reunite.archives.zipped import write_zip
from reunite.photos.made import CannotMake, Progress, Workshop


def _make(archive: Archive, file: IO[bytes], note: Progress) -> None:
    if not archive.is_owed:
        raise CannotMake("its reader has left")
    write_zip(_scope_of(archive), file, note)


def _scope_of(archive: Archive) -> Scope:
    if archive.kind is Kind.PERSONAL:
        return Scope.of_person(archive.person)
    if archive.membership is None:
        raise CannotMake("its group has gone")
    return Scope.of_member(archive.membership, archive.kind)


ARCHIVES = Workshop(Archive, _make, tell_ready)
