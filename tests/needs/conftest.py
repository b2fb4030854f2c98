"""Cards of the cast."""

from collections.abc import Callable
from typing import Any

import pytest

from reunite.groups.models import Membership
from reunite.needs.actions import keep_card
from reunite.needs.models import Card

Fill = Callable[..., None]


@pytest.fixture
def fill() -> Fill:
    """Fill in someone's card: `fill(cast.ana, needs={Need.QUIET: ""})`."""

    def fill(member: Membership, **said: Any) -> None:
        keep_card(member.person, Card(**said))

    return fill
