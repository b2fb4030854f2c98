"""“I can look after this”: everyone is told, and anyone may object."""

from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.db import db
from reunite.errors import DomainError
from reunite.groups.actions import leave_group
from reunite.groups.hosting.actions import (
    end_offers,
    object_to,
    offer_to_host,
    step_back,
    take_offer,
)
from reunite.groups.hosting.models import Offer
from reunite.groups.models import Membership
from reunite.groups.removing.actions import pause
from reunite.mail.models import Message
from reunite.mail.outbox import kind_named, opened
from tests.cast import Cast, join
from tests.support.hosting import offer_of
from tests.support.page import Browser

FORTNIGHT = timedelta(days=14)


@pytest.fixture
def gus(cast: Cast) -> Membership:
    """A third in Ana's group."""
    return join(cast.ana, "Gus", "gus@example.org")


def is_host(member: Membership) -> bool:
    db.session.refresh(member)
    return member.is_host


def after(time: timedelta) -> None:
    with time_machine.travel(clock.now() + time):
        end_offers()


def test_everyone_else_is_told_and_sees_it(ben: Browser, ana: Browser, cast: Cast) -> None:
    ben.get(f"/g/{cast.group.public_id}/hosting")
    ben.send("/offer")
    [message] = db.session.query(Message).all()
    assert (opened(message).to, opened(message).subject) == ("ana@example.org", "About your group")
    assert "Ben would look after" in ana.get(f"/g/{cast.group.public_id}/members").main


def test_it_passes_after_a_fortnight(cast: Cast) -> None:
    offer_to_host(cast.ben)
    after(FORTNIGHT - timedelta(minutes=1))
    assert not is_host(cast.ben)
    after(FORTNIGHT)
    assert is_host(cast.ben)


def test_a_host_can_say_yes_at_once(ana: Browser, cast: Cast) -> None:
    offer_to_host(cast.ben)
    ana.get(f"/g/{cast.group.public_id}/hosting")
    ana.send("/yes")
    assert is_host(cast.ben)


def test_one_objection_ends_it_kindly(ana: Browser, cast: Cast, gus: Membership) -> None:
    offer_to_host(cast.ben)
    ana.get(f"/g/{cast.group.public_id}/hosting")
    ana.send("/object")
    after(timedelta(days=1))
    last = db.session.query(Message).order_by(Message.id.desc()).first()
    assert last
    assert opened(last).to == "ben@example.org"
    assert "Ana" not in opened(last).text + opened(last).html
    after(FORTNIGHT)
    assert not is_host(cast.ben)


def test_until_the_morning_nobody_sees_that_somebody_objected(
    ben: Browser, cast: Cast, gus: Membership
) -> None:
    offer = offer_of(cast.ben)
    path = f"/g/{cast.group.public_id}/hosting"
    before = ben.get(path).main
    object_to(gus, offer.public_id)
    assert ben.get(path).main == before
    assert {column.name for column in Offer.__table__.columns} == {
        "id", "public_id", "group_id", "member_id", "offered_at", "ends_at", "is_objected",
    }  # fmt: skip


def test_once_somebody_objected_no_host_overrules_them(cast: Cast, gus: Membership) -> None:
    offer = offer_of(cast.ben)
    object_to(gus, offer.public_id)
    with pytest.raises(DomainError):
        take_offer(cast.ana, offer.public_id)


def test_one_at_a_time(cast: Cast, gus: Membership) -> None:
    offer_to_host(cast.ben)
    with pytest.raises(DomainError):
        offer_to_host(gus)


def test_it_passes_at_once_when_the_last_host_goes(cast: Cast, gus: Membership) -> None:
    offer_to_host(cast.ben)
    leave_group(cast.ana)
    assert is_host(cast.ben)


def test_where_nobody_does_it_passes_at_once_and_the_others_are_told(
    cast: Cast, gus: Membership
) -> None:
    step_back(cast.ana)
    offer_to_host(cast.ben)
    told = {opened(message).to: opened(message).text for message in db.session.query(Message)}
    assert (is_host(cast.ben), set(told)) == (True, {"ana@example.org", "gus@example.org"})
    assert "Ben looks after The Thursday Lot cover from now on" in told["gus@example.org"]


def test_it_comes_to_nothing_for_someone_who_is_paused(cast: Cast, gus: Membership) -> None:
    offer_to_host(cast.ben)
    pause(cast.ana, cast.ben, "Loud.")
    offer_to_host(gus)
    after(FORTNIGHT)
    assert (is_host(cast.ben), is_host(gus)) == (False, True)


def test_its_mail_is_not_sent_once_it_was_taken_back(ben: Browser, cast: Cast) -> None:
    offer_to_host(cast.ben)
    ben.get(f"/g/{cast.group.public_id}/hosting")
    ben.send("/withdraw")
    [message] = db.session.query(Message).all()
    assert not kind_named(message.kind).still_wanted(message.subject_key)
