"""A copy made by hand has the photos, daily ones have them beside them, and both put them back."""

import errno
import hashlib
import shutil
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from time_machine import travel

from reunite import clock
from reunite.backups import archive, daily, pictures
from reunite.db import db
from reunite.photos.store import FOLDER, store


def names(copy: Path) -> list[str]:
    """What is in it."""
    with zipfile.ZipFile(copy) as there:
        return there.namelist()


def backup(app: Flask, to: Path) -> Result:
    return app.test_cli_runner().invoke(args=["backup", "--to", str(to)])


def test_they_come_back_where_they_were_lost(app: Flask, instance: Path, tmp_path: Path) -> None:
    store().write("shown/a-480", b"pixels")
    backup(app, tmp_path / "copy.zip")
    db.session.remove()
    db.engine.dispose()
    shutil.rmtree(instance / FOLDER)
    archive.put_back(tmp_path / "copy.zip", replace=True)
    assert store().read("shown/a-480") == b"pixels"


def test_those_added_since_stay(app: Flask, tmp_path: Path) -> None:
    backup(app, tmp_path / "copy.zip")
    store().write("shown/b-480", b"newer")
    db.session.remove()
    db.engine.dispose()
    archive.put_back(tmp_path / "copy.zip", replace=True)
    assert store().read("shown/b-480") == b"newer"


def test_those_that_other_storage_keeps_are_left_to_it(app: Flask, tmp_path: Path) -> None:
    store().write("shown/a-480", b"pixels")
    here = app.extensions["reunite.settings"]
    app.extensions["reunite.settings"] = type(here)(photo_store="s3://friends/photos")
    backup(app, tmp_path / "copy.zip")
    assert "photos/shown/a-480" not in names(tmp_path / "copy.zip")


def test_a_daily_copy_is_small(app: Flask) -> None:
    store().write("shown/a-480", b"pixels")
    daily.make_daily()
    [copy] = daily.folder().glob("daily-*.zip")
    assert sorted(names(copy)) == ["manifest.json", "reunite.sqlite3", "settings.toml"]


def lose_photos(instance: Path) -> None:
    db.session.remove()
    db.engine.dispose()
    shutil.rmtree(instance / FOLDER)


def a_daily_copy(after: timedelta = timedelta()) -> Path:
    with travel(clock.now() + after):
        daily.make_daily()
    return max(daily.folder().glob("daily-*.zip"))


def test_a_daily_copy_puts_back_the_photos_beside_it(app: Flask, instance: Path) -> None:
    store().write("shown/a-480", b"pixels")
    copy = a_daily_copy()
    lose_photos(instance)
    assert archive.put_back(copy, replace=True).missing == []
    assert store().read("shown/a-480") == b"pixels"


def test_photos_beside_it_take_no_room_of_their_own(app: Flask, instance: Path) -> None:
    store().write("shown/a-480", b"pixels")
    a_daily_copy()
    assert (instance / FOLDER / "shown/a-480").stat().st_nlink == 2


def test_they_are_copied_onto_another_disk(
    app: Flask, instance: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store().write("shown/a-480", b"pixels")
    monkeypatch.setattr("os.link", no_link)
    copy = a_daily_copy()
    lose_photos(instance)
    assert archive.put_back(copy, replace=True).missing == []


def no_link(*_paths: Path) -> None:
    raise OSError(errno.EXDEV, "another disk")


def test_a_photo_that_is_gone_or_not_what_it_was_is_named(app: Flask, instance: Path) -> None:
    store().write("shown/a-480", b"pixels")
    copy = a_daily_copy()
    lose_photos(instance)
    (daily.folder() / FOLDER / "shown/a-480").write_bytes(b"other")
    assert archive.put_back(copy, replace=True).missing == ["photos/shown/a-480"]


def test_rule_11_a_deleted_photo_is_gone_from_beside_within_a_month(app: Flask) -> None:
    store().write("shown/a-480", b"pixels")
    a_daily_copy()
    store().delete(["shown/a-480"])
    kept = []
    for days in (2, 31):
        a_daily_copy(timedelta(days=days))
        kept.append((daily.folder() / FOLDER / "shown/a-480").exists())
    assert kept == [True, False]


def test_a_damaged_copy_keeps_no_other_from_being_made(app: Flask) -> None:
    store().write("shown/a-480", b"pixels")
    a_daily_copy().write_bytes(b"damaged")
    copy = a_daily_copy(timedelta(days=2))
    assert list(archive.read_manifest(copy).beside) == ["photos/shown/a-480"]


def test_a_copy_names_no_place_outside_the_photos(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    named = {"../a": hashlib.sha256(b"a").hexdigest()}
    assert pictures.take_from_beside(tmp_path / "b", named) == []
