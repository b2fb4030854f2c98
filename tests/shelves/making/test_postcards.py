"""Addresses are seen by one partner only, and deleted after."""

from datetime import timedelta

import time_machine
from sqlalchemy import select, text

from reunite import clock
from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.safety.actions import block
from reunite.shelves.making import actions
from reunite.shelves.making.models import Making, PostcardPlace
from tests.cast import Cast, join
from tests.support.page import Browser

NOBODY = "There’s nobody for you to send one to this time."


def give(browser: Browser, table: str, postcards: Making, address: str) -> None:
    browser.get(f"{table}{postcards.public_id}")
    browser.send("/address", address=address)


def test_each_sees_their_partners_address_and_no_other(
    ana: Browser, ben: Browser, cast: Cast, table: str, postcards: Making
) -> None:
    jo = join(cast.ana, "Jo", "jo@example.org")
    browsers = {"Ana": ana, "Ben": ben, "Jo": Browser(ana.app).signed_in(jo.person)}
    for name, browser in browsers.items():
        give(browser, table, postcards, f"{name}’s street 1")
    ana.get(f"{table}{postcards.public_id}")
    ana.send("/draw")
    seen = {}
    for name, browser in browsers.items():
        page = browser.get(f"{table}{postcards.public_id}").main
        [seen[name]] = [other for other in browsers if f"{other}’s street 1" in page]
    assert set(seen.values()) == set(browsers)
    assert all(name != other for name, other in seen.items())


def test_before_the_draw_nobody_sees_anyones(
    ana: Browser, ben: Browser, table: str, postcards: Making
) -> None:
    give(ben, table, postcards, "Mill Lane 4")
    assert "Mill Lane" not in ana.get(f"{table}{postcards.public_id}").main
    assert "Ben" not in ana.get(f"{table}{postcards.public_id}").main


def test_who_is_kept_apart_has_no_partner_and_reads_what_anyone_might(
    ana: Browser, ben: Browser, cast: Cast, table: str, postcards: Making
) -> None:
    for member in (cast.ana, cast.ben):
        actions.give_address(member, postcards, "Mill Lane 4")
    block(cast.ben.person, cast.ana.person)
    actions.draw(postcards)
    assert NOBODY in ana.get(f"{table}{postcards.public_id}").main
    alone = actions.start(cast.ana, prompt="Again", sort=postcards.sort)
    actions.give_address(cast.ana, alone, "Mill Lane 4")
    actions.draw(alone)
    assert NOBODY in ana.get(f"{table}{alone.public_id}").main


def test_a_block_after_the_draw_hides_the_address(
    ana: Browser, cast: Cast, table: str, postcards: Making
) -> None:
    actions.give_address(cast.ana, postcards, "High Street 1")
    actions.give_address(cast.ben, postcards, "Mill Lane 4")
    actions.draw(postcards)
    block(cast.ben.person, cast.ana.person)
    assert NOBODY in ana.get(f"{table}{postcards.public_id}").main


def test_who_leaves_the_group_or_the_swap_is_nobodys_partner(
    ana: Browser, ben: Browser, cast: Cast, table: str, postcards: Making
) -> None:
    for member in (cast.ana, cast.ben):
        actions.give_address(member, postcards, "Mill Lane 4")
    actions.draw(postcards)
    leave_group(cast.ben)
    assert NOBODY in ana.get(f"{table}{postcards.public_id}").main


def test_after_a_week_it_is_drawn_by_itself(
    ana: Browser, cast: Cast, table: str, postcards: Making
) -> None:
    for member in (cast.ana, cast.ben):
        actions.give_address(member, postcards, "Mill Lane 4")
    actions.draw_those_due()
    assert "Mill Lane 4" not in ana.get(f"{table}{postcards.public_id}").find(".quote")
    with time_machine.travel(clock.now() + timedelta(days=7, minutes=1), tick=False):
        actions.draw_those_due()
        actions.draw_those_due()
        assert "You send one to Ben" in ana.get(f"{table}{postcards.public_id}").main


def test_once_drawn_nobody_joins_any_more(
    ana: Browser, ben: Browser, cast: Cast, table: str, postcards: Making
) -> None:
    ben.get(f"{table}{postcards.public_id}")
    actions.draw(postcards)
    page = ben.send("/address", address="Mill Lane 4")
    assert page.status == 422
    assert "It has been drawn already." in page.main


def test_when_it_is_over_addresses_are_deleted(cast: Cast, postcards: Making) -> None:
    for member in (cast.ana, cast.ben):
        actions.give_address(member, postcards, "Mill Lane 4")
    actions.forget_addresses()
    places = select(PostcardPlace).execution_options(across_groups=True)
    assert len(db.session.scalars(places).all()) == 2
    with time_machine.travel(clock.now() + timedelta(days=14, minutes=1), tick=False):
        actions.forget_addresses()
    assert db.session.scalars(places).all() == []


def test_over_nobody_sees_an_address_even_before_that(
    ana: Browser, cast: Cast, table: str, postcards: Making
) -> None:
    for member in (cast.ana, cast.ben):
        actions.give_address(member, postcards, "Mill Lane 4")
    actions.draw(postcards)
    with time_machine.travel(clock.now() + timedelta(days=14, minutes=1), tick=False):
        assert "Mill Lane 4" not in ana.get(f"{table}{postcards.public_id}").main


def test_taken_back_an_address_is_gone(
    ben: Browser, cast: Cast, table: str, postcards: Making
) -> None:
    give(ben, table, postcards, "Mill Lane 4")
    ben.send("/take-back")
    assert db.session.execute(text("SELECT count(*) FROM postcard_place")).scalar() == 0


def test_addresses_rest_sealed(cast: Cast, postcards: Making) -> None:
    actions.give_address(cast.ana, postcards, "Mill Lane 4")
    kept = db.session.execute(text("SELECT address FROM postcard_place")).scalar()
    assert b"Mill" not in kept


def test_only_who_began_it_draws_it(ben: Browser, table: str, postcards: Making) -> None:
    page = ben.get(f"{table}{postcards.public_id}")
    answer = ben.post(f"{table}{postcards.public_id}/draw", {"csrf_token": page.csrf_token})
    assert answer.status == 403
