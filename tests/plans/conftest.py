"""A plan of Ben's, with Ana on it."""

import pytest

from reunite.plans.actions import answer, keep_plan
from reunite.plans.models import Ally, Plan
from reunite.plans.queries import list_companions
from tests.cast import Cast

WORDS = "Could you ring me? Anything but the news."
PLAN = Plan(
    helps="The canal, and soup.",
    hinders="Being told it will pass.",
    words=WORDS,
    place="The library, upstairs.",
    professional="Mx Adeyemi at the practice.",
)


@pytest.fixture
def asked(cast: Cast) -> Ally:
    """Ana is asked to be on Ben's plan."""
    keep_plan(cast.ben.person, PLAN, [cast.ana.person])
    return list_companions([cast.ben])[0].ally


@pytest.fixture
def willing(asked: Ally) -> Ally:
    """She said yes."""
    answer(asked, is_willing=True)
    return asked
