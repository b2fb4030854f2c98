import pytest
from flask import Flask

from reunite.groups.actions import accept_invitation, make_link
from reunite.groups.models import Membership
from reunite.milestones.actions import About
from reunite.milestones.models import Kind, Milestone
from reunite.when import PartialDate
from tests.cast import Cast, join
from tests.factories import share
from tests.support.page import Browser


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


def page_of(milestone: Milestone) -> str:
    """Where a milestone is."""
    group = milestone.author.group.public_id
    return f"/g/{group}/milestones/{milestone.public_id}"


@pytest.fixture
def on_the_bus(cast: Cast) -> Membership:
    """Ana's place in Cleo's group, Night Bus."""
    return accept_invitation(make_link(cast.cleo, "Ana", ""), cast.ana.person)


@pytest.fixture
def eve(cast: Cast) -> Membership:
    """A friend of Ana's and Ben's."""
    return join(cast.ana, "Eve", "eve@example.org")


@pytest.fixture
def eves(app: Flask, eve: Membership) -> Browser:
    """Eve's browser."""
    return Browser(app).signed_in(eve.person)


@pytest.fixture
def keys() -> About:
    """What somebody tells."""
    return {
        "kind": Kind.HOME,
        "title": "Got the keys",
        "story": "Number 14.",
        "when": PartialDate(2020),
    }
