import pytest

from reunite.milestones.models import Milestone
from tests.cast import Cast
from tests.factories import share


@pytest.fixture
def new_page(cast: Cast) -> str:
    """Where Ana's group shares milestones."""
    return f"/g/{cast.group.public_id}/milestones/new"


@pytest.fixture
def milestone(cast: Cast) -> Milestone:
    """One that Ana shared."""
    return share(cast.ana, "The front door is mine", story="Number 14, blue door.")


@pytest.fixture
def page(cast: Cast, milestone: Milestone) -> str:
    """Where it is."""
    return f"/g/{cast.group.public_id}/milestones/{milestone.public_id}"
