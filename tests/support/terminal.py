"""Commands as they are run: in this process, or in one of their own with settings from the
environment."""

import os
import subprocess
import sys
from pathlib import Path

from flask import Flask

from reunite import ROOT
from reunite.settings import INSTANCE, PREFIX


def call(app: Flask, *command: str) -> tuple[int, str]:
    """Run a command in this process: its exit code, and what it wrote."""
    result = app.test_cli_runner().invoke(args=list(command))
    return result.exit_code, result.output


def environment(instance: Path, **settings: object) -> dict[str, str]:
    """What the process finds: this instance folder, and these settings."""
    named = {f"{PREFIX}{name.upper()}": str(value) for name, value in settings.items()}
    return os.environ | {INSTANCE: str(instance)} | named


def start(instance: Path, *command: str, **settings: object) -> subprocess.Popen[str]:
    """Start `flask --app reunite <command>`; what it writes is read by `communicate`."""
    return subprocess.Popen(
        [sys.executable, "-m", "flask", "--app", "reunite", *command],
        cwd=ROOT,
        env=environment(instance, **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(instance: Path, *command: str, **settings: object) -> tuple[int, str]:
    """Run it to its end: its exit code, and what it wrote."""
    with start(instance, *command, **settings) as process:
        written, _nothing = process.communicate(timeout=90)
    return process.returncode, written
