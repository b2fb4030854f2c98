"""One question on the board."""

import pytest

from reunite.shelves.sounding import actions
from reunite.shelves.sounding.models import Hope, Question
from tests.cast import Cast


@pytest.fixture
def board(cast: Cast) -> str:
    """Where questions stand."""
    return f"/g/{cast.group.public_id}/questions/"


@pytest.fixture
def boss(cast: Cast) -> Question:
    """A question of Ana's to everyone."""
    return actions.ask(cast.ana, words="How do you tell a new boss?", hope=Hope.EXPERIENCE)
