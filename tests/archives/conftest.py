"""Another server, beside the one that every test has."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from reunite.db import db
from tests.conftest import make_app


@pytest.fixture(scope="session")
def other_app(made_house: Path, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """Another server's app, with nobody there."""
    instance = tmp_path_factory.mktemp("elsewhere") / "instance"
    return make_app(Path(shutil.copytree(made_house, instance)))


@pytest.fixture
def elsewhere(other_app: Flask, made_house: Path) -> Iterator[Flask]:
    """Another server where nobody is yet; what is done there is done inside its context."""
    with other_app.app_context():
        db.engine.dispose()
        shutil.rmtree(other_app.instance_path)
        shutil.copytree(made_house, other_app.instance_path)
    yield other_app
    with other_app.app_context():
        db.session.remove()
        db.engine.dispose()
