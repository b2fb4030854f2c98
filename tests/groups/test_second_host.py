"""A second host: asked, and free to say no; and stepping back."""

from reunite.db import atomic, db
from reunite.groups.actions import leave_group
from reunite.groups.hosting.actions import ask_to_host, make_host
from reunite.groups.models import Membership, Role
from reunite.mail.models import Message
from reunite.mail.outbox import opened
from tests.cast import Cast
from tests.support.page import Browser


def ask(browser: Browser, cast: Cast) -> None:
    browser.get(f"/g/{cast.group.public_id}/members/{cast.ben.public_id}")
    browser.send("/host")


def is_host(member: Membership) -> bool:
    db.session.refresh(member)
    return member.is_host


def test_being_asked_makes_nobody_a_host(ana: Browser, cast: Cast) -> None:
    ask(ana, cast)
    assert not is_host(cast.ben)


def test_who_is_asked_can_say_yes(ana: Browser, ben: Browser, cast: Cast) -> None:
    ask(ana, cast)
    ben.get(f"/g/{cast.group.public_id}/members")
    ben.send("/host")
    assert is_host(cast.ben)
    assert ben.get(f"/g/{cast.group.public_id}/invitations").status == 200


def test_who_is_asked_can_say_no(ana: Browser, ben: Browser, cast: Cast) -> None:
    ask(ana, cast)
    path = f"/g/{cast.group.public_id}/members"
    ben.get(path)
    ben.send("/decline")
    assert not is_host(cast.ben)
    assert not ben.get(path).find("form[action$='/host']")


def test_nobody_makes_themselves_a_host(ben: Browser, cast: Cast) -> None:
    token = ben.get("/").csrf_token
    page = ben.post(f"/g/{cast.group.public_id}/host", {"csrf_token": token})
    assert (page.status, is_host(cast.ben)) == (422, False)


def test_a_member_asks_nobody(ben: Browser, cast: Cast) -> None:
    page = ben.get(f"/g/{cast.group.public_id}/members/{cast.ana.public_id}")
    assert not page.find("form[action$='/host']")


def test_one_mail_tells_that_there_is_a_question(cast: Cast) -> None:
    ask_to_host(cast.ana, cast.ben)
    ask_to_host(cast.ana, cast.ben)
    [message] = db.session.query(Message).all()
    assert opened(message).subject == "A question for you in your group"


def test_a_host_steps_back(ana: Browser, cast: Cast) -> None:
    ask_to_host(cast.ana, cast.ben)
    make_host(cast.ben)
    ana.get(f"/g/{cast.group.public_id}/members")
    ana.send("/step-back")
    assert (is_host(cast.ana), is_host(cast.ben)) == (False, True)


def test_the_only_host_can_stop_too_and_start_again(ana: Browser, cast: Cast) -> None:
    path = f"/g/{cast.group.public_id}/hosting"
    ana.get(path)
    ana.send("/step-back")
    assert not is_host(cast.ana)
    ana.get(path)
    ana.send("/offer")
    assert is_host(cast.ana)


def test_the_list_offers_it_only_where_another_goes_on(ana: Browser, cast: Cast) -> None:
    page = ana.get(f"/g/{cast.group.public_id}/members")
    assert not page.find("form[action$='/step-back']")


def test_whoever_left_is_not_asked_any_more(cast: Cast) -> None:
    ask_to_host(cast.ana, cast.ben)
    leave_group(cast.ben)
    assert cast.ben.asked_to_host_at is None


def test_two_hosts_are_said_on_the_page_of_each(ben: Browser, cast: Cast) -> None:
    atomic(lambda: setattr(cast.ben, "role", Role.HOST))()
    page = ben.get(f"/g/{cast.group.public_id}/members/{cast.ana.public_id}")
    assert "Looks after the group" in page.main


def test_someone_who_looks_after_it_alone_is_offered_to_ask_a_friend(
    ana: Browser, cast: Cast
) -> None:
    path = f"/g/{cast.group.public_id}/hosting"
    assert "either can rest" in ana.get(path).main
    ask_to_host(cast.ana, cast.ben)
    make_host(cast.ben)
    assert "either can rest" not in ana.get(path).main
