"""A photo's bytes, for whoever was let in to what it belongs to, and an album to take away."""

import io
import mimetypes
import zipfile
from collections.abc import Iterator, Sequence

from flask import Response, request

from reunite.errors import NotFound
from reunite.photos.made import Made
from reunite.photos.models import Photo, widths_of
from reunite.photos.store import Store, store

A_DAY = 86_400
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Content-Disposition": 'inline; filename="photo.webp"',
    "Cache-Control": f"private, max-age={A_DAY}",
}


def serve(photo: Photo, width: int) -> Response:
    """One size of a photo, or 304. Whoever calls has asked whether the viewer may see it. Raises
    `NotFound` for a size there isn't."""
    if not photo.width or width not in widths_of(photo.width):
        raise NotFound
    answer = Response(content_type="image/webp", headers=_HEADERS)
    answer.set_etag(f"{photo.public_id}-{width}")  # a photo never changes
    answer.make_conditional(request)
    if answer.status_code == 200:
        try:
            answer.set_data(store().read(photo.file(width)))
        except FileNotFoundError as error:
            raise NotFound from error
    return answer


def serve_made(made: Made, name: str) -> Response:
    """A file that was made for the viewer, to keep under this name. Raises `NotFound` for one that
    isn't ready, or is gone."""
    if not made.is_ready:
        raise NotFound
    try:
        pieces = store().stream(made.file)
    except FileNotFoundError as error:
        raise NotFound from error
    kind, _packed = mimetypes.guess_type(name)
    answer = Response(pieces, content_type=kind)
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    if made.size:
        answer.content_length = made.size
    return answer


class _Passing(io.RawIOBase):
    """A file that hands on what is written to it."""

    def __init__(self) -> None:
        self.written = b""

    def writable(self) -> bool:
        return True

    def write(self, content: object) -> int:
        self.written += bytes(content)  # type: ignore[call-overload]
        return len(content)  # type: ignore[arg-type]

    def take(self) -> bytes:
        written, self.written = self.written, b""
        return written


def serve_all(photos: Sequence[Photo], day: str) -> Response:
    """These photos in one file, made while it is sent; each is named by the day and a number."""
    shown = [photo for photo in photos if photo.is_shown]
    named = [
        ("-".join(filter(None, [day, f"{number:03}.webp"])), photo.file(widths_of(photo.width)[-1]))
        for number, photo in enumerate(shown, 1)
    ]
    answer = Response(_zipped(store(), named), content_type="application/zip")
    answer.headers["Content-Disposition"] = 'attachment; filename="photos.zip"'
    return answer


def _zipped(files: Store, named: Sequence[tuple[str, str]]) -> Iterator[bytes]:
    passing = _Passing()
    with zipfile.ZipFile(passing, "w") as album:
        for name, file in named:
            try:
                content = files.read(file)
            except FileNotFoundError:
                continue  # deleted while the others were on their way
            album.writestr(zipfile.ZipInfo(name), content)
            yield passing.take()
    yield passing.take()
