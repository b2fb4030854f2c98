"""Two friends give back a place to someone who lost their inbox; the old address may object."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import travel

from reunite import clock
from reunite.accounts.actions import lock_everything
from reunite.accounts.models import Person
from reunite.db import atomic, db
from reunite.errors import DomainError
from reunite.groups.actions import leave_group
from reunite.groups.models import Membership
from reunite.record import Did, list_of_person
from reunite.remembering.actions import begin, confirm
from reunite.safety.actions import block
from reunite.vouching import actions, policy
from reunite.vouching.models import Standing, Vouch
from tests.cast import Cast, join
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

OLD, NEW = "ben@example.org", "ben@example.net"
DAY = timedelta(days=1)
EVERY = select(Vouch).execution_options(across_groups=True)


@pytest.fixture
def gus(cast: Cast) -> Membership:
    """A third member; everyone has been in the group for long."""
    gus = join(cast.ana, "Gus", "gus@example.org")
    age(cast.ana, cast.ben, gus)
    return gus


@atomic
def age(*members: Membership) -> None:
    for member in members:
        member.joined_at = clock.now() - policy.KNOWN_FOR


def email_of(person: Person) -> str:
    db.session.refresh(person)
    return person.email


def vouch_and_wait(cast: Cast, gus: Membership, *typed: str, days: int = 7) -> str:
    """Ana and Gus vouch for Ben, and so many days go by; Ben's address."""
    for author, email in zip((cast.ana, gus), typed or (NEW, NEW), strict=True):
        actions.say(author, cast.ben.person, email)
    with travel(clock.now() + days * DAY, tick=False):
        actions.settle()
    return email_of(cast.ben.person)


def test_two_who_say_the_same_move_the_place_after_a_week(cast: Cast, gus: Membership) -> None:
    assert vouch_and_wait(cast, gus) == NEW


def test_nothing_changes_before_the_week_is_over(cast: Cast, gus: Membership) -> None:
    assert vouch_and_wait(cast, gus, days=6) == OLD


def test_addresses_that_differ_move_nothing(cast: Cast, gus: Membership) -> None:
    assert vouch_and_wait(cast, gus, NEW, "ben@example.com") == OLD


def test_one_friend_alone_moves_nothing(cast: Cast, gus: Membership) -> None:
    assert vouch_and_wait(cast, cast.ana) == OLD


def test_someone_apart_by_a_block_does_not_count_and_is_told_the_same(
    app: Flask, cast: Cast, gus: Membership
) -> None:
    pages = []
    block(cast.ben.person, gus.person)
    for voucher in (cast.ana, gus):
        browser = Browser(app).signed_in(voucher.person)
        browser.get(f"/g/{cast.group.public_id}/members/{cast.ben.public_id}/lost")
        pages.append(browser.send(new_email=NEW, is_sure="y").main)
    assert pages[0] == pages[1]
    assert mail_to(OLD) == []


def test_whoever_left_their_friends_group_is_not_theirs_to_vouch_for(
    cast: Cast, gus: Membership
) -> None:
    vouch_and_wait(cast, gus, days=0)
    leave_group(cast.ben)
    with travel(clock.now() + 7 * DAY):
        actions.settle()
    assert email_of(cast.ben.person) == OLD


def test_two_who_say_that_someone_died_do_not_get_the_address_of_the_closed_account(
    cast: Cast, gus: Membership
) -> None:
    vouch_and_wait(cast, gus, days=0)
    confirm(gus, begin(cast.ana, cast.ben, gus))
    with travel(clock.now() + 7 * DAY):
        actions.settle()
    assert email_of(cast.ben.person) == OLD


def test_the_old_address_is_asked_and_not_told_who_or_where(cast: Cast, gus: Membership) -> None:
    vouch_and_wait(cast, gus, days=0)
    [mail] = mail_to(OLD)
    assert mail.subject == "Do you still read this address?"
    assert not any(word in mail.text + mail.html for word in (NEW, "Ana", "Gus"))


def test_the_old_address_objects_by_a_press_and_not_by_opening(
    anyone: Browser, cast: Cast, gus: Membership
) -> None:
    vouch_and_wait(cast, gus, days=0)
    anyone.visit(link_in(mail_to(OLD)[0]))
    assert {vouch.standing for vouch in db.session.scalars(EVERY)} == {Standing.AGREED}
    anyone.send()
    with travel(clock.now() + 7 * DAY):
        actions.settle()
    assert email_of(cast.ben.person) == OLD


