"""Commands as they are run: in a process of their own, with settings from the environment."""

import os
import subprocess
import sys
from pathlib import Path

from reunite import ROOT
from reunite.settings import INSTANCE, PREFIX


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
        written, _nothing = process.communicate(timeout=60)
    return process.returncode, written
