"""Holding a row until the transaction ends."""

from flask import Flask

from reunite.accounts.actions import add_person
from reunite.accounts.models import Person
from reunite.db import atomic, db, lock


def test_what_was_set_on_it_before_is_kept(any_app: Flask) -> None:
    person = atomic(add_person)("Ben", "ben@example.org")
    atomic(rename_and_lock)(person)
    db.session.expire_all()
    assert db.session.get_one(Person, person.id).name == "Benedict"


def rename_and_lock(person: Person) -> None:
    person.name = "Benedict"
    lock(person)
