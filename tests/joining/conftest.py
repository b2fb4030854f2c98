"""Invitations of Ana's: one mailed to Finn, one to pass on by hand."""

import pytest

from reunite.groups import emails
from reunite.groups.actions import invite, make_link
from tests.cast import FINN, Cast
from tests.support.post import link_in, mail_to

WORDS = "We miss your puns."


@pytest.fixture
def mailed(cast: Cast) -> str:
    """The link in Finn's mail."""
    invite(cast.ana, [FINN], WORDS)
    return link_in(mail_to(FINN)[0], "/i/")


@pytest.fixture
def passed_on(cast: Cast) -> str:
    """A link to pass on by hand, made for Gwen."""
    return f"/i/{emails.link_of(make_link(cast.ana, 'Gwen', WORDS))}"
