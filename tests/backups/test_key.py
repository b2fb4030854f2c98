"""The key is kept apart, and may be locked with a passphrase."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

from reunite import ROOT
from reunite.backups import archive
from reunite.backups.key import lock_with, open_with
from reunite.errors import CannotStart
from reunite.settings import INSTANCE

WORDS = "correct horse"


def put_back(file: Path, instance: Path, typed: str) -> subprocess.CompletedProcess[str]:
    """Run what puts a key back, in a process that loads no app."""
    return subprocess.run(
        [sys.executable, "-m", "reunite.backups.key", str(file)],
        cwd=ROOT,
        env=os.environ | {INSTANCE: str(instance)},
        input=f"{typed}\n",
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_locked_and_put_back(app: Flask, instance: Path, tmp_path: Path) -> None:
    command = ["backup-key", "--to", str(tmp_path / "key"), "--lock"]
    app.test_cli_runner().invoke(args=command, input=f"{WORDS}\n{WORDS}\n")
    here = (instance / "secret.key").read_bytes()
    assert here.strip() not in (tmp_path / "key").read_bytes()
    assert put_back(tmp_path / "key", tmp_path / "new", WORDS).returncode == 0
    assert (tmp_path / "new" / "secret.key").read_bytes() == here


def test_another_passphrase_writes_nothing(app: Flask, tmp_path: Path) -> None:
    archive.copy_key(tmp_path / "key", WORDS)
    assert put_back(tmp_path / "key", tmp_path / "new", "incorrect").returncode == 1
    assert not (tmp_path / "new").exists()


def test_a_key_that_is_there_is_not_replaced(app: Flask, instance: Path, tmp_path: Path) -> None:
    archive.copy_key(tmp_path / "key")
    assert put_back(tmp_path / "key", instance, "").returncode == 1


@settings(max_examples=5)
@given(st.text(), st.binary())
def test_what_was_locked_opens_as_it_was(passphrase: str, keys: bytes) -> None:
    assert open_with(passphrase, lock_with(passphrase, keys)) == keys


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(CannotStart):
        open_with(WORDS, lock_with(WORDS, b"key")[:-9])
