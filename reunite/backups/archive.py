"""Making a copy, and putting one back."""

import hashlib
import json
import os
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from shutil import rmtree

from flask import current_app

from reunite import clock, schema
from reunite.backups.engines import this_database
from reunite.errors import CannotStart
from reunite.settings import Settings
from reunite.tokens import KEY_FILE
from reunite.web.urls import settings

FOLDER, PICTURES = "backups", "photos"
_MANIFEST, _SETTINGS = "manifest.json", "settings.toml"
_UNFINISHED = ".unfinished-"
_SECRET = ("database_url", "smtp_username", "smtp_password")
_OWNER_ONLY = 0o600


@dataclass(frozen=True)
class Manifest:
    """What a copy holds: which Reunite made it when, and each file's SHA-256."""

    reunite: str
    schema: str
    made_at: str
    files: dict[str, str]


def instance() -> Path:
    """The folder of the running server."""
    return Path(current_app.instance_path)


def _version() -> str:
    project = tomllib.loads((Path(current_app.root_path) / "pyproject.toml").read_text())
    return str(project["project"]["version"])


def _settings_without_secrets() -> str:
    """As a settings file: what differs from the defaults."""
    here, defaults = asdict(settings()), asdict(Settings())
    changed = {n: v for n, v in here.items() if v != defaults[n] and n not in _SECRET}
    # every value is a string, a whole number or a truth value: JSON writes them as TOML does
    return "".join(f"{n} = {json.dumps(v, ensure_ascii=False)}\n" for n, v in changed.items())


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """A folder for unfinished work beside where it will be; sweeps away what a kill left there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.glob(f"{_UNFINISHED}*"):
        if clock.now().timestamp() - left.stat().st_mtime > timedelta(days=1).total_seconds():
            rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=folder) as made:
        yield Path(made)


def _pictures() -> list[Path]:
    """The files of photos, where no other store keeps them."""
    found = [] if settings().photo_store else (instance() / PICTURES).rglob("*")
    return sorted(file for file in found if file.is_file())


def make(to: Path, *, pictures: bool = False) -> None:
    """Write a copy of everything to this file, whole or not at all; of photos with `pictures` only.

    Raises `CannotStart` when there is a file of this name, or no copy can be made.
    """
    if to.exists():
        raise CannotStart(f"There is a {to.name} already. Choose another name.")
    database = this_database()
    with _workshop(to.parent) as workshop:
        database.copy_to(workshop / database.name)
        (workshop / _SETTINGS).write_text(_settings_without_secrets())
        files = {name: _sha256(workshop / name) for name in (database.name, _SETTINGS)}
        manifest = Manifest(
            _version(), schema.present() or "", clock.now().isoformat(timespec="seconds"), files
        )
        draft = workshop / "copy.zip"
        with open(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as copy:
                for name in files:
                    copy.write(workshop / name, name)
                for picture in _pictures() if pictures else []:
                    _add_picture(copy, picture, files)
                copy.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=2))
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, to)


def _add_picture(copy: zipfile.ZipFile, picture: Path, files: dict[str, str]) -> None:
    """As it is, since there is nothing left to press out of it; unless it was deleted meanwhile."""
    with suppress(FileNotFoundError):
        content = picture.read_bytes()
        name = picture.relative_to(instance()).as_posix()
        copy.writestr(name, content, zipfile.ZIP_STORED)
        files[name] = hashlib.sha256(content).hexdigest()


def _unpack(copy: zipfile.ZipFile, into: Path) -> Manifest:
    """The files of a copy and its manifest. Raises `CannotStart` when they don't agree."""
    manifest = Manifest(**json.loads(copy.read(_MANIFEST)))
    for name, expected in manifest.files.items():
        copy.extract(name, into)
        if _sha256(into / name) != expected:
            raise CannotStart(f"The copy is damaged: {name} is not what it was.")
    if not schema.knows(manifest.schema):
        raise CannotStart(
            f"The copy was made by Reunite {manifest.reunite}, which is newer than this one."
        )
    return manifest


def put_back(file: Path, *, replace: bool) -> Manifest:
    """Make the database what it was when this copy was made; settings come back where there are
    none. Raises `CannotStart` when something would be overwritten without `replace`, when Reunite
    is running, or when the copy is damaged, of another engine, or from a newer Reunite."""
    database = this_database()
    if not replace and schema.present() is not None:
        raise CannotStart("There is a database already. To put the copy in its place: --replace")
    with _workshop(instance()) as workshop:
        try:
            with zipfile.ZipFile(file) as copy:
                manifest = _unpack(copy, workshop)
        except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
            raise CannotStart(f"{file.name} can't be read as a backup: {error}") from error
        if database.name not in manifest.files:
            raise CannotStart("The copy is of another kind of database than database_url names.")
        database.replace_by(workshop / database.name)
        if not (instance() / _SETTINGS).exists():
            (workshop / _SETTINGS).replace(instance() / _SETTINGS)
        _put_pictures_back(workshop)
    return manifest


def _put_pictures_back(workshop: Path) -> None:
    """Beside those that are there: none is ever changed, and what belongs to none is swept away."""
    for picture in (workshop / PICTURES).rglob("*"):
        if picture.is_file():
            place = instance() / picture.relative_to(workshop)
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            picture.replace(place)


def copy_key(to: Path) -> None:
    """Write the key to this file, for its owner only. Raises `CannotStart` when there is one."""
    try:
        with open(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY), "wb") as file:
            file.write((instance() / KEY_FILE).read_bytes())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotStart(f"The key can't be written there: {error.strerror}.") from error
