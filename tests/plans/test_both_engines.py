"""The reads and writes of plans and tender days, on each engine."""

from flask import Flask

from reunite import clock
from reunite.accounts.models import Person
from reunite.db import db
from reunite.mail.models import Message
from reunite.plans.actions import answer, keep_plan, send
from reunite.plans.days.actions import keep_day
from reunite.plans.days.models import Ahead, Tender, Wish
from reunite.plans.days.queries import list_near
from reunite.plans.emails import MESSAGE
from reunite.plans.models import Ally, Standing
from reunite.plans.queries import get_home_lines, list_asking, list_companions
from reunite.plans.wording import message_of
from reunite.tokens import hashed
from reunite.when import DayOfYear
from tests.cast import gather
from tests.plans.conftest import PLAN
from tests.support.at_once import at_once


def test_a_plan_is_written_answered_and_used(any_app: Flask) -> None:
    cast = gather()
    keep_plan(cast.ben.person, PLAN, [cast.ana.person])
    [ally] = list_asking([cast.ana])
    assert get_home_lines([cast.ana]).asked_by == [("Ben", ally.public_id)]
    answer(ally, is_willing=True, phone="01632 960 001")
    send(cast.ben.person, ally, hashed(message_of(ally, PLAN)))
    [companion] = list_companions([cast.ben])
    assert companion.standing is Standing.WILLING
    assert companion.ally.messaged_at


def test_a_tender_day_is_kept_and_shown(any_app: Flask) -> None:
    cast = gather()
    today = clock.today(cast.ben.person.timezone)
    tender = Tender(DayOfYear(today.month, today.day), "", Wish.COMPANY, Ahead.NONE)
    keep_day(cast.ben.person, tender, [cast.ana.person])
    assert [near.name for near in list_near([cast.ana])] == ["Ben"]


def test_many_presses_at_once_send_one(any_app: Flask) -> None:
    cast = gather()
    keep_plan(cast.ben.person, PLAN, [cast.ana.person])
    [ally] = list_asking([cast.ana])
    answer(ally, is_willing=True)
    owner, key, shown = cast.ben.person_id, ally.id, hashed(message_of(ally, PLAN))

    def press() -> None:
        person, found = db.session.get(Person, owner), db.session.get(Ally, key)
        assert person
        assert found
        send(person, found, shown)

    at_once(any_app, [press] * 6)
    db.session.rollback()
    assert db.session.query(Message).filter_by(kind=MESSAGE).count() == 1
