"""All dates of a series and some of them, in the same moment, on both engines."""

from flask import Flask

from reunite.db import db
from reunite.groups.models import Membership
from reunite.groups.queries import find_membership
from reunite.meetups.actions import rsvp
from reunite.meetups.models import Answer
from reunite.meetups.queries import get_meetup
from reunite.meetups.series import queries
from reunite.meetups.series.actions import say_usually
from tests.cast import Cast
from tests.meetups.series.conftest import FIRST, FORTNIGHTLY
from tests.support.at_once import at_once
from tests.support.calls import call
from tests.support.picnic import save_change


def test_none_holds_what_another_needs(any_app: Flask, cast_on_any: Cast) -> None:
    series = call(cast_on_any.ana, FIRST, FORTNIGHTLY)
    key, dates = series.public_id, [date.public_id for date in queries.list_dates(series)]
    anas, bens = cast_on_any.ana.public_id, cast_on_any.ben.public_id
    db.session.rollback()

    def member(public_id: str) -> Membership:
        found = find_membership(public_id)
        assert found
        return found

    def usually() -> None:
        ben = member(bens)
        say_usually(ben, queries.get_series(ben, key), Answer.YES)

    def answer() -> None:
        ben = member(bens)
        rsvp(ben, get_meetup(ben, dates[6]), Answer.DEPENDS)

    def change() -> None:
        ana = member(anas)
        save_change(ana, get_meetup(ana, dates[5]), title="Evening call")

    assert at_once(any_app, [usually, answer, usually, change, usually]) == {None: 5}
