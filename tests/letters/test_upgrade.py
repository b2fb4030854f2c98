"""What members had chosen before the letter, kept by the upgrade and by going back."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import downgrade, upgrade

from reunite.db import db
from tests.conftest import open_house

RELEASED = Path(__file__).parents[1] / "migrations" / "released" / "0001.sql"
BEFORE_LETTERS = "0006"


@pytest.fixture(autouse=True)
def _old_house(tmp_path: Path) -> Iterator[Flask]:
    """The first member wants no mail about meetups, the second wants all, the third never chose."""
    with sqlite3.connect(tmp_path / "reunite.sqlite3") as connection:
        connection.executescript(RELEASED.read_text())
        connection.execute("UPDATE membership SET mail_meetups = 'not_at_all' WHERE id = 1")
        connection.execute("UPDATE membership SET mail_milestones = 'at_once' WHERE id = 2")
    connection.close()
    yield from open_house(tmp_path)


def first_three(columns: str) -> list[tuple[str, ...]]:
    rows = db.session.execute(db.text(f"SELECT {columns} FROM membership ORDER BY id LIMIT 3"))
    found = [tuple(row) for row in rows]
    db.session.rollback()
    return found


def test_what_was_chosen_is_kept_and_the_rest_is_left_open() -> None:
    upgrade()
    assert first_three("mail_choices") == [
        ('{"meetups": "not_at_all"}',),
        ('{"milestones": "at_once"}',),
        ("{}",),
    ]


def test_going_back_brings_no_mail_that_was_not_wanted() -> None:
    upgrade()
    db.session.execute(db.text("UPDATE membership SET has_paused_mail = 1 WHERE id = 2"))
    db.session.commit()
    downgrade(revision=BEFORE_LETTERS)
    assert first_three("mail_meetups, mail_milestones") == [
        ("not_at_all", "not_at_all"),
        ("not_at_all", "not_at_all"),
        ("at_once", "not_at_all"),
    ]
