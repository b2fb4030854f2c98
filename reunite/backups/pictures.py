"""Photos in copies. Those made by hand hold them; beside the daily ones each photo lies once, for
as long as one of the copies names it."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from flask import current_app

from reunite.web.urls import settings

FOLDER = "photos"
_INCOMING, _SHOWN = f"{FOLDER}/incoming", f"{FOLDER}/shown"
_HALF = ".half"


def instance() -> Path:
    """The folder of the running server."""
    return Path(current_app.instance_path)


def sha256(file: Path) -> str:
    """What tells whether a file is as it was."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _list(*folders: str) -> list[Path]:
    """The files of photos, where no other store keeps them."""
    if settings().photo_store:
        return []
    found = (file for folder in folders for file in (instance() / folder).rglob("*"))
    return sorted(file for file in found if file.is_file())


def add_to(copy: zipfile.ZipFile, files: dict[str, str]) -> None:
    """Put them into a copy, as they are, since there is nothing left to press out of them; and note
    each file's SHA-256. One that was deleted meanwhile is left out."""
    for picture in _list(_INCOMING, _SHOWN):
        with suppress(FileNotFoundError):
            content = picture.read_bytes()
            name = picture.relative_to(instance()).as_posix()
            copy.writestr(name, content, zipfile.ZIP_STORED)
            files[name] = hashlib.sha256(content).hexdigest()


def put_in_place(workshop: Path) -> None:
    """Beside those that are there: none is ever changed, and what belongs to none is swept away."""
    for picture in (workshop / FOLDER).rglob("*"):
        if picture.is_file():
            place = instance() / picture.relative_to(workshop)
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            picture.replace(place)


def keep_beside(copies: Path, known: Mapping[str, str]) -> dict[str, str]:
    """See to it that every photo lies in this folder as well; the SHA-256 of each by its name.
    Those that are `known` from the copy before are not read again.

    They are linked, which takes no room; where the folder is on another disk, copied.
    """
    kept: dict[str, str] = {}
    for picture in _list(_SHOWN):
        name = picture.relative_to(instance()).as_posix()
        with suppress(FileNotFoundError):
            _place(picture, copies / name)
            kept[name] = known.get(name) or sha256(copies / name)
    return kept


def _place(picture: Path, place: Path) -> None:
    if place.exists():
        return
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.link(picture, place)
    except FileNotFoundError:
        raise
    except OSError:
        half = place.with_name(f"{place.name}{_HALF}")
        shutil.copyfile(picture, half)
        half.replace(place)


def sweep_beside(copies: Path, named: Iterable[str]) -> None:
    """Delete those that no copy names any more."""
    kept = {copies / name for name in named}
    for picture in (copies / FOLDER).rglob("*"):
        if picture.is_file() and picture not in kept:
            picture.unlink(missing_ok=True)


def take_from_beside(copies: Path, named: Mapping[str, str]) -> list[str]:
    """Put back those that a copy names and that aren't there; the names of those that are missing
    beside it, too, or are not what they were."""
    missing = []
    for name, expected in named.items():
        place, kept = (instance() / name).resolve(), copies / name
        if not place.is_relative_to((instance() / FOLDER).resolve()) or place.exists():
            continue
        if kept.is_file() and sha256(kept) == expected:
            _place(kept, place)
        else:
            missing.append(name)
    return missing
