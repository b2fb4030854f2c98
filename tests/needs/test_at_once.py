"""One card each, whatever is pressed at the same moment, on both engines."""

from flask import Flask
from sqlalchemy import select

from reunite.accounts.models import Person
from reunite.db import db
from reunite.needs.actions import keep_card, set_home
from reunite.needs.models import Card, KeptCard, Need
from reunite.needs.queries import find_card
from tests.cast import gather
from tests.support.at_once import at_once


def of(person: int) -> Person:
    found = db.session.get(Person, person)
    assert found
    return found


def test_two_first_saves_leave_one_card(any_app: Flask) -> None:
    ana = gather().ana.person_id
    quiet = Card(needs={Need.QUIET: ""})
    ended = at_once(any_app, [lambda: keep_card(of(ana), quiet)] * 2)
    assert ended == {None: 2}
    assert [kept.card for kept in db.session.scalars(select(KeptCard))] == [quiet]


def test_towns_chosen_while_another_is_leave_the_rest_alone(any_app: Flask) -> None:
    ana = gather().ana
    keep_card(ana.person, Card(needs={Need.QUIET: ""}))
    at_once(any_app, [lambda n=n: set_home(of(ana.person_id), n) for n in (2644688, 2654675)])
    db.session.expire_all()
    kept = find_card(ana.person)
    assert kept.needs == {Need.QUIET: ""}
    assert kept.home in {2644688, 2654675}
