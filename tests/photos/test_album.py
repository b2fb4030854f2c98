"""The album of a meetup: everyone asked adds to it, and nobody is shown against their wish."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.db import db
from reunite.meetups import actions as meetups
from reunite.meetups import emails
from reunite.meetups.actions import place_of
from reunite.meetups.album.queries import open_album
from reunite.meetups.asking import ask_guest
from reunite.meetups.guests import find_guest
from reunite.meetups.models import Answer, Meetup
from reunite.photos.models import Photo
from reunite.safety.actions import block
from tests.cast import Cast
from tests.factories import plan
from tests.support.days import in_days
from tests.support.page import Browser, Page
from tests.support.pictures import add_photo, make_ready, picture

Add = Callable[..., Page]


@pytest.fixture
def meetup(cast: Cast) -> Meetup:
    """One that goes on today."""
    return plan(cast.ana, "Lunch", in_days(0))


@pytest.fixture
def album(cast: Cast, meetup: Meetup) -> str:
    """Where its photos are."""
    return f"/g/{cast.group.public_id}/meetups/{meetup.public_id}/photos"


@pytest.fixture
def guests(cast: Cast, meetup: Meetup) -> str:
    """Where Finn, who comes by a personal link, adds photos."""
    ask_guest(cast.ana, meetup, name="Finn", email="finn@example.org")
    finn = find_guest(meetup, "finn@example.org")
    assert finn
    return f"/r/{emails.link_of(finn)}/photos"


def test_there_is_none_before_it_begins(cast: Cast, ben: Browser) -> None:
    later = plan(cast.ana, "Later", in_days(9))
    page = f"/g/{cast.group.public_id}/meetups/{later.public_id}"
    assert ben.get(f"{page}/photos").status == 404
    assert "Add photos" not in ben.get(page).main


def test_everyone_asked_adds_to_it(add: Add, album: str, ben: Browser) -> None:
    assert "Added." in add(picture(), by=ben, to=album).main


def test_others_learn_who_added_it(cast: Cast, meetup: Meetup, album: str, ana: Browser) -> None:
    photo = add_photo(cast.ben, meetup)
    assert "Added by Ben" in ana.get(f"{album}/{photo.public_id}").main


def test_the_meetups_page_shows_a_few(cast: Cast, meetup: Meetup, album: str, ben: Browser) -> None:
    for _photo in range(5):
        add_photo(cast.ana, meetup)
    assert len(ben.get(album.removesuffix("/photos")).find(".photos img")) == 3


def test_photos_of_people_who_are_hidden_are_absent(
    cast: Cast, meetup: Meetup, album: str, ben: Browser
) -> None:
    photo = add_photo(cast.ana, meetup)
    block(cast.ben.person, cast.ana.person)
    assert not ben.get(album).find(".photos img")
    assert ben.get(f"{album}/{photo.public_id}/480").status == 404


def test_whoever_adds_is_told_who_wants_to_be_in_none(
    cast: Cast, meetup: Meetup, album: str, ana: Browser
) -> None:
    meetups.rsvp(cast.ben, meetup, Answer.YES, no_photos=True)
    assert "Please leave out of photos: Ben." in ana.get(album).main


def test_someone_who_came_quietly_is_not_named(
    cast: Cast, meetup: Meetup, album: str, ana: Browser
) -> None:
    meetups.rsvp(cast.ben, meetup, Answer.YES, no_photos=True, quietly=True)
    page = ana.get(album).main
    assert "Someone there would rather not be in photos" in page
    assert "Ben" not in page


def test_someone_in_it_takes_it_from_everyones_sight(
    cast: Cast, meetup: Meetup, album: str, ana: Browser, ben: Browser
) -> None:
    photo = add_photo(cast.ana, meetup)
    ben.get(f"{album}/{photo.public_id}")
    ben.send("/take-down")
    ana.get(f"{album}/{photo.public_id}")
    assert "would rather not have it shown" in ana.page.main  # type: ignore[union-attr]
    assert "Ben" not in ana.page.main  # type: ignore[union-attr]


def test_only_who_took_it_down_puts_it_back(
    cast: Cast, meetup: Meetup, album: str, ana: Browser, ben: Browser
) -> None:
    photo = add_photo(cast.ana, meetup)
    ben.get(f"{album}/{photo.public_id}")
    ben.send("/take-down")
    token = ana.get(album).csrf_token
    assert ana.post(f"{album}/{photo.public_id}/put-back", {"csrf_token": token}).status == 403
    ben.get(f"{album}/{photo.public_id}")
    ben.send("/put-back")
    assert ana.get(album).find(".photos img")


def test_who_added_it_deletes_it_for_good(
    cast: Cast, meetup: Meetup, album: str, ana: Browser
) -> None:
    photo = add_photo(cast.ana, meetup)
    ana.get(f"{album}/{photo.public_id}")
    ana.send("/take-down")
    assert "It’s gone." in ana.send("/delete").main
    assert db.session.query(Photo).count() == 0


def test_the_organiser_says_which_comes_first(
    cast: Cast, meetup: Meetup, album: str, ana: Browser, ben: Browser
) -> None:
    photos = [add_photo(cast.ben, meetup) for _photo in range(3)]
    ana.get(f"{album}/{photos[2].public_id}")
    ana.send("/first")
    [first, *_others] = ben.get(album).find(".photos a")
    assert first.get("href").endswith(photos[2].public_id)


def test_a_guest_adds_by_their_link_and_sees_only_their_own(
    cast: Cast, meetup: Meetup, guests: str, add: Add, anyone: Browser
) -> None:
    add_photo(cast.ana, meetup)
    assert "Being made ready" in add(picture(), by=anyone, to=guests).main
    assert len(anyone.get(guests).find(".photos li")) == 1


def test_others_see_a_guests_by_the_name_they_were_asked_by(
    cast: Cast, meetup: Meetup, guests: str, add: Add, anyone: Browser
) -> None:
    add(picture(), by=anyone, to=guests)
    [photo] = db.session.query(Photo).all()
    make_ready(photo)
    assert open_album(cast.ana, meetup).name_of(photo) == "Finn"


def test_a_guest_is_told_of_a_wish_without_a_name(
    cast: Cast, meetup: Meetup, guests: str, anyone: Browser
) -> None:
    meetups.rsvp(cast.ben, meetup, Answer.YES, no_photos=True)
    page = anyone.get(guests).main
    assert "Someone there would rather not be in photos" in page
    assert "Ben" not in page


def test_the_link_leads_there_from_the_day_on(guests: str, anyone: Browser) -> None:
    assert "Add your photos" in anyone.get(guests.removesuffix("/photos")).main


@pytest.mark.parametrize(("days", "status"), [(29, 200), (32, 410)])
def test_a_link_adds_photos_for_a_month(
    guests: str, anyone: Browser, days: int, status: int
) -> None:
    with time_machine.travel(clock.now() + timedelta(days=days), tick=False):
        assert anyone.get(guests).status == status


def test_a_member_by_their_link_adds_as_themselves(
    cast: Cast, meetup: Meetup, add: Add, anyone: Browser
) -> None:
    link = emails.link_of(place_of(cast.ben, meetup))
    add(picture(), by=anyone, to=f"/r/{link}/photos")
    assert db.session.query(Photo).one().person_id == cast.ben.person_id
