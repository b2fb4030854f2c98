"""Looking after it, as from a terminal."""

from pathlib import Path

from flask import Flask

from reunite.jobs import heartbeat
from tests.cast import gather
from tests.support.page import Browser
from tests.support.terminal import call


def test_the_doctor_ends_with_one_when_something_is_wrong(app: Flask) -> None:
    code, written = call(app, "doctor")
    assert code == 1
    assert "WRONG  No worker is at work" in written


def test_the_doctor_ends_with_nought_when_all_is_well(app: Flask, instance: Path) -> None:
    heartbeat.beat(instance)
    call(app, "backup")
    code, written = call(app, "doctor")
    assert (code, "WRONG" in written) == (0, False)


def test_a_backup_goes_into_a_folder_or_a_file(app: Flask, tmp_path: Path) -> None:
    assert call(app, "backup", "--to", str(tmp_path))[0] == 0
    assert call(app, "backup", "--to", str(tmp_path / "mine.zip"))[0] == 0
    assert len(list(tmp_path.glob("*.zip"))) == 2


def test_a_restore_needs_to_be_told_to_replace(app: Flask, tmp_path: Path) -> None:
    call(app, "backup", "--to", str(tmp_path / "mine.zip"))
    code, written = call(app, "restore", str(tmp_path / "mine.zip"))
    assert (code, "--replace" in written) == (1, True)
    assert call(app, "restore", str(tmp_path / "mine.zip"), "--replace")[0] == 0


def test_the_key_goes_where_it_is_told(app: Flask, tmp_path: Path) -> None:
    assert call(app, "backup-key", "--to", str(tmp_path / "key"))[0] == 0
    assert (tmp_path / "key").exists()


def test_every_address_that_a_member_may_open_is_filled(app: Flask) -> None:
    person = gather().ana.person
    _code, written = call(app, "routes", "--urls")
    browser = Browser(app).signed_in(person)
    for line in written.splitlines():
        methods, path, _endpoint = line.split("\t")
        if "GET" in methods and "<" not in path:
            assert browser.get(path).status in {200, 303}, path


def test_addresses_of_nobody_are_not_printed(app: Flask) -> None:
    code, _written = call(app, "routes", "--urls", "--as", "nobody@example.org")
    assert code == 1
