"""Coming to a meetup, on a phone: how one comes, the list for places, a move, calling off, and a
guest who answers without an account."""

from datetime import datetime, time

import pytest
from playwright.sync_api import Page, expect

from reunite.meetups import actions
from reunite.meetups.models import Answer, Meetup, PlaceShown
from reunite.when import Timed
from tests.cast import Cast
from tests.journeys.conftest import FollowMail, well
from tests.support.browser import Live
from tests.support.days import in_days

DAY = in_days(30)


def at(cast: Cast, meetup: Meetup, what: str = "") -> str:
    return f"/g/{cast.group.public_id}/meetups/{meetup.public_id}{what}"


def save(page: Page) -> None:
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_be_visible()
    well(page)


@pytest.fixture
def lunch(cast: Cast) -> Meetup:
    """A lunch for two that Ana plans, whose place is for those who come."""
    return actions.plan(
        cast.ana,
        when=Timed(datetime.combine(DAY, time(13)), datetime.combine(DAY, time(16)), "UTC"),
        timezone="UTC",
        title="Lunch",
        place="The Blue Door",
        most_people=2,
        place_shown=PlaceShown.COMING,
    )


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_saying_how_one_comes(live: Live, cast: Cast, lunch: Meetup, script: bool) -> None:
    page = live.open(cast.ben.person, java_script_enabled=script)
    page.goto(at(cast, lunch))
    expect(page.get_by_text("You’ll see it once you say you’re coming.")).to_be_visible()
    page.get_by_text("I’ll be there").first.click()
    page.get_by_text("I’d like a lift").click()
    page.get_by_text("No photos of me").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The Blue Door").first).to_be_visible()
    expect(page.get_by_label("I’d like a lift")).to_be_checked()


def test_by_keyboard_alone(live: Live, cast: Cast, lunch: Meetup) -> None:
    page = live.open(cast.ben.person)
    page.goto(at(cast, lunch))
    page.get_by_role("radio", name="Haven’t decided").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="Not this time")).to_be_checked()
    expect(page.get_by_label("Just for part of it")).to_be_checked()


def test_the_list_a_move_and_calling_off(live: Live, cast: Cast, lunch: Meetup) -> None:
    full = live.open(cast.ana.person)
    full.goto(at(cast, lunch))
    full.get_by_text("Bringing someone, or a note").click()
    full.get_by_label("Who I’m bringing").fill("Sam")
    save(full)
    ben = live.open(cast.ben.person)
    ben.goto(at(cast, lunch))
    ben.get_by_text("I’ll be there").first.click()
    save(ben)
    expect(ben.get_by_text("You’re on the list.").last).to_be_visible()
    actions.rsvp(cast.ana, lunch, Answer.YES, brings="", brings_number=0)
    ben.reload()
    well(ben)
    ben.get_by_role("button", name="Take it").click()
    expect(ben.get_by_text("The Blue Door").first).to_be_visible()
    move(full, cast, lunch)
    ben.reload()
    expect(ben.get_by_text("To the earlier one you said: I’ll be there.")).to_be_visible()
    full.goto(at(cast, lunch, "/call-off"))
    well(full)
    full.get_by_role("button", name="Call it off").click()
    ben.reload()
    expect(ben.get_by_text("This one was called off.")).to_be_visible()
    well(ben)


def move(page: Page, cast: Cast, lunch: Meetup) -> None:
    page.goto(at(cast, lunch, "/edit"))
    well(page)
    page.get_by_label("First day").fill(str(in_days(31)))
    page.get_by_role("button", name="Save and tell everyone").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")


def test_a_guest_by_link(live: Live, cast: Cast, lunch: Meetup, follow_mail: FollowMail) -> None:
    ana = live.open(cast.ana.person)
    ana.goto(at(cast, lunch, "/asked"))
    well(ana)
    ana.get_by_label("Their name").fill("Rita")
    ana.get_by_label("Their email").fill("rita@example.org")
    ana.get_by_role("button", name="Ask", exact=True).click()
    expect(ana.get_by_role("status")).to_contain_text("Rita is asked")
    well(ana)
    rita = live.open()
    rita.goto(follow_mail("rita@example.org", "/r/"))
    well(rita)
    rita.get_by_text("If it helps").first.click()
    rita.get_by_text("No photos of me").click()
    rita.get_by_role("button", name="I’ll be there").click()
    expect(rita.get_by_text("Your answer")).to_be_visible()
    expect(rita.get_by_text("The Blue Door")).to_be_visible()
    well(rita)
    rita.get_by_role("link", name="No more email from here").click()
    well(rita)
    ana.goto(at(cast, lunch))
    expect(ana.get_by_text("No photos of them")).to_be_visible()


def test_a_link_once_more(live: Live, cast: Cast, lunch: Meetup) -> None:
    page = live.open()
    page.goto("/sign-in")
    page.get_by_role("link", name="Guest at a meetup?").click()
    well(page)
    page.get_by_label("Your email").fill("rita@example.org")
    page.get_by_role("button", name="Send my link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Look in your email")
    well(page)
