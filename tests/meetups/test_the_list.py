"""A limit on places: who has one, who stands on the list, and who is offered one next."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from reunite import clock
from reunite.db import db
from reunite.errors import DomainError
from reunite.groups.actions import leave_group
from reunite.groups.models import Membership
from reunite.meetups import actions, asking, queries
from reunite.meetups.guests import find_guest
from reunite.meetups.models import Answer, Attendance, Meetup
from reunite.meetups.waiting import end_old_offers
from reunite.web.urls import settings
from tests.cast import Cast, gather, join
from tests.meetups.test_rsvp import all_at_once, windows_of
from tests.support.page import Browser
from tests.support.picnic import A_DAY_LATER, HOURS, NOW, change, picnic, save_change
from tests.support.post import mail_to

FIVE = 5


@pytest.fixture
def small(cast: Cast) -> Meetup:
    """A picnic for two, of whom Ana is one."""
    return picnic(cast.ana, most_people=2)


@pytest.fixture
def friends(cast: Cast) -> list[Membership]:
    """Ben and three more."""
    names = ("Gus", "Hana", "Ivo")
    return [cast.ben, *(join(cast.ana, name, f"{name}@example.org".lower()) for name in names)]


def say(member: Membership, meetup: Meetup, answer: Answer = Answer.YES, **how: Any) -> Attendance:
    return actions.rsvp(member, meetup, answer, **how)


def stands(meetup: Meetup) -> tuple[list[str], list[str], list[str]]:
    """Who comes in person, who is on the list in order, and who of them is offered a place."""
    everyone = queries.list_everyone(meetup)
    on_it = sorted((a for a in everyone if a.list_since), key=lambda a: (a.list_since, a.id))
    return (
        [a.name for a in everyone if a.comes_in_person(meetup)],
        [a.name for a in on_it],
        [a.name for a in on_it if a.offered_until and a.offered_until > clock.now()],
    )


def test_who_comes_first_has_a_place(small: Meetup, friends: list[Membership]) -> None:
    for friend in friends[:3]:
        say(friend, small)
    assert stands(small) == (["Ana", "Ben"], ["Gus", "Hana"], [])


def test_the_page_says_who_is_on_the_list(ben: Browser, cast: Cast) -> None:
    full = picnic(cast.ana, most_people=1)
    ben.get(f"/g/{cast.group.public_id}/meetups/{full.public_id}")
    assert "You’re on the list." in ben.send("/rsvp", answer="yes").main
    assert "On the list for a place" in ben.page.main  # type: ignore[union-attr]


def test_from_home_takes_no_place(small: Meetup, friends: list[Membership]) -> None:
    say(friends[0], small, from_home=True)
    say(friends[1], small)
    assert stands(small) == (["Ana", "Gus"], [], [])


def test_who_goes_home_instead_frees_a_place(small: Meetup, friends: list[Membership]) -> None:
    for friend in friends[:2]:
        say(friend, small)
    say(friends[0], small, from_home=True)
    assert stands(small) == (["Ana"], ["Gus"], ["Gus"])


def test_a_place_that_comes_free_is_offered_in_order(
    small: Meetup, friends: list[Membership]
) -> None:
    for friend in friends[:3]:
        say(friend, small)
    say(friends[0], small, Answer.NO)
    assert stands(small) == (["Ana"], ["Gus", "Hana"], ["Gus"])
    assert "A place has come free" in mail_to("gus@example.org")[-1].text


def test_an_offer_is_taken_by_saying_yes(small: Meetup, friends: list[Membership]) -> None:
    for friend in friends[:3]:
        say(friend, small)
    say(friends[0], small, Answer.NO)
    say(friends[1], small)
    assert stands(small) == (["Ana", "Gus"], ["Hana"], [])


def test_an_offer_that_is_let_go_goes_on(small: Meetup, friends: list[Membership]) -> None:
    for friend in friends[:3]:
        say(friend, small)
    say(friends[0], small, Answer.NO)
    say(friends[1], small, Answer.NO)
    assert stands(small) == (["Ana"], ["Hana"], ["Hana"])


def test_an_offer_lasts_as_long_as_chosen(
    small: Meetup, friends: list[Membership], time_machine: Any
) -> None:
    for friend in friends[:3]:
        say(friend, small)
    say(friends[0], small, Answer.NO)
    for hours, offered in ((47, ["Gus"]), (49, ["Hana"])):
        time_machine.move_to(NOW + timedelta(hours=hours), tick=False)
        end_old_offers()
        assert stands(small)[2] == offered


def test_the_page_of_an_offer_says_until_when(ben: Browser, cast: Cast, small: Meetup) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    for friend in (gus, cast.ben):
        say(friend, small)
    say(gus, small, Answer.NO)
    page = f"/g/{cast.group.public_id}/meetups/{small.public_id}"
    assert "kept for you until 12pm on Tuesday 12 January" in ben.get(page).main
    ben.send("/rsvp", answer="yes")
    assert stands(small) == (["Ana", "Ben"], [], [])


def test_a_night_is_no_time_to_answer_in(
    small: Meetup, friends: list[Membership], time_machine: Any, app: Flask
) -> None:
    app.extensions["reunite.settings"] = replace(settings(), quiet_hours=True)
    for friend in friends[:2]:
        say(friend, small)
    time_machine.move_to("2027-02-05 02:00:00+00:00", tick=False)  # 35 hours before it
    say(friends[0], small, Answer.NO)
    gus = queries.find_attendance(friends[1], small)
    assert gus
    assert gus.offered_until
    assert gus.offered_until.isoformat() == "2027-02-05T15:15:00+00:00"  # from eight on


def test_lowering_the_limit_turns_nobody_out(
    cast: Cast, small: Meetup, friends: list[Membership]
) -> None:
    say(friends[0], small)
    change(cast.ana, small, most_people=1)
    say(friends[1], small)
    assert stands(small) == (["Ana", "Ben"], ["Gus"], [])
    say(friends[0], small, Answer.NO)
    assert stands(small) == (["Ana"], ["Gus"], [])


def test_raising_it_offers_the_new_places(
    cast: Cast, small: Meetup, friends: list[Membership]
) -> None:
    for friend in friends:
        say(friend, small)
    change(cast.ana, small, most_people=4)
    assert stands(small) == (["Ana", "Ben"], ["Gus", "Hana", "Ivo"], ["Gus", "Hana"])


def test_without_a_limit_everyone_has_a_place_and_is_told(
    cast: Cast, small: Meetup, friends: list[Membership]
) -> None:
    for friend in friends[:2]:
        say(friend, small)
    change(cast.ana, small, most_people=None)
    assert stands(small) == (["Ana", "Ben", "Gus"], [], [])
    assert "There’s room for everyone" in mail_to("gus@example.org")[-1].text


def test_whom_they_bring_need_places_too(cast: Cast, friends: list[Membership]) -> None:
    meetup = picnic(cast.ana, most_people=3)
    say(friends[0], meetup, brings_number=2)
    say(friends[1], meetup)
    assert stands(meetup) == (["Ana"], ["Ben", "Gus"], [])


def test_bringing_more_than_there_is_room_for_is_refused(
    small: Meetup, friends: list[Membership]
) -> None:
    say(friends[0], small)
    with pytest.raises(DomainError, match="none for anyone you bring"):
        say(friends[0], small, brings_number=1)
    db.session.rollback()
    assert stands(small)[0] == ["Ana", "Ben"]


def test_nobody_overtakes_who_needs_more(cast: Cast, friends: list[Membership]) -> None:
    meetup = picnic(cast.ana, most_people=2)
    say(friends[0], meetup)
    say(friends[1], meetup, brings_number=1)
    say(friends[2], meetup)
    say(friends[0], meetup, Answer.NO)
    assert stands(meetup) == (["Ana"], ["Gus", "Hana"], [])


def test_who_leaves_the_group_frees_a_place(small: Meetup, friends: list[Membership]) -> None:
    for friend in friends[:2]:
        say(friend, small)
    leave_group(friends[0])
    end_old_offers()
    assert stands(small) == (["Ana"], ["Gus"], ["Gus"])


def test_a_guest_who_is_taken_off_frees_one(
    cast: Cast, small: Meetup, friends: list[Membership]
) -> None:
    asking.ask_guest(cast.ana, small, name="Rita", email="rita@example.org")
    rita = find_guest(small, "rita@example.org")
    assert rita
    actions.answer_for(rita, Answer.YES)
    say(friends[0], small)
    asking.take_off(cast.ana, small, rita)
    assert stands(small) == (["Ana"], ["Ben"], ["Ben"])


def test_a_move_asks_everyone_again(cast: Cast, small: Meetup, friends: list[Membership]) -> None:
    for friend in friends[:2]:
        say(friend, small)
    change(cast.ana, small, when=A_DAY_LATER)
    assert stands(small) == (["Ana"], [], [])
    say(friends[1], small)
    assert stands(small) == (["Ana", "Gus"], [], [])


def test_forty_presses_for_five_places(any_app: Flask) -> None:
    cast = gather()
    crowd = [join(cast.ana, f"Friend {n}", f"friend{n}@example.org") for n in range(40)]
    meetup = picnic(cast.ana, most_people=FIVE + 1)  # Ana's own is one more
    page = f"/g/{cast.group.public_id}/meetups/{meetup.public_id}"
    sends = []
    for friend in crowd:
        [window] = windows_of(Browser(any_app).signed_in(friend.person), page, 1)
        sends.append((window, f"{page}/rsvp"))
    assert all_at_once(sends) == {303}
    db.session.rollback()
    coming, on_the_list, offered = stands(meetup)
    assert (len(coming), len(on_the_list), offered) == (FIVE + 1, 40 - FIVE, [])
    everyone = [a for a in queries.list_everyone(meetup) if a.name != "Ana"]
    last_in = max(a.given_at for a in everyone if a.comes_in_person(meetup) and a.given_at)
    assert all(a.list_since == a.given_at >= last_in for a in everyone if a.list_since)


def test_moved_and_back_at_once_all_is_as_it_was(
    cast: Cast, small: Meetup, friends: list[Membership], time_machine: Any
) -> None:
    for friend in reversed(friends):
        say(friend, small)
        time_machine.shift(60)
    before = stands(small)
    for when in (A_DAY_LATER, HOURS):
        save_change(cast.ana, small, when=when)
    assert stands(small) == before == (["Ana", "Ivo"], ["Hana", "Gus", "Ben"], [])


def test_asked_again_after_being_taken_off_is_asked_afresh(
    cast: Cast, small: Meetup, friends: list[Membership]
) -> None:
    say(friends[0], small)
    asking.choose_members(cast.ana, small, [friends[1]])
    say(friends[1], small)
    asking.choose_members(cast.ana, small, None)
    assert stands(small) == (["Ana", "Gus"], [], [])
