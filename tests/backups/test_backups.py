"""Fill, back up, destroy, restore, and it is as it was."""

import json
import os
import sqlite3
import stat
import threading
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select, text

from reunite import clock
from reunite.accounts.models import Person
from reunite.accounts.queries import find_person_by_email
from reunite.backups import archive, daily
from reunite.db import db
from reunite.errors import CannotStart
from tests.cast import gather
from tests.conftest import open_house
from tests.support.postgres import client_programs


@pytest.fixture
def copy(app: Flask, tmp_path: Path) -> Path:
    """A backup of a house with the cast in it."""
    gather()
    file = tmp_path / "copy.zip"
    archive.make(file)
    return file


def close() -> None:
    """Let go of the database, as a stopped server has."""
    db.session.remove()
    db.engine.dispose()


def destroy(instance: Path) -> None:
    """Lose the database."""
    close()
    for file in instance.glob("reunite.sqlite3*"):
        file.unlink()


def alter(copy: Path, name: str, content: bytes) -> None:
    """Replace one file in the copy."""
    with zipfile.ZipFile(copy) as there:
        files = {each: there.read(each) for each in there.namelist()}
    with zipfile.ZipFile(copy, "w") as made:
        for each, was in files.items():
            made.writestr(each, content if each == name else was)


def test_a_destroyed_database_comes_back(copy: Path, instance: Path) -> None:
    destroy(instance)
    archive.put_back(copy, replace=False)
    assert find_person_by_email("ana@example.org")


@pytest.fixture
def postgres_app(
    instance: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Flask]:
    """The app on PostgreSQL, with the client programs that belong to it."""
    monkeypatch.setenv("PATH", str(client_programs()), prepend=os.pathsep)
    yield from open_house(instance, database_url=postgres_url)


@pytest.mark.postgres
def test_a_postgresql_database_comes_back(postgres_app: Flask, tmp_path: Path) -> None:
    gather()
    archive.make(tmp_path / "copy.zip")
    db.session.execute(text("UPDATE person SET name = 'Nobody'"))
    db.session.commit()
    close()
    archive.put_back(tmp_path / "copy.zip", replace=True)
    assert "Ana" in db.session.scalars(select(Person.name)).all()


@pytest.mark.postgres
def test_without_its_programs_it_says_what_to_do(
    postgres_app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CannotStart, match="pg_dump is not installed"):
        archive.make(tmp_path / "copy.zip")


def test_what_is_there_is_not_overwritten_unasked(copy: Path) -> None:
    with pytest.raises(CannotStart, match="--replace"):
        archive.put_back(copy, replace=False)


def test_what_was_replaced_is_kept_beside_it(copy: Path, instance: Path) -> None:
    close()
    archive.put_back(copy, replace=True)
    assert list(instance.glob("reunite.sqlite3.before-*"))


def test_a_broken_database_is_replaced(copy: Path, instance: Path) -> None:
    close()
    (instance / "reunite.sqlite3").write_bytes(b"no database" * 1000)
    archive.put_back(copy, replace=True)
    assert find_person_by_email("ana@example.org")


def test_nothing_is_restored_while_reunite_is_running(copy: Path, instance: Path) -> None:
    server = sqlite3.connect(instance / "reunite.sqlite3")
    server.execute("SELECT * FROM person").fetchall()
    with pytest.raises(CannotStart, match="Stop it first"):
        archive.put_back(copy, replace=True)
    server.close()


def test_a_backup_holds_no_secret(instance: Path, tmp_path: Path) -> None:
    secrets = {"smtp_host": "mail.example.org", "smtp_password": "hunter2"}
    for _app in open_house(instance, **secrets):
        archive.make(tmp_path / "copy.zip")
    key = (instance / "secret.key").read_bytes().strip()
    with zipfile.ZipFile(tmp_path / "copy.zip") as copy:
        held = b"".join(copy.read(name) for name in copy.namelist())
    assert b"mail.example.org" in held
    assert b"hunter2" not in held
    assert key not in held


