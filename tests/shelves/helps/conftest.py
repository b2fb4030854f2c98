"""One finding on the shelf."""

import pytest

from reunite.shelves.helps import actions
from reunite.shelves.helps.models import Experience, HowItWas
from tests.cast import Cast


@pytest.fixture
def shelf(cast: Cast) -> str:
    """Where what helps stands."""
    return f"/g/{cast.group.public_id}/finds/"


@pytest.fixture
def bath(cast: Cast) -> Experience:
    """Something that Ana found."""
    return actions.share(
        cast.ana, what="A hot bath", how_it_was=HowItWas.HELPED, because="It’s quiet there."
    )
