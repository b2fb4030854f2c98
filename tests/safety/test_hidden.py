"""Two who are hidden from each other: nothing of the one shows anywhere to the other, and nothing
shows that anything is hidden."""

import re

import pytest
from flask import Flask

from reunite.db import new_public_id
from reunite.groups import actions as groups
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice, Membership
from reunite.milestones import actions as milestones
from reunite.milestones import emails
from reunite.milestones.models import Kind, Milestone
from reunite.safety.actions import block, unblock
from reunite.when import PartialDate
from tests.cast import Cast
from tests.factories import say, share
from tests.support.page import Browser, Page
from tests.support.post import mail_to
from tests.support.statements import statements

LISTS = ["/", "/timeline", "{here}/", "{here}/?year=2015", "{here}/members", "/meetups"]
MADE_ANEW = re.compile(r'(name="(?:csrf_token|form_key)"[^>]* value="|data-csrf=")[^"]*')
PUBLIC_ID = re.compile(r"(?<=/)[2-9a-hjkmnp-z]{12}\b")


def masked(page: Page) -> str:
    """A page without what is another each time it is made."""
    source = PUBLIC_ID.sub("id", MADE_ANEW.sub(r"\1", page.source))
    return f"{page.status} {source}"


@pytest.fixture
def gus_milestone(gus: Membership) -> Milestone:
    """Something of a third friend's."""
    return share(gus, "Gus swam", when=PartialDate(2019))


@pytest.fixture
def lists(here: str, gus_milestone: Milestone) -> list[str]:
    """Every page on which something of somebody else's might show."""
    paths = [path.format(here=here) for path in LISTS]
    return [*paths, f"{here}/milestones/{gus_milestone.public_id}"]


def live(author: Membership, gus_milestone: Milestone) -> Milestone:
    """All that someone can do."""
    say(author, gus_milestone, "Swam where?")
    return share(author, "Got the keys", story="Number 14.", when=PartialDate(2015))


@pytest.fixture(params=["ana", "ben"])
def author(request: pytest.FixtureRequest, cast: Cast) -> Membership:
    """One of the two: she who blocks, or he whom she blocks."""
    found: Membership = getattr(cast, request.param)
    return found


@pytest.fixture
def reader(app: Flask, cast: Cast, author: Membership) -> Browser:
    """The browser of the other."""
    other = cast.ben if author is cast.ana else cast.ana
    return Browser(app).signed_in(other.person)


def test_rule_20_what_is_hidden_shows_as_if_it_never_was(
    cast: Cast, author: Membership, reader: Browser, gus_milestone: Milestone, lists: list[str]
) -> None:
    untouched = [masked(reader.get(path)) for path in lists]
    live(author, gus_milestone)
    block(cast.ana.person, cast.ben.person)
    live(author, gus_milestone)
    assert [masked(reader.get(path)) for path in lists] == untouched


def test_rule_20_it_looks_like_not_being_chosen(
    ben: Browser, eves: Browser, cast: Cast, gus: Membership, lists: list[str]
) -> None:
    block(cast.ana.person, cast.ben.person)
    milestones.share(
        cast.ana,
        kind=Kind.SMALL,
        title="Got the keys",
        story="",
        when=PartialDate(2015),
        people=[cast.ben, gus],
    )
    paths = [path for path in lists if not path.endswith("/members")]
    bens, eves_pages = (
        [masked(browser.get(path)).replace("Ben", "Eve") for path in paths]
        for browser in (ben, eves)
    )
    assert bens == eves_pages


def test_what_is_hidden_is_found_no_more_than_what_never_was(
    blocked: Cast, author: Membership, reader: Browser, gus_milestone: Milestone, here: str
) -> None:
    hidden, never = live(author, gus_milestone).public_id, new_public_id()
    for path in ("milestones/{}", "milestones/{}/edit", "?after={}"):
        pages = [masked(reader.get(f"{here}/{path.format(name)}")) for name in (hidden, never)]
        assert pages[0] == pages[1].replace(never, hidden), path


@pytest.mark.parametrize("verb", ["words", "take-down", "put-back", "edit"])
def test_nothing_is_done_to_what_is_hidden(
    ben: Browser, blocked: Cast, here: str, verb: str
) -> None:
    token = ben.get("/").csrf_token
    pages = [
        ben.post(f"{here}/milestones/{name}/{verb}", {"csrf_token": token, "body": "Hello"})
        for name in (share(blocked.ana).public_id, new_public_id())
    ]
    assert masked(pages[0]) == masked(pages[1])
    assert pages[0].status == 404


