import pytest

from reunite.milestones.models import Milestone
from reunite.words.models import Word
from tests.cast import Cast
from tests.factories import say, share


@pytest.fixture
def milestone(cast: Cast) -> Milestone:
    """Something that Ana shared."""
    return share(cast.ana)


@pytest.fixture
def page(cast: Cast, milestone: Milestone) -> str:
    """Where it is."""
    return f"/g/{cast.group.public_id}/milestones/{milestone.public_id}"


@pytest.fixture
def word(cast: Cast, milestone: Milestone) -> Word:
    """What Ben said to it."""
    return say(cast.ben, milestone, "Save me one.")
