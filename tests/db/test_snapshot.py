"""Several reads of one moment."""

from flask import Flask
from sqlalchemy import func, select, text

from reunite.accounts.actions import add_person
from reunite.accounts.models import Person
from reunite.db import atomic, begin_snapshot, connect_to_write, db


def test_what_is_written_meanwhile_is_not_seen(any_app: Flask) -> None:
    atomic(add_person)("Ben", "ben@example.org")
    ben = select(func.count()).where(Person.name == "Ben")
    begin_snapshot()
    assert db.session.scalar(ben) == 1
    with connect_to_write() as elsewhere:
        elsewhere.execute(text("UPDATE person SET name = 'Benedict'"))
        elsewhere.commit()
    assert db.session.scalar(ben) == 1
    begin_snapshot()
    assert db.session.scalar(ben) == 0
