"""Where pictures lie: a folder, or object storage. Their names say nothing of what is in them.

What comes in lies under `incoming` until its pixels are made anew; then there is one file for each
size under `shown`.
"""

import io
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import IO, Any

from flask import current_app

from reunite.web.urls import settings

FOLDER = "photos"
INCOMING, SHOWN = "incoming", "shown"
MADE = "made"  # of pictures: files to take away for a while
_PIECE = 256 * 1024


class Store:
    """The files of one place: `location` is a folder's path, or an address such as
    `s3://bucket/prefix`. Files are never changed; every error is an `OSError`."""

    def __init__(self, location: str) -> None:
        self._location = location

    @cached_property
    def _place(self) -> tuple[Any, str]:
        import fsspec  # takes a while, and most processes never need it

        # what other processes write and delete must be seen at once
        files, root = fsspec.core.url_to_fs(self._location, use_listings_cache=False)
        return files, root

    def _make_folders(self) -> None:
        if "://" not in self._location:
            for folder in ("", INCOMING, SHOWN, MADE):
                Path(self._location, folder).mkdir(mode=0o700, exist_ok=True)

    @contextmanager
    def _at(self, name: str) -> Iterator[tuple[Any, str]]:
        try:
            files, root = self._place
            yield files, f"{root}/{name}"
        except OSError:
            raise
        except Exception as error:
            raise OSError(f"the store of photos failed: {error}") from error

    def write(self, name: str, content: bytes | IO[bytes]) -> None:
        """Keep a file, so that it is still there after a power cut; what an open file holds is
        copied piece by piece."""
        self._make_folders()
        source = io.BytesIO(content) if isinstance(content, bytes) else content
        with self._at(name) as (files, path), files.open(path, "wb") as file:
            shutil.copyfileobj(source, file, _PIECE)
            with suppress(io.UnsupportedOperation, AttributeError):  # storage elsewhere sees to it
                file.flush()
                os.fsync(file.fileno())

    def read(self, name: str) -> bytes:
        """A file's content; raises `FileNotFoundError`."""
        with self._at(name) as (files, path):
            content: bytes = files.cat_file(path)
            return content

    def stream(self, name: str) -> Iterator[bytes]:
        """A file's content piece by piece; raises `FileNotFoundError` at once."""
        with self._at(name) as (files, path):
            file = files.open(path, "rb")
        return _pieces_of(file)

    def delete(self, names: Iterable[str]) -> None:
        """Delete these files; those that are gone already don't matter."""
        for name in names:
            with self._at(name) as (files, path), suppress(FileNotFoundError):
                files.rm_file(path)

    def list_files(self) -> list[tuple[str, datetime]]:
        """The name of every file, and when it was written."""
        found = []
        for folder in (INCOMING, SHOWN, MADE):
            with self._at(folder) as (files, path):
                for file, about in files.find(path, detail=True).items():
                    found.append((f"{folder}/{file.rpartition('/')[2]}", _written_at(about)))
        return found


def _pieces_of(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece


def _written_at(about: dict[str, Any]) -> datetime:
    """A folder says it one way, object storage another."""
    at: datetime = about.get("LastModified") or datetime.fromtimestamp(about["mtime"], UTC)
    return at


def folder() -> Path:
    """Where pictures lie while no other store is set."""
    return Path(current_app.instance_path) / FOLDER


def store() -> Store:
    """The store of the running server."""
    kept = current_app.extensions
    if FOLDER not in kept:
        kept[FOLDER] = Store(settings().photo_store or str(folder()))
    found: Store = kept[FOLDER]
    return found
