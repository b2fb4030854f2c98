import pytest

from reunite.checkins.space.models import Place
from reunite.db import db
from reunite.groups.models import Role
from tests.cast import Cast
from tests.factories import open_space


@pytest.fixture
def about(cast: Cast) -> str:
    """Where Ana's group says what a check-in space is."""
    return f"/g/{cast.group.public_id}/about-room"


@pytest.fixture
def room(cast: Cast) -> str:
    """Where its check-in space is."""
    return f"/g/{cast.group.public_id}/room/"


@pytest.fixture
def places(cast: Cast) -> list[Place]:
    """Ana and Ben have joined it."""
    return open_space(cast.ana, cast.ben)


@pytest.fixture
def two_hosts(cast: Cast) -> Cast:
    """Ben hosts as well."""
    cast.ben.role = Role.HOST
    db.session.commit()
    return cast
