"""Starting a group with those one is in touch with."""

import pytest

from reunite.groups.actions import leave_group
from reunite.groups.queries import list_memberships
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.post import link_in, mail_to
from tests.ties.test_ties import both_wish


@pytest.fixture
def link(ana: Browser, cast: Cast) -> str:
    """To the group that Ana has started with Ben, who left the one they shared."""
    both_wish(cast.ana, cast.ben)
    leave_group(cast.ben)
    ana.get("/groups/new")
    ana.send(
        name="Walkers",
        cover_name="Walkers",
        met_where="forum",
        since__year="2020",
        people=[cast.ben.person.public_id],
    )
    return link_in(mail_to("ben@example.org")[-1], "/i/")


def groups_of(cast: Cast) -> list[str]:
    return [place.group.name for place in list_memberships(cast.ben.person)]


def test_whoever_is_asked_can_join(ben: Browser, cast: Cast, link: str) -> None:
    ben.get(link)
    ben.send("/join")
    assert groups_of(cast) == ["Walkers"]


def test_nobody_else_can(cleo: Browser, cast: Cast, link: str) -> None:
    page = cleo.get(link)
    assert "Sent to someone else" in page.main
    assert cleo.post(f"{link}/join", {"csrf_token": page.csrf_token}).status == 422


def test_without_signing_in_it_leads_there_and_shows_no_address(
    anyone: Browser, cast: Cast, link: str
) -> None:
    page = anyone.get(link)
    assert ("Welcome back" in page.main, "ben@example.org" in page.text) == (True, False)
    token = anyone.get("/sign-in").csrf_token
    assert anyone.post(f"{link}/join", {"csrf_token": token}).status == 200
    assert groups_of(cast) == []


def test_hosts_see_the_name_and_not_the_address(ana: Browser, cast: Cast, link: str) -> None:
    [_old, new] = list_memberships(cast.ana.person)
    page = ana.get(f"/g/{new.group.public_id}/invitations")
    assert ("Ben" in page.main, "ben@example.org" in page.text) == (True, False)
