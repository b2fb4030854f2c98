"""New keys for old: everything is read as before, whenever it stops midway."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from reunite import create_app, rotation
from reunite.db import db
from reunite.errors import CannotStart
from reunite.quietly.actions import say_quietly
from reunite.quietly.models import QuietWord
from reunite.sealed import keyring
from reunite.tokens import KEY_FILE
from tests.cast import Cast

WORDS = "Zanzibar."


@pytest.fixture
def word(cast: Cast) -> str:
    """The public id of something that rests encrypted; a mail about it does as well."""
    return say_quietly(cast.ben, "group", cast.group.public_id, WORDS, shows=False).public_id


def rests() -> bytes:
    return bytes(db.session.execute(db.text("SELECT words FROM quiet_word")).scalar_one())


def read() -> str:
    db.session.rollback()
    db.session.expire_all()
    every = select(QuietWord).execution_options(across_groups=True)
    return db.session.scalars(every).one().words


def keys(instance: Path) -> list[str]:
    return (instance / KEY_FILE).read_text().split()


def run(app: Flask, *command: str) -> str:
    result = app.test_cli_runner().invoke(args=["keys", *command])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.usefixtures("word")
def test_after_a_rotation_all_is_locked_with_the_new_key(app: Flask, instance: Path) -> None:
    before = rests()
    run(app, "rotate")
    assert (len(keys(instance)), read(), rests() == before) == (2, WORDS, False)


@pytest.mark.usefixtures("word")
def test_after_the_old_key_is_dropped_all_is_read(app: Flask, instance: Path) -> None:
    run(app, "rotate")
    run(app, "drop", "--yes")
    assert (len(keys(instance)), read()) == (1, WORDS)


@pytest.mark.usefixtures("word")
def test_an_old_key_that_is_needed_is_not_dropped(app: Flask, instance: Path) -> None:
    rotation.add_key()
    with pytest.raises(CannotStart, match="keys rotate"):
        rotation.drop_old_keys()
    assert len(keys(instance)) == 2


@pytest.mark.usefixtures("word")
def test_killed_midway_it_is_finished_by_doing_it_again(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_others = rotation.sealed_columns()
    with monkeypatch.context() as killed:
        killed.setattr(rotation, "sealed_columns", lambda: iter([first]))
        rotation.add_key()
        rotation.lock_anew()
    assert read() == WORDS
    run(app, "rotate")
    run(app, "drop", "--yes")
    assert read() == WORDS


def test_a_link_made_before_opens_until_the_key_is_dropped(app: Flask) -> None:
    link = keyring().personal_link("purpose", "abcdefghjkmn", 0)
    run(app, "rotate")
    assert keyring().opens(link, "purpose", "abcdefghjkmn", 0)
    run(app, "drop", "--yes")
    assert not keyring().opens(link, "purpose", "abcdefghjkmn", 0)


@pytest.mark.usefixtures("word", "app")
def test_what_no_key_opens_stops_it_with_all_keys_kept(instance: Path) -> None:
    (instance / KEY_FILE).write_text("ab" * 32 + "\n")
    with pytest.raises(CannotStart, match="none of the keys"):
        rotation.lock_anew()


@pytest.mark.usefixtures("word", "app")
def test_without_its_key_a_house_with_something_sealed_does_not_start(instance: Path) -> None:
    (instance / KEY_FILE).unlink()
    with pytest.raises(CannotStart, match="is missing"):
        create_app(instance=instance)
    assert not (instance / KEY_FILE).exists()


def test_without_anything_sealed_it_starts_with_a_new_key(made_house: Path, tmp_path: Path) -> None:
    (tmp_path / "reunite.sqlite3").write_bytes((made_house / "reunite.sqlite3").read_bytes())
    create_app(instance=tmp_path)
    assert (tmp_path / KEY_FILE).exists()


def test_every_column_of_bytes_says_whether_it_is_sealed() -> None:
    sealed = {column for column, _purpose in rotation.sealed_columns()}
    by_hand = {"message.contents", "received.content"}
    assert by_hand <= {str(column) for column in sealed}
