"""What was done stays written down."""

import pytest
from flask import Flask
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from reunite.db import atomic, db
from reunite.groups.actions import leave_group
from reunite.groups.hosting.actions import ask_to_host, make_host
from reunite.record import Did, Record, list_of_group, list_of_person, note_down
from tests.cast import Cast


@atomic
def run(statement: object) -> None:
    db.session.execute(statement)  # type: ignore[call-overload]


@pytest.mark.usefixtures("any_app")
@pytest.mark.parametrize("change", [update(Record).values(of_person=""), delete(Record)])
def test_the_database_refuses_to_change_it(change: object) -> None:
    atomic(note_down)(Did.LOCKED, person="a" * 12)
    with pytest.raises(DBAPIError, match="stays written down"):
        run(change)


@pytest.mark.usefixtures("app")
def test_a_group_has_its_own(cast: Cast) -> None:
    ask_to_host(cast.ana, cast.ben)
    make_host(cast.ben)
    newest = list_of_group(cast.group.public_id, 1)[0]
    assert (newest.did, newest.of_person) == (Did.BECAME_HOST, cast.ben.person.public_id)


@pytest.mark.usefixtures("app")
def test_a_person_has_their_own(cast: Cast) -> None:
    leave_group(cast.ben)
    assert [one.did for one in list_of_person(cast.ben.person.public_id, 2)] == [
        Did.LEFT,
        Did.JOINED,
    ]


def test_another_group_has_nothing_of_it(app: Flask, cast: Cast) -> None:
    leave_group(cast.ben)
    theirs = list_of_group(cast.cleo.group.public_id, 50)
    assert cast.ben.person.public_id not in {one.of_person for one in theirs}
