"""A host says that somebody has died, and another confirms it; until then nothing changes."""

import pytest
from flask import Flask

from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.groups.models import Membership, Standing
from reunite.record import Did, list_of_person
from reunite.remembering import actions
from reunite.remembering.queries import find_begun, find_confirmed
from reunite.safety.actions import block
from tests.cast import Cast, join
from tests.remembering.conftest import CAL
from tests.support.page import Browser
from tests.support.post import mail_to


def begin_as(browser: Browser, cast: Cast, cal: Membership, asked: Membership) -> None:
    browser.get(f"/g/{cast.group.public_id}/members/{cal.public_id}/say")
    browser.send("", asked=asked.public_id)


def standing(member: Membership) -> Standing:
    db.session.refresh(member)
    return member.standing


def test_begun_it_changes_nothing(ana: Browser, cast: Cast, cal: Membership) -> None:
    begin_as(ana, cast, cal, cast.ben)
    assert standing(cal) is Standing.IN
    assert mail_to(CAL) == []


def test_whoever_is_asked_finds_it(ana: Browser, ben: Browser, cast: Cast, cal: Membership) -> None:
    begin_as(ana, cast, cal, cast.ben)
    assert "look at" in ben.get(f"/g/{cast.group.public_id}/members").main
    [mail] = mail_to("ben@example.org")
    assert "Cal" not in mail.text + mail.subject


def test_confirmed_it_closes_the_account(
    ana: Browser, ben: Browser, cals: Browser, cast: Cast, cal: Membership
) -> None:
    begin_as(ana, cast, cal, cast.ben)
    ben.get(f"/g/{cast.group.public_id}/members/{cal.public_id}/look")
    ben.send("")
    assert standing(cal) is Standing.REMEMBERED
    assert cals.get("/").status == 303


def test_nobody_confirms_what_they_said_themselves(
    ana: Browser, cast: Cast, cal: Membership
) -> None:
    begin_as(ana, cast, cal, cast.ana)
    assert find_begun(cast.ana, cal) is None


def test_only_who_is_asked_confirms(app: Flask, ana: Browser, cast: Cast, cal: Membership) -> None:
    gus = join(cast.ana, "Gus", "gus@example.org")
    begin_as(ana, cast, cal, gus)
    ben = Browser(app).signed_in(cast.ben.person)
    path = f"/g/{cast.group.public_id}/members/{cal.public_id}/look"
    ben.post(path, {"csrf_token": ben.get("/").csrf_token})
    assert standing(cal) is Standing.IN


def test_nothing_comes_of_it_once_whoever_said_so_is_gone(
    ana: Browser, ben: Browser, cast: Cast, cal: Membership
) -> None:
    begin_as(ana, cast, cal, cast.ben)
    leave_group(cast.ana)
    assert "look at" not in ben.get(f"/g/{cast.group.public_id}/members").main
    page = ben.visit(f"/g/{cast.group.public_id}/members/{cal.public_id}/look")
    assert "nothing to confirm" in page.main
    assert standing(cal) is Standing.IN


def test_who_is_asked_can_say_that_it_is_not_so(
    ana: Browser, ben: Browser, cast: Cast, cal: Membership
) -> None:
    begin_as(ana, cast, cal, cast.ben)
    ben.get(f"/g/{cast.group.public_id}/members/{cal.public_id}/look")
    ben.send("/drop")
    assert find_begun(cast.ana, cal) is None
    assert standing(cal) is Standing.IN


def test_a_block_between_them_changes_nothing(
    ana: Browser, ben: Browser, cast: Cast, cal: Membership
) -> None:
    block(cal.person, cast.ana.person)
    block(cast.ben.person, cal.person)
    begin_as(ana, cast, cal, cast.ben)
    ben.get(f"/g/{cast.group.public_id}/members/{cal.public_id}/look")
    ben.send("")
    assert find_confirmed(cal.person_id)


def test_it_is_written_down_for_each_group(
    cast: Cast, cal: Membership, elsewhere: Membership, remember
) -> None:
    remember()
    rows = [row for row in list_of_person(cal.person.public_id, 9) if row.did is Did.REMEMBERED]
    assert {row.of_group for row in rows} == {cast.group.public_id, elsewhere.group.public_id}


def test_hosts_of_other_groups_get_one_neutral_note(
    cleo: Browser, elsewhere: Membership, remember
) -> None:
    remember()
    [note] = mail_to("cleo@example.org")
    assert "Cal" not in note.text
    page = cleo.visit(f"/g/{elsewhere.group.public_id}/pages/{elsewhere.public_id}")
    assert "can be opened again" in page.main


def test_a_place_they_left_just_before_is_left_as_it_is(
    cast: Cast, cal: Membership, elsewhere: Membership, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = actions.begin(cast.ana, cal, cast.ben)
    monkeypatch.setattr(actions, "lock_all", lambda _groups: leave_group(elsewhere))
    actions.confirm(cast.ben, begun)
    assert standing(elsewhere) is Standing.LEFT
