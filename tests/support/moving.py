"""Groups that are packed on one server and put back on another."""

from pathlib import Path
from typing import Any

from reunite.archives import moving
from reunite.archives.data import gather
from reunite.archives.parcel import open_parcel
from reunite.archives.restoring import Restored, restore
from reunite.archives.scope import Scope
from reunite.groups.models import Group


def things(group: Group) -> dict[str, list[dict[str, Any]]]:
    """Everything of a group, as its whole archive has it."""
    found: dict[str, list[dict[str, Any]]] = gather(Scope.of_whole(group))["things"]
    return found


def pack(group: Group, folder: Path) -> Path:
    """All of a group in a file."""
    file = folder / f"{group.public_id}.zip"
    moving.pack_whole(group, file)
    return file


def put_back(file: Path) -> Restored:
    """Put what is in a file back here."""
    with open_parcel(file) as parcel:
        return restore(parcel)
