"""A moment with two photos and a note, told from a phone in two groups at once."""

import threading

from playwright.sync_api import Page, expect

from reunite.groups.actions import accept_invitation, make_link
from reunite.groups.models import Membership
from reunite.photos.jobs import make_ready
from tests.cast import Cast
from tests.journeys.conftest import share_milestone, well
from tests.journeys.test_photos import chosen
from tests.support.browser import Live
from tests.support.pictures import picture

NOTE = "hospital, a parent’s illness"


def test_from_telling_it_to_what_friends_in_each_say(live: Live, cast: Cast) -> None:
    on_the_bus = accept_invitation(make_link(cast.cleo, "Ana", ""), cast.ana.person)
    ana = live.open(cast.ana.person)
    tell(ana, cast, on_the_bus)
    add_photos(ana)
    friends = [find(live, friend) for friend in (cast.ben, cast.cleo)]
    for page, words in zip(friends, ("From the Thursdays.", "From the bus."), strict=True):
        reply(page, words)
    for page, own, others in zip(
        friends,
        ("From the Thursdays.", "From the bus."),
        ("From the bus.", "From the Thursdays."),
        strict=True,
    ):
        page.goto(page.url.partition("#")[0])
        page.get_by_text(NOTE).click()
        expect(page.get_by_text(own)).to_be_visible()
        expect(page.get_by_text(others)).to_have_count(0)
        look_at_photos(page)


def tell(page: Page, cast: Cast, elsewhere: Membership) -> None:
    page.goto(f"/g/{cast.group.public_id}/milestones/new")
    page.get_by_label("What happened?").fill("Mum is home again")
    page.get_by_text("Say what it’s about, or add a note").click()
    page.get_by_label("A note at the top").fill(NOTE)
    page.get_by_text(f"Everyone in {elsewhere.group.name}").click()
    page.get_by_text("Add photos next").click()
    share_milestone(page)


def add_photos(page: Page) -> None:
    page.get_by_label("Photos", exact=True).set_input_files(chosen(picture(), picture(99, 99)))
    lines = page.get_by_label("Describe it for friends who can’t see it")
    lines.nth(0).fill("The garden gate")
    lines.nth(1).fill("Two cups")
    page.get_by_role("button", name="Add photos").click()
    expect(page.locator(".photos li")).to_have_count(2)
    make_ready(threading.Event())
    page.get_by_role("link", name="The milestone").click()
    page.get_by_text(NOTE).click()
    expect(page.get_by_role("link", name="Night Bus")).to_be_visible()


def find(live: Live, friend: Membership) -> Page:
    """The page as this friend comes to it from the timeline: folded under its note."""
    page = live.open(friend.person)
    page.goto("/timeline")
    expect(page.get_by_text("Mum is home again")).to_be_hidden()
    page.get_by_text(NOTE).click()
    page.get_by_role("link", name="Mum is home again").click()
    expect(page.get_by_role("heading", name="Mum is home again")).to_be_hidden()
    well(page)
    page.get_by_text(NOTE).click()
    expect(page.get_by_role("heading", name="Mum is home again")).to_be_visible()
    return page


def reply(page: Page, words: str) -> None:
    page.get_by_role("textbox", name="Say something").fill(words)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text(words)).to_be_visible()


def look_at_photos(page: Page) -> None:
    expect(page.get_by_alt_text("The garden gate")).to_be_visible()
    page.get_by_role("link", name="All photos").click()
    expect(page.get_by_alt_text("Two cups").first).to_be_visible()
