import io
import threading
from collections.abc import Callable

import pytest

from reunite.db import db
from reunite.milestones.models import Milestone
from reunite.photos.jobs import make_ready
from reunite.photos.models import Photo
from tests.cast import Cast
from tests.factories import share
from tests.support.page import Browser, Page
from tests.support.pictures import picture


@pytest.fixture
def milestone(cast: Cast) -> Milestone:
    """One that Ana shared."""
    return share(cast.ana, "The front door is mine")


@pytest.fixture
def photos(cast: Cast, milestone: Milestone) -> str:
    """Where its photos are."""
    return f"/g/{cast.group.public_id}/milestones/{milestone.public_id}/photos"


@pytest.fixture
def add(ana: Browser, photos: str) -> Callable[..., Page]:
    """Ana adds photos to it."""

    def add(*files: bytes, by: Browser = ana, to: str = photos, name: str = "a.jpg") -> Page:
        by.get(to)
        return by.send("/photos", photos=[(io.BytesIO(file), name) for file in files])

    return add


@pytest.fixture
def get_ready(app: object) -> Callable[[], None]:
    """A worker makes ready what came in."""
    return lambda: make_ready(threading.Event())


@pytest.fixture
def ready(add: Callable[..., Page], get_ready: Callable[[], None], photos: str) -> str:
    """The page of a photo, large enough for every size, that Ana added and a worker made ready."""
    add(picture(2000, 1000))
    get_ready()
    return f"{photos}/{db.session.query(Photo).one().public_id}"
