"""All of a group in one file, for whoever runs its server to take it to another."""

import os
from pathlib import Path

from reunite.archives.scope import Scope
from reunite.archives.zipped import write_zip
from reunite.db import atomic
from reunite.errors import CannotStart
from reunite.groups.models import Group
from reunite.record import Did, note_down

_OWNER_ONLY = 0o600


def pack_whole(group: Group, to: Path) -> None:
    """Write everything of this group to a file, whole or not at all; its record says so, for its
    hosts. Raises `CannotStart` where there is such a file, or it can't be written."""
    _note(group)
    draft = to.with_name(f".unfinished-{to.name}")
    try:
        if to.exists():
            raise CannotStart(f"There is a {to.name} already. Choose another name.")
        with open(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "w+b") as file:
            write_zip(Scope.of_whole(group), file, lambda _done, _of: None)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, to)
    except OSError as error:
        raise CannotStart(f"The archive can’t be written: {error.strerror}.") from error
    finally:
        draft.unlink(missing_ok=True)  # it holds everyone's addresses


@atomic
def _note(group: Group) -> None:
    note_down(Did.READ_BY_COMMAND, group=group.public_id)
