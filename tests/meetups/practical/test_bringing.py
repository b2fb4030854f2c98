"""What to bring: people put their name to it, and two never to the same by accident."""

import threading
from functools import partial

import pytest
from flask import Flask

from reunite.db import db
from reunite.errors import Changed, DomainError, NotAllowed, NotFound
from reunite.groups.queries import find_membership
from reunite.meetups import actions as meetups
from reunite.meetups.actions import place_of
from reunite.meetups.asking import choose_members
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.practical import actions, policy, queries
from reunite.meetups.practical.models import Item
from reunite.meetups.queries import get_meetup
from reunite.safety.actions import block
from tests.cast import Cast, find, gather, join
from tests.support.at_once import at_once
from tests.support.page import Browser
from tests.support.picnic import picnic, save_change


@pytest.fixture
def anas(cast: Cast, meetup: Meetup) -> Attendance:
    """Ana's place at the picnic."""
    return place_of(cast.ana, meetup)


@pytest.fixture
def soup(anas: Attendance) -> Item:
    """Something that nobody brings yet."""
    return actions.add_item(anas, "Soup", bring=False)


def names(cast: Cast, meetup: Meetup) -> list[str | None]:
    """Who brings what, as Ana sees it."""
    own = place_of(cast.ana, meetup)
    return [one.by for one in queries.list_items(cast.ana, meetup, own, sees_all=True)]


def test_anyone_asked_puts_something_on_the_list(ben: Browser, page: str) -> None:
    ben.get(page)
    assert "Soup" in ben.send("/items", what="Soup").main


def test_with_a_tick_it_is_theirs(ben: Browser, page: str, cast: Cast, meetup: Meetup) -> None:
    ben.get(page)
    ben.send("/items", what="Soup", bring="y")
    assert names(cast, meetup) == ["Ben"]


def test_a_name_is_put_to_it_by_one_press(ben: Browser, soup: Item, page: str) -> None:
    ben.get(page)
    assert "You’re bringing it" in ben.send(f"/items/{soup.public_id}/bring").main


def test_and_taken_off_again(ben: Browser, soup: Item, page: str) -> None:
    ben.get(page)
    ben.send(f"/items/{soup.public_id}/bring")
    assert "Nobody yet" in ben.send(f"/items/{soup.public_id}/bring").main


def test_the_second_is_told_that_somebody_was_first(
    ben: Browser, anas: Attendance, soup: Item, page: str
) -> None:
    ben.get(page)
    actions.bring(anas, soup)
    assert "just before you" in ben.send(f"/items/{soup.public_id}/bring").text
    db.session.refresh(soup)
    assert soup.brought_by_id == anas.id


def test_of_many_presses_one_gets_it(any_app: Flask) -> None:
    cast = find() or gather()
    meetup = picnic(cast.ana)
    item = actions.add_item(place_of(cast.ana, meetup), "Soup", bring=False).public_id
    key = meetup.public_id
    members = [cast.ana.public_id, cast.ben.public_id]
    db.session.rollback()

    def press(public_id: str) -> None:
        member = find_membership(public_id)
        assert member
        found = get_meetup(member, key)
        actions.bring(place_of(member, found), queries.get_item(found, item))

    ended = at_once(any_app, [partial(press, member) for member in members * 4])
    assert ended == {None: 4, Changed: 4}


def test_of_two_presses_one_takes_it_off(any_app: Flask, cast_on_any: Cast) -> None:
    meetup = picnic(cast_on_any.ana)
    item = actions.add_item(place_of(cast_on_any.ana, meetup), "Soup", bring=False).public_id
    anas, key = cast_on_any.ana.public_id, meetup.public_id
    gate = threading.Barrier(2)
    db.session.rollback()

    def press() -> None:
        ana = find_membership(anas)
        assert ana
        found = get_meetup(ana, key)
        own, soup = place_of(ana, found), queries.get_item(found, item)
        gate.wait()
        actions.remove_item(own, soup)

    assert at_once(any_app, [press, press]) == {None: 1, NotFound: 1}


