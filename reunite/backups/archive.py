"""Making a copy, and putting one back."""

import json
import os
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from flask import current_app

from reunite import clock, schema
from reunite.backups import pictures
from reunite.backups.engines import this_database
from reunite.backups.key import lock_with, write_new
from reunite.backups.pictures import instance, sha256
from reunite.errors import CannotStart
from reunite.settings import Settings
from reunite.tokens import KEY_FILE
from reunite.web.urls import settings

FOLDER = "backups"
_MANIFEST, _SETTINGS = "manifest.json", "settings.toml"
_UNFINISHED = ".unfinished-"
_SECRET = ("database_url", "smtp_username", "smtp_password")
_OWNER_ONLY = 0o600


@dataclass(frozen=True)
class Manifest:
    """What a copy holds: which Reunite made it when, and the SHA-256 of each file in it, and of
    each photo beside it."""

    reunite: str
    schema: str
    made_at: str
    files: dict[str, str]
    beside: dict[str, str] = field(default_factory=dict)


class Restored(NamedTuple):
    """What was put back, and the names of photos that lay nowhere."""

    manifest: Manifest
    missing: list[str]


def _version() -> str:
    project = tomllib.loads((Path(current_app.root_path) / "pyproject.toml").read_text())
    return str(project["project"]["version"])


def _settings_without_secrets() -> str:
    """As a settings file: what differs from the defaults."""
    here, defaults = asdict(settings()), asdict(Settings())
    changed = {n: v for n, v in here.items() if v != defaults[n] and n not in _SECRET}
    # every value is a string, a whole number or a truth value: JSON writes them as TOML does
    return "".join(f"{n} = {json.dumps(v, ensure_ascii=False)}\n" for n, v in changed.items())


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """A folder for unfinished work beside where it will be; sweeps away what a kill left there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.glob(f"{_UNFINISHED}*"):
        if clock.now().timestamp() - left.stat().st_mtime > timedelta(days=1).total_seconds():
            rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=folder) as made:
        yield Path(made)


def make(
    to: Path, *, with_pictures: bool = False, beside: Callable[[], dict[str, str]] = dict
) -> None:
    """Write a copy of everything to this file, whole or not at all; of photos `with_pictures` only.
    `beside` sees to those that lie beside it, once the database is copied.

    Raises `CannotStart` when there is a file of this name, or no copy can be made.
    """
    if to.exists():
        raise CannotStart(f"There is a {to.name} already. Choose another name.")
    database = this_database()
    with _workshop(to.parent) as workshop:
        database.copy_to(workshop / database.name)
        (workshop / _SETTINGS).write_text(_settings_without_secrets())
        files = {name: sha256(workshop / name) for name in (database.name, _SETTINGS)}
        now = clock.now().isoformat(timespec="seconds")
        manifest = Manifest(_version(), schema.present() or "", now, files, beside())
        draft = workshop / "copy.zip"
        with open(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as copy:
                for name in files:
                    copy.write(workshop / name, name)
                if with_pictures:
                    pictures.add_to(copy, files)
                copy.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=2))
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, to)


def read_manifest(file: Path) -> Manifest:
    """What a copy says it holds. Raises `CannotStart` for what is none."""
    with _opened(file) as copy:
        return Manifest(**json.loads(copy.read(_MANIFEST)))


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as copy:
            yield copy
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
        raise CannotStart(f"{file.name} can't be read as a backup: {error}") from error


def _unpack(copy: zipfile.ZipFile, into: Path) -> Manifest:
    """The files of a copy and its manifest. Raises `CannotStart` when they don't agree."""
    manifest = Manifest(**json.loads(copy.read(_MANIFEST)))
    for name, expected in manifest.files.items():
        copy.extract(name, into)
        if sha256(into / name) != expected:
            raise CannotStart(f"The copy is damaged: {name} is not what it was.")
    if not schema.knows(manifest.schema):
        raise CannotStart(
            f"The copy was made by Reunite {manifest.reunite}, which is newer than this one."
        )
    return manifest


def put_back(file: Path, *, replace: bool) -> Restored:
    """Make the database what it was when this copy was made; settings come back where there are
    none. Raises `CannotStart` when something would be overwritten without `replace`, when Reunite
    is running, or when the copy is damaged, of another engine, or from a newer Reunite."""
    database = this_database()
    if not replace and schema.present() is not None:
        raise CannotStart("There is a database already. To put the copy in its place: --replace")
    with _workshop(instance()) as workshop:
        with _opened(file) as copy:
            manifest = _unpack(copy, workshop)
        if database.name not in manifest.files:
            raise CannotStart("The copy is of another kind of database than database_url names.")
        database.replace_by(workshop / database.name)
        if not (instance() / _SETTINGS).exists():
            (workshop / _SETTINGS).replace(instance() / _SETTINGS)
        pictures.put_in_place(workshop)
    return Restored(manifest, pictures.take_from_beside(file.parent, manifest.beside))


def copy_key(to: Path, passphrase: str = "") -> None:
    """Write the key to this file, for its owner only, locked where there is a passphrase. Raises
    `CannotStart` when there is one."""
    keys = (instance() / KEY_FILE).read_bytes()
    write_new(to, lock_with(passphrase, keys) if passphrase else keys)
