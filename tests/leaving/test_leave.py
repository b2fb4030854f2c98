"""Leaving, quietly."""

import pytest
from flask import Flask
from sqlalchemy import func, select

from reunite.db import db
from reunite.groups.actions import leave_group, make_link
from reunite.groups.hosting.actions import offer_to_host
from reunite.groups.models import Membership
from reunite.groups.policy import is_open
from reunite.groups.queries import find_membership, list_members
from reunite.leaving.actions import leave as leave_with
from reunite.mail.models import Message
from tests.cast import Cast, gather, join
from tests.support.at_once import at_once
from tests.support.page import Browser, Page
from tests.support.statements import list_held, statements


def leave(browser: Browser, cast: Cast, **typed: object) -> Page:
    browser.get(f"/g/{cast.group.public_id}/leave")
    return browser.send(**typed)


def is_host(membership: Membership) -> bool:
    db.session.refresh(membership)
    return membership.is_host


def test_one_press_and_the_group_is_closed_to_them(ben: Browser, cast: Cast) -> None:
    leave(ben, cast)
    assert ben.get(f"/g/{cast.group.public_id}/members").status == 404


def test_it_leads_home_with_a_word(ben: Browser, cast: Cast) -> None:
    page = leave(ben, cast)
    assert (page.answer.request.path, "welcome back any time" in page.main) == ("/", True)


def test_opening_the_page_leaves_nothing(ben: Browser, cast: Cast) -> None:
    ben.get(f"/g/{cast.group.public_id}/leave")
    assert ben.get(f"/g/{cast.group.public_id}/members").status == 200


def test_nobody_is_told(ben: Browser, cast: Cast) -> None:
    leave(ben, cast)
    assert db.session.scalar(select(func.count(Message.id))) == 0


def test_the_others_only_miss_a_name_in_the_list(ana: Browser, ben: Browser, cast: Cast) -> None:
    leave(ben, cast)
    assert "Ben" not in ana.get(f"/g/{cast.group.public_id}/members").main


def test_a_host_with_others_is_asked_who_is_next(ana: Browser, cast: Cast) -> None:
    page = ana.get(f"/g/{cast.group.public_id}/leave")
    assert [option.text_content() for option in page.find("select option")][1:] == ["Ben"]


def test_a_member_is_not_asked(ben: Browser, cast: Cast) -> None:
    assert not ben.get(f"/g/{cast.group.public_id}/leave").find("select")


def test_whoever_was_chosen_is_asked(ana: Browser, ben: Browser, cast: Cast) -> None:
    leave(ana, cast, next_host=cast.ben.public_id)
    assert not is_host(cast.ben)
    ben.get(f"/g/{cast.group.public_id}/members")
    ben.send("/host")
    assert is_host(cast.ben)


@pytest.mark.parametrize("chosen", ["", "nobody", None])
def test_without_a_choice_any_friend_can_look_after_it(
    ana: Browser, ben: Browser, cast: Cast, chosen: str | None
) -> None:
    leave(ana, cast, next_host=chosen)
    assert not is_host(cast.ben)
    ben.get(f"/g/{cast.group.public_id}/hosting")
    ben.send("/offer")
    assert is_host(cast.ben)


def test_someone_of_another_group_cannot_be_chosen(ana: Browser, cast: Cast) -> None:
    leave(ana, cast, next_host=cast.cleo.public_id)
    db.session.refresh(cast.cleo)
    assert cast.cleo.asked_to_host_at is None


def test_the_last_one_out_needs_nobody(cleo: Browser, cast: Cast) -> None:
    cleo.get(f"/g/{cast.cleo.group.public_id}/leave")
    assert cleo.send().status == 200


def test_the_last_one_out_is_promised_no_way_back(cleo: Browser, cast: Cast) -> None:
    page = cleo.get(f"/g/{cast.cleo.group.public_id}/leave")
    assert "last one here" in page.main
    assert "welcome back" not in page.main + cleo.send().main


def test_whoever_stays_can_look_after_it(any_app: Flask) -> None:
    cast = gather()
    join(cast.ana, "Gwen", "gwen@example.org")

    def leave_now(public_id: str) -> None:
        membership = find_membership(public_id)
        assert membership
        leave_group(membership)

    leaving = [cast.ana.public_id, cast.ben.public_id]
    at_once(any_app, [lambda one=one: leave_now(one) for one in leaving])
    db.session.rollback()
    [gwen] = list_members(cast.dev)
    offer_to_host(gwen)
    assert gwen.is_host


def test_the_group_is_held_before_whoever_leaves(any_app: Flask) -> None:
    ben = gather().ben
    with statements() as asked:
        leave_with(ben, takes_copy=True)
    assert list_held(asked)[:1] == ["circle"] * (db.engine.dialect.name == "postgresql")


def test_what_they_asked_others_is_withdrawn_for_good(cast: Cast) -> None:
    invitation = make_link(cast.ana, "Gwen", "")
    leave_group(cast.ana)
    db.session.refresh(invitation)
    cast.ana.standing = cast.ben.standing  # back again
    assert not is_open(invitation, invitation.invited_at)


def test_the_one_who_left_is_a_guest_to_nobody(app: Flask, ben: Browser, cast: Cast) -> None:
    leave(ben, cast)
    assert "The Thursday Lot" not in ben.get("/").text
