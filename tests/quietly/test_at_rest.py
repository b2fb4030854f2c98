"""What a stolen database or backup tells without its key."""

import zipfile
from pathlib import Path

from flask import Flask

from reunite.backups import archive
from reunite.quietly.actions import (
    answer_aside,
    answer_word,
    say_quietly,
    write_as_host,
    write_note,
)
from tests.cast import Cast

CANARY = "zanzibar"


def test_rule_25_database_and_backup_hold_nothing_said_in_private(
    app: Flask, cast: Cast, instance: Path, tmp_path: Path
) -> None:
    word = say_quietly(cast.ben, "group", cast.group.public_id, CANARY, shows=False)
    answer_word(cast.ana, word, CANARY)
    write_note(cast.ana, cast.ben, CANARY)
    answer_aside(cast.ben, write_as_host(cast.ana, cast.ben, CANARY), CANARY)
    archive.make(tmp_path / "copy.zip")
    with zipfile.ZipFile(tmp_path / "copy.zip") as copy:
        held = [copy.read(name) for name in copy.namelist()]
    held += [file.read_bytes() for file in instance.glob("*.sqlite3*")]
    assert any(b"ben@example.org" in content for content in held)
    assert not any(CANARY.encode() in content for content in held)
