"""A copy made by hand has the photos, and puts them back."""

import shutil
import zipfile
from pathlib import Path

from click.testing import Result
from flask import Flask

from reunite.backups import archive, daily
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
