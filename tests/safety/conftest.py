"""Four friends: Ana, Ben, Gus and Eve. What is tried is what Ana and Ben see of each other."""

import pytest
from flask import Flask

from reunite.groups.models import Membership
from reunite.safety.actions import block
from tests.cast import Cast, join
from tests.support.page import Browser


@pytest.fixture
def eve(cast: Cast) -> Membership:
    """A friend of both."""
    return join(cast.ana, "Eve", "eve@example.org")


@pytest.fixture
def gus(cast: Cast) -> Membership:
    """Another."""
    return join(cast.ana, "Gus", "gus@example.org")


@pytest.fixture
def blocked(cast: Cast) -> Cast:
    """Ana has blocked Ben."""
    block(cast.ana.person, cast.ben.person)
    return cast


@pytest.fixture
def eves(app: Flask, eve: Membership) -> Browser:
    """Eve's browser."""
    return Browser(app).signed_in(eve.person)


@pytest.fixture
def here(cast: Cast) -> str:
    """Where Ana's group is."""
    return f"/g/{cast.group.public_id}"
