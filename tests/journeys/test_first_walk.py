"""The first walk through the house: a group gathers, shares a milestone and meets."""

from playwright.sync_api import Page, expect

from reunite import clock
from reunite.joining.policy import setup_token
from reunite.sealed import keyring
from tests.journeys.conftest import FollowMail, ReadMail, share_milestone, well
from tests.support.browser import Live
from tests.support.days import in_days


def set_up(live: Live) -> Page:
    """The first visitor makes the first group."""
    page = live.open()
    page.goto(f"/setup/{setup_token(keyring(), clock.now())}")
    well(page)
    page.get_by_label("What should we call you?").fill("Ana")
    page.get_by_label("Your email").fill("ana@example.org")
    page.get_by_label("What the group is called").fill("The Thursday Lot")
    page.get_by_label("Cover name").fill("Thursday lot")
    page.get_by_text("On a forum").click()
    page.get_by_label("Year").fill("2016")
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ana")
    well(page)
    return page


def invite(page: Page) -> None:
    page.get_by_role("link", name="Invite").first.click()
    well(page)
    page.get_by_label("Email addresses").fill("ben@example.org\nfinn@example.org")
    page.get_by_role("button", name="Send").first.click()
    expect(page.get_by_role("status")).to_contain_text("Asked")
    well(page)


def join(live: Live, follow_mail: FollowMail) -> Page:
    page = live.open()
    page.goto(follow_mail("ben@example.org", "/i/"))
    well(page)
    page.get_by_label("What should we call you?").fill("Ben")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("status")).to_contain_text("You’re in")
    well(page)
    return page


def test_the_first_walk(live: Live, follow_mail: FollowMail, read_mail: ReadMail) -> None:
    ana = set_up(live)
    invite(ana)
    ben = join(live, follow_mail)
    share(ben)
    reply(ana)
    plan(ana)
    answer_from_mail(live, follow_mail)
    subscribe(ben)


def share(page: Page) -> None:
    page.get_by_role("link", name="Timeline").first.click()
    page.get_by_role("link", name="Add a milestone").first.click()
    page.get_by_label("What happened?").fill("The tomatoes came up")
    page.get_by_label("Day", exact=True).fill("")
    share_milestone(page)
    expect(page.get_by_role("status")).to_contain_text("Shared")
    well(page)


def reply(page: Page) -> None:
    page.goto("/timeline")
    well(page)
    page.get_by_role("link", name="The tomatoes came up").click()
    page.get_by_role("textbox", name="Say something").fill("Bring them all.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Bring them all.")).to_be_visible()
    well(page)


def plan(page: Page) -> None:
    page.get_by_role("link", name="Meetups").first.click()
    well(page)
    page.get_by_role("link", name="Plan a meetup").first.click()
    page.get_by_label("What’s the plan?").fill("Winter lights")
    page.get_by_label("First day").fill(in_days(20).isoformat())
    page.get_by_label("From", exact=True).fill("13:00")
    page.get_by_label("Until about").fill("17:00")
    well(page)
    page.get_by_role("button", name="Ask them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Winter lights")
    well(page)


def answer_from_mail(live: Live, follow_mail: FollowMail) -> None:
    page = live.open()
    page.goto(follow_mail("ben@example.org", "/r/"))
    well(page)
    page.get_by_role("button", name="I’ll be there").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    well(page)


def subscribe(page: Page) -> None:
    page.goto("/you/calendar")
    well(page)
    page.get_by_label("What to call it").fill("My phone")
    page.get_by_role("button", name="Make my link").click()
    well(page)
    address = page.locator("input[readonly]").input_value()
    body = page.request.get("/feed/" + address.rpartition("/feed/")[2]).text()
    assert "Winter lights" in body
