"""All of a group in one file, for whoever runs its server to take it to another."""

import json
import os
from pathlib import Path

from reunite.archives.data import gather
from reunite.archives.parcel import DATA, Packing, photo_name
from reunite.archives.scope import Scope
from reunite.db import atomic
from reunite.errors import CannotStart
from reunite.groups.models import Group
from reunite.photos.models import WIDTHS, widths_of
from reunite.photos.store import SHOWN, store
from reunite.record import Did, note_down

_OWNER_ONLY = 0o600


def pack_whole(group: Group, to: Path) -> None:
    """Write everything of this group to a file, whole or not at all; its record says so, for its
    hosts. Raises `CannotStart` where there is such a file, or it can't be written."""
    _note(group)
    data = gather(Scope.of_whole(group))
    draft = to.with_name(f".unfinished-{to.name}")
    try:
        if to.exists():
            raise CannotStart(f"There is a {to.name} already. Choose another name.")
        with open(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "w+b") as file:
            with Packing(file) as packing:
                packing.add(DATA, json.dumps(data, indent=1, ensure_ascii=False))
                for photo in data["things"]["photo"]:
                    packing.add(photo_name(photo["public_id"]), largest(**photo))
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, to)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise CannotStart(f"The archive can’t be written: {error.strerror}.") from error


def largest(*, public_id: str, width: int, **_more: object) -> bytes:
    """The pixels of a photo, given as an archive's data has it, at its largest."""
    return store().read(f"{SHOWN}/{public_id}-{(widths_of(width) or WIDTHS)[-1]}")


@atomic
def _note(group: Group) -> None:
    note_down(Did.READ_BY_COMMAND, group=group.public_id)
