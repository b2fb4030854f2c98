"""Files with pictures in them, and photos in albums."""

import io
from functools import cache
from typing import Any

from PIL import Image

from reunite.db import atomic
from reunite.groups.models import Membership
from reunite.photos import actions
from reunite.photos.models import Photo, State, widths_of
from reunite.photos.policy import Onlooker, Opened
from reunite.photos.store import store


def picture(
    width: int = 640, height: int = 480, kind: str = "JPEG", mode: str = "RGB", **more: object
) -> bytes:
    """A file with a picture in it."""
    file = io.BytesIO()
    Image.new(mode, (width, height)).save(file, kind, **more)
    return file.getvalue()


@cache
def _made() -> bytes:
    return picture(kind="WEBP")


@atomic
def make_ready(photo: Photo, width: int = 640) -> Photo:
    """As a worker leaves it, without the work."""
    photo.state, photo.width, photo.height = State.READY, width, 480
    for size in widths_of(width):
        store().write(photo.file(size), _made())
    store().delete([photo.incoming])
    return photo


@atomic
def add_photo(adder: Membership, thing: Any, *also: Any, alt: str = "") -> Photo:
    """A photo that is ready in the album of this thing, which is the album of others as well."""
    who = Onlooker(adder.person.public_id, adder.person_id)
    opened = Opened(thing=thing, viewer=who, may_add=True)
    [photo] = actions.add(opened, actions.take_in(opened, [(io.BytesIO(b"raw"), alt)]))
    for other in also:
        other.album_id = thing.album_id
    return make_ready(photo)