def test_a_device_still_signed_in_is_told_on_home_and_objects_there(
    ben: Browser, cast: Cast, gus: Membership
) -> None:
    vouch_and_wait(cast, gus, days=0)
    assert "your place moves to another address" in ben.get("/").main
    assert "moves to another" not in ben.send("/you/email/keep").main
    assert email_of(cast.ben.person) == OLD


def test_the_new_address_gets_in_and_everything_before_ends(
    ben: Browser, cast: Cast, gus: Membership
) -> None:
    vouch_and_wait(cast, gus)
    assert link_in(mail_to(NEW)[0]) == "/sign-in"
    assert ben.get("/you/").status == 303


def test_the_old_address_may_have_it_undone_for_a_week(
    anyone: Browser, cast: Cast, gus: Membership
) -> None:
    vouch_and_wait(cast, gus)
    with travel(clock.now() + 7 * DAY):
        anyone.visit(link_in(mail_to(OLD)[-1]))
        anyone.send()
    assert email_of(cast.ben.person) == OLD


def test_it_is_written_down_that_others_vouched(cast: Cast, gus: Membership) -> None:
    vouch_and_wait(cast, gus)
    assert list_of_person(cast.ben.person.public_id, 1)[0].did is Did.VOUCHED_FOR


def test_an_address_that_has_an_account_moves_nothing(cast: Cast, gus: Membership) -> None:
    assert vouch_and_wait(cast, gus, "cleo@example.org", "cleo@example.org") == OLD


def test_locking_everything_meanwhile_ends_it(cast: Cast, gus: Membership) -> None:
    vouch_and_wait(cast, gus, days=0)
    lock_everything(cast.ben.person)
    with travel(clock.now() + 7 * DAY):
        actions.settle()
    assert email_of(cast.ben.person) == OLD


def test_a_friend_who_left_meanwhile_no_longer_counts(cast: Cast, gus: Membership) -> None:
    vouch_and_wait(cast, gus, days=0)
    leave_group(gus)
    with travel(clock.now() + 7 * DAY):
        actions.settle()
    assert email_of(cast.ben.person) == OLD


@pytest.mark.parametrize("objects", [True, False])
def test_friends_are_told_the_same_after_three_weeks_whatever_came_of_it(
    cast: Cast, gus: Membership, objects: bool
) -> None:
    actions.say(cast.ana, cast.ben.person, NEW)
    actions.say(gus, cast.ben.person, NEW if objects else "ben@example.com")
    actions.object_to(cast.ben.person)
    told = []
    for day in (20, 21):
        with travel(clock.now() + day * DAY, tick=False):
            actions.settle()
            told.append(len(mail_to("gus@example.org")))
    assert told == [0, 1]


def test_a_typing_slip_is_put_right_by_typing_again(cast: Cast, gus: Membership) -> None:
    actions.say(cast.ana, cast.ben.person, "ben@example.nett")
    assert vouch_and_wait(cast, gus) == NEW


def test_someone_new_in_the_group_cannot_vouch(cast: Cast) -> None:
    with pytest.raises(DomainError):
        actions.say(cast.ana, cast.ben.person, NEW)


def test_nobody_vouches_more_than_three_times_a_year(cast: Cast, gus: Membership) -> None:
    for number in range(3):
        with travel(clock.now() + number * 22 * DAY):
            actions.say(gus, cast.ben.person, NEW)
    with travel(clock.now() + 70 * DAY), pytest.raises(DomainError):
        actions.say(gus, cast.ben.person, NEW)


def test_the_way_is_told_to_whoever_cannot_sign_in(anyone: Browser) -> None:
    anyone.get("/sign-in")
    assert "Ring or meet two friends" in anyone.visit("/sign-in/lost").main


def test_someone_signed_in_long_ago_proves_it_and_is_led_back(ana: Browser, cast: Cast) -> None:
    address = f"/g/{cast.group.public_id}/members/{cast.ben.public_id}/lost"
    with travel(clock.now() + 16 * timedelta(minutes=1)):
        ana.visit(address)
        with ana.client.session_transaction() as session:
            endpoint, values = session["wanted"]
    assert (endpoint, values["group"]) == ("vouching.say", cast.group.public_id)