def test_hidden_words_are_found_no_more_than_words_that_never_were(
    ben: Browser, blocked: Cast, here: str, gus_milestone: Milestone
) -> None:
    word = say(blocked.ana, gus_milestone)
    place = f"{here}/milestones/{gus_milestone.public_id}/words"
    pages = [ben.get(f"{place}/{name}") for name in (word.public_id, new_public_id())]
    assert masked(pages[0]) == masked(pages[1])
    assert pages[0].status == 404


def test_the_words_of_others_close_up(
    ben: Browser, blocked: Cast, gus_milestone: Milestone, here: str
) -> None:
    for author in (blocked.ben, blocked.ana, blocked.ben, blocked.ana):
        say(author, gus_milestone, "Swam where?")
    page = ben.get(f"{here}/")
    assert len(page.find(".word")) == 2
    assert not page.find("a[href$='#words']")


def test_nobody_is_shown_to_be_blocked(ben: Browser, cast: Cast, here: str) -> None:
    paths = [f"{here}/members", f"{here}/members/{cast.ana.public_id}/block", "/you/blocked"]
    before = [masked(ben.get(path)) for path in paths]
    block(cast.ana.person, cast.ben.person)
    assert [masked(ben.get(path)) for path in paths] == before


def test_rule_17_a_host_sees_nothing_of_it(
    ana: Browser, cast: Cast, eve: Membership, lists: list[str], here: str
) -> None:
    live(cast.ben, share(eve))
    paths = [*lists, f"{here}/settings", f"{here}/invitations"]
    before = [masked(ana.get(path)) for path in paths]
    block(eve.person, cast.ben.person)
    assert [masked(ana.get(path)) for path in paths] == before


def test_others_go_on_seeing_both(
    eves: Browser, blocked: Cast, gus_milestone: Milestone, here: str
) -> None:
    live(blocked.ana, gus_milestone)
    live(blocked.ben, gus_milestone)
    titles = [h.text_content() for h in eves.get(f"{here}/").find(".entries h3")]
    assert titles == ["Gus swam", "Got the keys", "Got the keys"]


def test_unblocking_shows_what_comes_after(ben: Browser, blocked: Cast, here: str) -> None:
    share(blocked.ana, "Got the keys")
    unblock(blocked.ana.person, blocked.ben.person)
    share(blocked.ana, "Moved in")
    page = ben.get(f"{here}/").main
    assert "Moved in" in page
    assert "Got the keys" not in page


def test_it_holds_in_every_group_they_share(ben: Browser, blocked: Cast) -> None:
    joined = [
        groups.accept_invitation(groups.make_link(blocked.cleo, "x", ""), member.person)
        for member in (blocked.ana, blocked.ben)
    ]
    share(joined[0], "Got the keys")
    assert "Got the keys" not in ben.get("/timeline").main


@pytest.fixture
def asked(cast: Cast) -> Cast:
    """Both would like mail."""
    for member in (cast.ana, cast.ben):
        choose_mail(member, milestones=MailChoice.AT_ONCE)
    return cast


def test_no_mail_is_owed(asked: Cast, blocked: Cast) -> None:
    share(blocked.ana)
    share(blocked.ben)
    assert [mail_to(f"{name}@example.org") for name in ("ana", "ben")] == [[], []]


def test_mail_that_was_owed_does_not_go(asked: Cast) -> None:
    milestone = share(asked.ana)
    block(asked.ben.person, asked.ana.person)
    assert len(mail_to("ben@example.org")) == 1
    assert not emails.still_wanted(f"{milestone.public_id}:{asked.ben.public_id}")


def test_unblocking_brings_no_mail_about_what_was_shared_meanwhile(asked: Cast) -> None:
    block(asked.ana.person, asked.ben.person)
    share(asked.ana)
    unblock(asked.ana.person, asked.ben.person)
    assert mail_to("ben@example.org") == []


def test_a_page_asks_once_who_is_hidden(ben: Browser, blocked: Cast, here: str) -> None:
    with statements() as asked:
        ben.get(f"{here}/")
    assert len([statement for statement in asked if statement.startswith("SELECT block.")]) == 1
