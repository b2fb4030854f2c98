"""What a quiet word can be about, and what of it hosts are shown."""

import pytest

from reunite.groups.models import Membership
from tests.cast import Cast
from tests.factories import plan, say, share
from tests.support.days import in_days
from tests.support.page import Browser


@pytest.fixture
def links(cast: Cast, here: str) -> dict[str, tuple[str, str]]:
    """Things of Ana's: the page of each, and what it is called."""
    milestone = share(cast.ana, story="Zanzibar.")
    say(cast.ana, milestone, "Zanzibar.")
    meetup = plan(cast.ana, "Zanzibar", in_days(30))
    page = f"{here}/milestones/{milestone.public_id}"
    return {
        "milestone": (page, "a milestone"),
        "reply": (page, "a reply"),
        "meetup": (f"{here}/meetups/{meetup.public_id}", "a meetup"),
    }


KINDS = pytest.mark.parametrize("kind", ["milestone", "reply", "meetup"])


def open_from(browser: Browser, links: dict[str, tuple[str, str]], kind: str) -> None:
    page = browser.visit(links[kind][0])
    browser.get(page.find(f"main a[href*='/about/{kind}/']")[0].get("href"))


@KINDS
def test_each_leads_to_a_quiet_word(
    ben: Browser, links: dict[str, tuple[str, str]], kind: str
) -> None:
    open_from(ben, links, kind)
    assert ben.page
    assert links[kind][1] in ben.page.main


@KINDS
def test_what_it_says_is_shown_only_by_choice(
    ben: Browser, guses: Browser, links: dict[str, tuple[str, str]], kind: str
) -> None:
    for shows in (None, "y"):
        open_from(ben, links, kind)
        path = ben.send(words="Hm.", shows=shows).answer.request.path
        assert ("Zanzibar" in guses.get(path).main) is (shows == "y")


@KINDS
def test_one_has_none_about_ones_own(
    ana: Browser, links: dict[str, tuple[str, str]], kind: str
) -> None:
    assert not ana.visit(links[kind][0]).find(f"main a[href*='/about/{kind}/']")


@KINDS
def test_who_cannot_see_it_says_nothing_about_it(
    ben: Browser, cleo: Browser, links: dict[str, tuple[str, str]], cast: Cast, kind: str
) -> None:
    open_from(ben, links, kind)
    assert ben.page
    path = ben.page.answer.request.path
    elsewhere = path.replace(cast.group.public_id, cast.cleo.group.public_id)
    assert cleo.get(elsewhere).status == 404


def test_it_goes_on_after_the_thing_is_gone(
    ben: Browser, guses: Browser, gus: Membership, cast: Cast, here: str
) -> None:
    milestone = share(cast.ana)
    ben.get(f"{here}/quietly/about/milestone/{milestone.public_id}")
    path = ben.send(words="Hm.").answer.request.path
    browser = Browser(ben.app).signed_in(cast.ana.person)
    browser.get(f"{here}/milestones/{milestone.public_id}/edit")
    browser.send("/take-down")
    assert "Hm." in guses.get(path).main
