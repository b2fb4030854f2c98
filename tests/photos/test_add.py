"""Adding photos: taken in at once, made ready by the worker, seen by whoever sees the thing."""

import io
from collections.abc import Callable

from reunite.db import db
from reunite.milestones.models import Milestone
from reunite.photos.models import Photo, State
from reunite.photos.store import store
from tests.support.page import Browser, Page
from tests.support.pictures import picture

Add = Callable[..., Page]


def the_photo() -> Photo:
    return db.session.query(Photo).one()


def test_a_photo_is_taken_in_and_says_so(add: Add) -> None:
    assert "Being made ready" in add(picture()).main


def test_others_see_it_once_it_is_ready(
    add: Add, ben: Browser, photos: str, get_ready: Callable[[], None]
) -> None:
    add(picture())
    assert not ben.get(photos).find(".photos img")
    get_ready()
    assert len(ben.get(photos).find(".photos img")) == 1


def test_every_address_in_it_leads_to_a_picture(
    add: Add, ben: Browser, photos: str, get_ready: Callable[[], None]
) -> None:
    add(picture(2000, 1000))
    get_ready()
    [shown] = ben.get(photos).find(".photos img")
    widths = [part.split()[1] for part in shown.get("srcset").split(", ")]
    assert widths == ["480w", "960w", "1600w"]
    for part in shown.get("srcset").split(", "):
        assert ben.get(part.split()[0]).answer.content_type == "image/webp"


def test_what_came_in_is_not_kept(add: Add, get_ready: Callable[[], None]) -> None:
    add(picture())
    get_ready()
    assert {name.partition("/")[0] for name, _at in store().list_files()} == {"shown"}


def test_what_is_no_picture_is_told_to_who_added_it(
    add: Add, ana: Browser, photos: str, get_ready: Callable[[], None]
) -> None:
    add(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    get_ready()
    assert the_photo().state is State.UNREADABLE
    page = ana.get(f"{photos}/{the_photo().public_id}")
    assert "couldn’t be opened" in page.main
    assert list(store().list_files()) == []


def test_several_at_once_are_all_added(add: Add) -> None:
    add(picture(), picture(10, 10), picture(20, 20))
    assert db.session.query(Photo).count() == 3


def test_sent_twice_it_is_added_once(
    ana: Browser, add: Add, photos: str, milestone: Milestone
) -> None:
    add()
    values = dict(ana.get(photos).form("/photos").form_values())
    for _time in range(2):
        ana.post(photos, {**values, "photos": [(io.BytesIO(picture()), "a.jpg")]})
    assert db.session.query(Photo).count() == 1
    assert len(list(store().list_files())) == 1