def test_what_somebody_brings_stays_on_the_list(anas: Attendance, bens: Attendance) -> None:
    item = actions.add_item(anas, "Soup", bring=False)
    actions.bring(bens, item)
    with pytest.raises(DomainError, match="Ask them first"):
        actions.remove_item(anas, item)


def test_only_who_added_it_or_organises_takes_it_off(bens: Attendance, soup: Item) -> None:
    with pytest.raises(NotAllowed):
        actions.remove_item(bens, soup)


def test_an_organiser_takes_anything_off(ana: Browser, bens: Attendance, page: str) -> None:
    item = actions.add_item(bens, "Soup", bring=False)
    ana.get(page)
    assert "Soup" not in ana.send(f"/items/{item.public_id}/remove").main


def test_the_name_of_who_comes_quietly_is_for_organisers(
    cast: Cast, meetup: Meetup, bens: Attendance
) -> None:
    meetups.rsvp(cast.ben, meetup, Answer.YES, quietly=True)
    actions.add_item(bens, "Soup", bring=True)
    jo = join(cast.ana, "Jo", "jo@example.org")
    assert names(cast, meetup) == ["Ben"]
    assert [one.by for one in queries.list_items(jo, meetup, None, sees_all=False)] == [None]


def test_and_not_for_a_host_who_does_not_organise_it(ana: Browser, cast: Cast) -> None:
    meetup = picnic(cast.ben)
    jos = place_of(join(cast.ana, "Jo", "jo@example.org"), meetup)
    meetups.answer_for(jos, Answer.YES, quietly=True)
    actions.add_item(jos, "Soup", bring=True)
    actions.say_lift(jos, "From Leeds", is_offer=True)
    shown = ana.get(f"/g/{cast.group.public_id}/meetups/{meetup.public_id}").main
    assert "Jo is bringing it" not in shown
    assert "From Leeds" not in shown


def test_to_someone_kept_apart_it_is_spoken_for(
    cast: Cast, meetup: Meetup, bens: Attendance
) -> None:
    actions.add_item(bens, "Soup", bring=True)
    block(cast.ana.person, cast.ben.person)
    assert names(cast, meetup) == [None]


def test_what_somebody_brought_who_is_not_asked_any_more_is_free(
    cast: Cast, meetup: Meetup, bens: Attendance
) -> None:
    actions.add_item(bens, "Soup", bring=True)
    choose_members(cast.ana, meetup, [cast.ana])
    assert names(cast, meetup) == [""]


def test_the_list_has_an_end(anas: Attendance, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policy, "ITEMS_AT_MOST", 1)
    actions.add_item(anas, "Soup", bring=False)
    with pytest.raises(DomainError, match="long list"):
        actions.add_item(anas, "Bread", bring=False)


def test_nothing_is_added_to_what_is_off(cast: Cast, meetup: Meetup, bens: Attendance) -> None:
    meetups.call_off(cast.ana, meetup)
    with pytest.raises(DomainError, match="stays as it is"):
        actions.add_item(bens, "Soup", bring=True)


def test_an_empty_line_is_refused_and_said(ben: Browser, page: str) -> None:
    ben.get(page)
    shown = ben.send("/items", what="  ")
    assert (shown.status, "Say what it is." in shown.main) == (422, True)


def test_a_stranger_brings_nothing(cleo: Browser, soup: Item, page: str) -> None:
    token = cleo.get("/you/calendar").csrf_token
    answer = cleo.post(f"{page}/items/{soup.public_id}/bring", {"csrf_token": token})
    assert answer.status == 404


def test_another_meetup_s_thing_is_not_found(
    ben: Browser, cast: Cast, soup: Item, page: str
) -> None:
    token = ben.get(page).csrf_token
    answer = ben.post(f"{page}/items/aaaaaaaaaaaa/bring", {"csrf_token": token})
    assert answer.status == 404


def test_a_change_of_plan_keeps_the_list(cast: Cast, meetup: Meetup, soup: Item) -> None:
    save_change(cast.ana, meetup, title="Supper")
    assert names(cast, meetup) == [""]
