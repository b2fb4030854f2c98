"""Saying no, quietly, and for ever where someone wishes."""

from datetime import timedelta

from flask import Flask
from time_machine import travel

from reunite import clock
from reunite.groups.actions import invite
from tests.cast import FINN, Cast
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

MONTH = timedelta(days=31)


def test_no_is_one_press_on_the_invitation(anyone: Browser, mailed: str) -> None:
    anyone.get(mailed)
    page = anyone.send("/decline")
    assert "put away" in page.main
    assert anyone.get(mailed).status == 410


def test_the_mails_own_link_asks_first(anyone: Browser, mailed: str) -> None:
    anyone.get(link_in(mail_to(FINN)[0], f"{mailed}/decline"))
    assert anyone.get(mailed).status == 200


def test_the_token_leaves_the_address_bar(anyone: Browser, mailed: str) -> None:
    anyone.get(mailed)
    assert anyone.send("/decline").answer.request.path == "/declined"


def test_only_the_inviter_is_told(app: Flask, anyone: Browser, mailed: str, cast: Cast) -> None:
    anyone.get(mailed)
    anyone.send("/decline")
    ana = Browser(app).signed_in(cast.ana.person)
    assert "Said no thanks" in ana.get(f"/g/{cast.group.public_id}/invitations").main


def test_never_again_is_honoured_for_every_host(anyone: Browser, mailed: str, cast: Cast) -> None:
    anyone.get(f"{mailed}/decline")
    anyone.send(never_write_again="y")
    before = len(mail_to(FINN))
    invite(cast.cleo, [FINN], "")
    assert len(mail_to(FINN)) == before


def test_all_mail_can_be_stopped_long_after(anyone: Browser, mailed: str, cast: Cast) -> None:
    with travel(clock.now() + MONTH):
        assert "No more emails?" in anyone.get(f"{mailed}/decline").main
        anyone.send()
        before = len(mail_to(FINN))
        invite(cast.cleo, [FINN], "")
        assert len(mail_to(FINN)) == before


def test_a_link_passed_on_has_nothing_to_stop_once_it_is_over(
    anyone: Browser, passed_on: str
) -> None:
    with travel(clock.now() + MONTH):
        assert anyone.get(f"{passed_on}/decline").status == 410


def test_saying_no_without_the_token_of_the_form_changes_nothing(
    anyone: Browser, mailed: str
) -> None:
    assert anyone.post(f"{mailed}/decline").status == 400
    assert anyone.get(mailed).status == 200
