import pytest

from reunite.meetups.emails import link_of
from reunite.meetups.models import Meetup
from reunite.meetups.queries import find_attendance
from tests.cast import Cast
from tests.support.reunion import reunion


@pytest.fixture
def poll(cast: Cast) -> Meetup:
    """A reunion whose date Ana wants chosen."""
    return reunion(cast.ana)


@pytest.fixture
def page(cast: Cast, poll: Meetup) -> str:
    """Where it is."""
    return f"/g/{cast.group.public_id}/meetups/{poll.public_id}"


@pytest.fixture
def link(cast: Cast, poll: Meetup) -> str:
    """Ben's personal link."""
    bens = find_attendance(cast.ben, poll)
    assert bens
    return f"/r/{link_of(bens)}"
