"""Ana hosts; Ben and Eve are friends, Gus hosts too."""

import pytest
from flask import Flask

from reunite.groups.hosting.actions import ask_to_host, make_host
from reunite.groups.models import Membership
from tests.cast import Cast, join
from tests.support.page import Browser


@pytest.fixture
def eve(cast: Cast) -> Membership:
    """A friend of all."""
    return join(cast.ana, "Eve", "eve@example.org")


@pytest.fixture
def gus(cast: Cast) -> Membership:
    """Another host."""
    gus = join(cast.ana, "Gus", "gus@example.org")
    ask_to_host(cast.ana, gus)
    make_host(gus)
    return gus


@pytest.fixture
def eves(app: Flask, eve: Membership) -> Browser:
    """Eve's browser."""
    return Browser(app).signed_in(eve.person)


@pytest.fixture
def guses(app: Flask, gus: Membership) -> Browser:
    """Gus's browser."""
    return Browser(app).signed_in(gus.person)


@pytest.fixture
def here(cast: Cast) -> str:
    """Where Ana's group is."""
    return f"/g/{cast.group.public_id}"
