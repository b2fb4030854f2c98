"""How much is taken in, and what is said when it is too much."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from reunite.db import db
from reunite.errors import DomainError
from reunite.milestones.models import Milestone
from reunite.photos import actions
from reunite.photos.models import Photo
from reunite.photos.policy import AT_ONCE, MOST_BYTES, NoRoom, Onlooker, Opened
from reunite.photos.store import Store, store
from tests.cast import Cast, find, gather
from tests.factories import share
from tests.support.at_once import at_once
from tests.support.page import Browser, Page
from tests.support.pictures import picture

Add = Callable[..., Page]


@pytest.fixture
def opened(cast: Cast, milestone: Milestone) -> Opened:
    """The milestone's album, as Ana uses it."""
    who = Onlooker(cast.ana.person.public_id, cast.ana.person_id)
    return Opened(thing=milestone.moment, viewer=who, may_add=True)


def add_bytes(opened: Opened, *sizes: int) -> list[Photo]:
    """Photos of so many bytes each."""
    return actions.add(
        opened, actions.take_in(opened, [(io.BytesIO(b"x" * size), "") for size in sizes])
    )


def nothing_is_left() -> bool:
    """Neither a row nor a file."""
    return db.session.query(Photo).count() == 0 and list(store().list_files()) == []


def test_forty_at_once_are_taken(add: Add) -> None:
    assert add(*[picture(9, 9)] * AT_ONCE).status == 200
    assert db.session.query(Photo).count() == AT_ONCE


def test_one_more_is_refused_with_what_to_do(add: Add) -> None:
    page = add(*[picture(9, 9)] * (AT_ONCE + 1))
    assert (page.status, "Choose up to 40" in page.main) == (422, True)
    assert nothing_is_left()


def test_none_at_all_says_what_to_do(add: Add) -> None:
    assert "Choose a photo first." in add().main


def test_one_that_is_too_large_is_refused_with_what_to_do(opened: Opened) -> None:
    with pytest.raises(DomainError, match="larger than 10 MB"):
        add_bytes(opened, 1, MOST_BYTES + 1)
    assert nothing_is_left()


def sent_so_much(browser: Browser, path: str, megabytes: int) -> Page:
    """What is answered to someone who begins to send so much."""
    return browser.post(
        path,
        environ_overrides={
            "CONTENT_LENGTH": str(megabytes * 1_000_000),
            "CONTENT_TYPE": "multipart/form-data; boundary=x",
        },
    )


def test_two_hundred_megabytes_are_not_read(ana: Browser, photos: str) -> None:
    page = sent_so_much(ana, photos, 200)
    assert (page.status, "Too big" in page.main) == (413, True)


def test_a_stranger_sends_no_more_than_words_need(anyone: Browser, photos: str) -> None:
    assert sent_so_much(anyone, photos, 13).status == 413


def test_a_page_of_words_takes_in_no_more_than_before(ana: Browser, cast: Cast) -> None:
    page = sent_so_much(ana, f"/g/{cast.group.public_id}/milestones/", 13)
    assert page.status == 413


def test_a_files_name_is_nobodys_business(add: Add) -> None:
    add(picture(9, 9), name="../../reunite/CANARY.jpg")
    [(name, _at)] = store().list_files()
    assert name == f"incoming/{db.session.query(Photo).one().public_id}"


def test_a_person_keeps_so_many_and_no_more(opened: Opened, app: Flask) -> None:
    limit(app, photos_per_person=2)
    add_bytes(opened, 1, 1)
    with pytest.raises(DomainError, match="as many photos as one person"):
        add_bytes(opened, 1)


def test_a_person_keeps_so_much_and_no_more(opened: Opened, app: Flask) -> None:
    limit(app, photo_mb_per_person=1)
    with pytest.raises(DomainError, match="as many photos as one person"):
        add_bytes(opened, 999_999, 2)


def test_the_whole_site_keeps_so_much_and_no_more(opened: Opened, app: Flask) -> None:
    limit(app, photo_mb=1)
    with pytest.raises(NoRoom):
        add_bytes(opened, 999_999, 2)


def limit(app: Flask, **limits: int) -> None:
    """Let the server keep less."""
    here = app.extensions["reunite.settings"]
    app.extensions["reunite.settings"] = replace(here, **limits)


def test_two_uploads_at_once_keep_to_it_together(any_app: Flask) -> None:
    limit(any_app, photos_per_person=3)
    share(gather().ana)

    def add() -> None:
        ana = find().ana  # type: ignore[union-attr]
        moment = db.session.query(Milestone).filter_by(group_id=ana.group_id).one().moment
        who = Onlooker(ana.person.public_id, ana.person_id)
        add_bytes(Opened(thing=moment, viewer=who, may_add=True), 1, 1)

    at_once(any_app, [add, add])
    assert db.session.query(Photo).count() == 2


def test_a_full_disk_is_said_and_nothing_is_left(add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []

    def write(self: Store, name: str, content: bytes) -> None:
        if written:
            raise OSError(28, "No space left on device")
        written.append(name)

    monkeypatch.setattr(Store, "write", write)
    page = add(picture(9, 9), picture(9, 9))
    assert (page.status, "no room for more photos" in page.main) == (507, True)
    assert nothing_is_left()