def test_settings_come_back_where_there_are_none(instance: Path, tmp_path: Path) -> None:
    for _app in open_house(instance, looked_after_by='Ana "A" Ünal', proxies=0):
        archive.make(tmp_path / "copy.zip")
        archive.put_back(tmp_path / "copy.zip", replace=True)
    for app in open_house(instance):
        assert app.extensions["reunite.settings"].looked_after_by == 'Ana "A" Ünal'


def test_a_backup_is_for_its_owner_only(copy: Path) -> None:
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_backup_overwrites_nothing(copy: Path) -> None:
    with pytest.raises(CannotStart, match="Choose another name"):
        archive.make(copy)


def test_a_damaged_backup_is_refused(copy: Path, instance: Path) -> None:
    alter(copy, "reunite.sqlite3", b"something else")
    destroy(instance)
    with pytest.raises(CannotStart, match="damaged"):
        archive.put_back(copy, replace=False)


def test_a_backup_of_a_newer_reunite_is_refused(copy: Path, instance: Path) -> None:
    with zipfile.ZipFile(copy) as there:
        manifest = json.loads(there.read("manifest.json"))
    alter(copy, "manifest.json", json.dumps(manifest | {"schema": "9999"}).encode())
    with pytest.raises(CannotStart, match="newer"):
        archive.put_back(copy, replace=True)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 cut short"])
def test_what_is_no_backup_is_refused(app: Flask, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.zip").write_bytes(content)
    with pytest.raises(CannotStart, match="can't be read"):
        archive.put_back(tmp_path / "other.zip", replace=True)


def test_a_copy_made_during_writes_is_whole(app: Flask, instance: Path, tmp_path: Path) -> None:
    def write() -> None:
        with closing(sqlite3.connect(instance / "reunite.sqlite3", timeout=15)) as connection:
            for number in range(10_000):
                if done.is_set():
                    break
                connection.execute("INSERT INTO limit_count VALUES (?, 1, 0)", (str(number),))
                connection.commit()

    done = threading.Event()
    writer = threading.Thread(target=write)
    writer.start()
    archive.make(tmp_path / "copy.zip")
    done.set()
    writer.join()
    archive.put_back(tmp_path / "copy.zip", replace=True)


def test_a_copy_that_fails_leaves_nothing_behind(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", fail)
    folder = tmp_path / "copies"
    with pytest.raises(OSError, match="no space"):
        archive.make(folder / "copy.zip")
    assert list(folder.iterdir()) == []


def test_what_a_kill_left_is_swept_away_next_day(app: Flask, tmp_path: Path) -> None:
    left = tmp_path / ".unfinished-abc"
    left.mkdir()
    with time_machine.travel(clock.now() + timedelta(days=2)):
        archive.make(tmp_path / "copy.zip")
    assert not left.exists()


def test_the_key_is_copied_by_itself(app: Flask, instance: Path, tmp_path: Path) -> None:
    archive.copy_key(tmp_path / "key")
    assert (tmp_path / "key").read_bytes() == (instance / "secret.key").read_bytes()
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    with pytest.raises(CannotStart, match="File exists"):
        archive.copy_key(tmp_path / "key")


def test_a_copy_is_made_once_a_day(app: Flask) -> None:
    daily.make_daily()
    daily.make_daily()
    assert len(list(daily.folder().glob("daily-*.zip"))) == 1
    with time_machine.travel(clock.now() + timedelta(hours=25)):
        daily.make_daily()
    assert len(list(daily.folder().glob("daily-*.zip"))) == 2


def test_copies_made_by_hand_are_never_deleted(app: Flask) -> None:
    archive.make(daily.next_name())
    for day in (1, 60, 61, 62):
        with time_machine.travel(clock.now() + timedelta(days=day)):
            daily.make_daily()
    assert len(list(daily.folder().glob("reunite-*.zip"))) == 1
