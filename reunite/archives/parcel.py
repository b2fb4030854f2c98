"""The zip that an archive is: packing one, and opening one that may come from anybody.

Nothing is unpacked to a disk under a name from inside, and nothing is read before every name and
size has been looked at.
"""

import hashlib
import io
import json
import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NoReturn

from reunite import clock
from reunite.errors import CannotStart

MANIFEST, DATA, PHOTOS = "manifest.json", "data.json", "photos/"
_NAME = re.compile(
    r"(?:[A-Za-z0-9_][A-Za-z0-9_-]*/){0,3}[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[a-z0-9]{1,5})?"
)
_MEGABYTE = 1_000_000
_MOST_FILES = 100_000
_LONGEST_LIST = 12 * _MEGABYTE  # of that many files
_MOST_BYTES = 50_000 * _MEGABYTE
_MOST_BYTES_OF_ONE = 200 * _MEGABYTE
_MOST_TIMES = 200  # as large as packed, for anything of some size
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_STEP = 1 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class CannotRestore(CannotStart):
    """What is wrong with an archive, in plain words, and where."""


def photo_name(public_id: str) -> str:
    """Where a photo lies in the zip, at its largest."""
    return f"{PHOTOS}{public_id}.webp"


class Packing:
    """Writes a zip together with a manifest, which says what each of its files must be."""

    def __init__(self, file: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self._sums: dict[str, str] = {}

    def __enter__(self) -> "Packing":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._zip.writestr(MANIFEST, json.dumps({"files": self._sums}, indent=1))
        self._zip.close()

    def add(self, name: str, content: bytes | str | Iterable[str]) -> None:
        """Add a file, all at once or in pieces; photos as they are, since there is nothing left to
        press out of them."""
        if _NAME.fullmatch(name) is None:
            raise ValueError(f"no archive may hold a file of this name: {name!r}")
        pieces = [content] if isinstance(content, (bytes, str)) else content
        about = zipfile.ZipInfo(name, clock.now().timetuple()[:6])
        is_photo = name.startswith(PHOTOS)
        about.compress_type = zipfile.ZIP_STORED if is_photo else zipfile.ZIP_DEFLATED
        found = hashlib.sha256()
        with self._zip.open(about, "w") as file:
            for piece in pieces:
                packed = piece.encode() if isinstance(piece, str) else piece
                file.write(packed)
                found.update(packed)
        self._sums[name] = found.hexdigest()


class Parcel:
    """An archive that was opened, of which every file is what the manifest says."""

    def __init__(self, opened: zipfile.ZipFile, size: int) -> None:
        self._zip = opened
        self._infos = {info.filename: info for info in opened.infolist()}
        _check_names(opened.infolist())
        _check_sizes(opened.infolist(), size)
        self._check_sums()

    @property
    def data(self) -> Any:
        """What data.json says, whatever it is. Raises `CannotRestore` for what is no JSON."""
        return read_json(DATA, self.read(DATA))

    def has(self, name: str) -> bool:
        """Is there such a file?"""
        return name in self._infos

    def size_of(self, name: str) -> int:
        """How many bytes a file says that it has."""
        return self._infos[name].file_size

    def read(self, name: str) -> bytes:
        """A file's content."""
        return b"".join(self._chunks(name))

    def _chunks(self, name: str) -> Iterator[bytes]:
        """A file's content, of which never more comes than it said."""
        left = self._infos[name].file_size
        try:
            with self._zip.open(self._infos[name]) as file:
                while chunk := file.read(_STEP):
                    left -= len(chunk)
                    if left < 0:
                        _refuse(f"{name} is larger than it says.")
                    yield chunk
        except (*_BROKEN, RuntimeError) as error:
            raise CannotRestore(f"The archive is damaged: {name} can’t be read.") from error

    def _check_sums(self) -> None:
        for name in (MANIFEST, DATA):
            if name not in self._infos:
                _refuse(
                    f"This is no archive of Reunite’s, or only a part of one: it has no {name}."
                )
        manifest = read_json(MANIFEST, self.read(MANIFEST))
        sums = manifest.get("files") if isinstance(manifest, dict) else None
        if not isinstance(sums, dict):
            _refuse(f"The archive is damaged: {MANIFEST} doesn’t say which files there are.")
        for name in sorted(set(sums) - set(self._infos)):
            _refuse(f"Only a part of the archive is there: {_shown(name)} is missing.")
        for name in sorted(set(self._infos) - set(sums) - {MANIFEST}):
            _refuse(f"{_shown(name)} is no part of the archive: somebody has added it.")
        for name, expected in sums.items():
            found = hashlib.sha256()
            for chunk in self._chunks(name):
                found.update(chunk)
            if found.hexdigest() != expected:
                _refuse(f"The archive is damaged: {name} is not what it was.")


class _Sparing(io.FileIO):
    """A file that is read a little at a time. The list of what is in a zip is read at once, however
    long it says that it is, and takes many times that in memory."""

    def read(self, size: int | None = -1, /) -> Any:
        """As any file, unless that is too much."""
        if size and size > _LONGEST_LIST:
            _refuse("There are too many files in it for an archive of Reunite’s.")
        return super().read(size)


@contextmanager
def open_parcel(file: Path) -> Iterator[Parcel]:
    """An archive's zip, looked through. Raises `CannotRestore`."""
    with _Sparing(file) as raw:
        try:
            opened = zipfile.ZipFile(raw)
        except (*_BROKEN, RuntimeError) as error:
            raise CannotRestore(f"{file.name} is no zip, or it is damaged.") from error
        with opened:
            yield Parcel(opened, file.stat().st_size)


def read_json(name: str, content: bytes) -> Any:
    """JSON as we write it: no name twice, no number that isn't whole. Raises `CannotRestore`."""
    try:
        return json.loads(
            content.decode(),
            object_pairs_hook=_once_each,
            parse_int=_a_number,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    except RecursionError as error:
        raise CannotRestore(f"The archive is damaged: {name} goes too deep.") from error
    except ValueError as error:
        raise CannotRestore(f"The archive is damaged: {name} can’t be read ({error}).") from error


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("something is said twice")
    return found


def _a_number(digits: str) -> int:
    if len(digits) > 12:
        raise ValueError("a number is too large")
    return int(digits)


def _no_number(digits: str) -> NoReturn:
    raise ValueError("a number isn’t whole")


def _refuse(sentence: str) -> NoReturn:
    raise CannotRestore(sentence)


def _shown(name: object) -> str:
    """A name from inside, so that it can do no harm on a terminal."""
    return ascii(name)[:80]


def _check_names(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > _MOST_FILES:
        _refuse("There are too many files in it for an archive of Reunite’s.")
    seen: set[str] = set()
    for info in infos:
        name, mode = info.orig_filename, info.external_attr >> 16
        if name != info.filename or _NAME.fullmatch(name) is None:
            _refuse(f"No archive of Reunite’s holds a file of this name: {_shown(name)}")
        if name.lower() in seen:
            _refuse(f"{name} is in it twice.")
        if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            _refuse(f"{name} is no ordinary file.")
        if info.flag_bits & 1 or info.compress_type not in _PACKED:
            _refuse(f"{name} is packed or locked in a way that no archive of Reunite’s is.")
        seen.add(name.lower())


def _check_sizes(infos: list[zipfile.ZipInfo], size: int) -> None:
    for info in infos:
        is_swollen = info.file_size > _MEGABYTE and (
            info.file_size > _MOST_TIMES * max(info.compress_size, 1)
        )
        if info.file_size > _MOST_BYTES_OF_ONE or is_swollen:
            _refuse(f"{info.filename} would be far too large, unpacked.")
    if sum(info.file_size for info in infos) > _MOST_BYTES:
        _refuse("It would be far too large, unpacked.")
    if sum(info.compress_size for info in infos) > size:
        _refuse("The archive is damaged: its files lie one over another.")
