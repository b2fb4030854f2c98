"""Something being made, of each sort."""

import pytest

from reunite.shelves.making import actions
from reunite.shelves.making.models import Making, Sort
from tests.cast import Cast


@pytest.fixture
def table(cast: Cast) -> str:
    """Where things are made."""
    return f"/g/{cast.group.public_id}/making/"


@pytest.fixture
def doors(cast: Cast) -> Making:
    """A patchwork that Ana began."""
    return actions.start(cast.ana, prompt="A door on your street", sort=Sort.PATCHWORK)


@pytest.fixture
def quiz(cast: Cast) -> Making:
    """A quiz that Ana began."""
    return actions.start(cast.ana, prompt="Small things", sort=Sort.QUIZ)


@pytest.fixture
def postcards(cast: Cast) -> Making:
    """A swap that Ana began."""
    return actions.start(cast.ana, prompt="A postcard", sort=Sort.POSTCARDS)
