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
        _install(f"{name}@{pinned}", home)
    return home / "node_modules" / name


def _install(package: str, home: Path) -> None:
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.fail(f"These tests need {package}: please install Node.js and npm.")
    CACHE.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=CACHE))
    quietly = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
    command = ["npm", "install", *quietly, "--prefix", str(fresh), package]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.fail(f"npm could not fetch {package}, which these tests need:\n{run.stderr}")
    try:
        fresh.rename(home)
    except OSError:  # another test process was first
        shutil.rmtree(fresh)
