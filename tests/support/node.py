"""What the tests borrow from the world of JavaScript, installed once, as pinned in package.json."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
CACHE = TESTS.parent / ".cache" / "node"


def node_package(name: str) -> Path:
    """The folder of an installed package."""
    pinned = json.loads((TESTS / "package.json").read_text())["dependencies"][name]
    home = CACHE / f"{name}-{pinned}"
    if not home.exists():
        _install(name, pinned, home)
    return home / "node_modules" / name


def _install(name: str, version: str, home: Path) -> None:
    if shutil.which("npm") is None:
        pytest.fail(f"These tests need {name}: please install Node.js and npm.")
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        command = ["npm", "install", "--no-audit", "--no-fund", "--silent", f"{name}@{version}"]
        subprocess.run([*command, "--prefix", folder], check=True)
        draft = Path(folder) / "whole"
        draft.mkdir()
        (Path(folder) / "node_modules").rename(draft / "node_modules")
        if not home.exists():
            draft.rename(home)
