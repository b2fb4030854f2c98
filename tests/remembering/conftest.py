"""Cal, of Ana's group and of Cleo's, about whom Ana and Ben say that Cal has died."""

from collections.abc import Callable

import pytest
from flask import Flask

from reunite.groups.actions import accept_invitation, make_link
from reunite.groups.models import Membership
from reunite.remembering import queries
from reunite.remembering.actions import begin, confirm, undo
from reunite.remembering.models import Remembrance
from tests.cast import Cast, join
from tests.support.page import Browser

CAL = "cal@example.org"


@pytest.fixture
def cal(cast: Cast) -> Membership:
    """Cal's place in Ana's group."""
    return join(cast.ana, "Cal", CAL)


@pytest.fixture
def elsewhere(cast: Cast, cal: Membership) -> Membership:
    """Cal's place in Cleo's group."""
    return accept_invitation(make_link(cast.cleo, "Cal", ""), cal.person)


@pytest.fixture
def cals(app: Flask, cal: Membership) -> Browser:
    """Cal's browser."""
    return Browser(app).signed_in(cal.person)


@pytest.fixture
def remember(cast: Cast, cal: Membership) -> Callable[[], Remembrance]:
    """Ana says so, and Ben confirms it."""

    def remembered() -> Remembrance:
        begun = begin(cast.ana, cal, cast.ben)
        confirm(cast.ben, begun)
        return begun

    return remembered


@pytest.fixture
def bring_back(cal: Membership) -> Callable[[], None]:
    """Cal presses what the mail says."""

    def brought_back() -> None:
        found = queries.find_confirmed(cal.person_id)
        assert found
        undo(found)

    return brought_back
