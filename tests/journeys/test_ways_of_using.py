"""Without JavaScript, by keyboard alone, and with a second press."""

from playwright.sync_api import Page, expect

from reunite.meetups import actions as meetups
from reunite.when import AllDay
from tests.cast import Cast
from tests.journeys.conftest import FollowMail, share_milestone
from tests.support.browser import Live
from tests.support.days import in_days


def plan(cast: Cast) -> None:
    day = in_days(20)
    meetups.plan(cast.ana, title="Lunch", when=AllDay(day, day), timezone="UTC", place="", notes="")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until something of that name has the focus."""
    for _press in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "document.activeElement.innerText || document.activeElement.labels?.[0].innerText || ''"
        )
        if name in focused:
            return
    raise AssertionError(f"no way to {name} by keyboard")


def test_an_answer_from_the_mail_needs_no_javascript(
    live: Live, cast: Cast, follow_mail: FollowMail
) -> None:
    plan(cast)
    page = live.open(java_script_enabled=False)
    page.goto(follow_mail("ben@example.org", "/r/"))
    page.get_by_role("button", name="Not this time").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")


def test_sharing_a_milestone_needs_no_javascript(live: Live, cast: Cast) -> None:
    page = live.open(cast.ben.person, java_script_enabled=False)
    page.goto(f"/g/{cast.group.public_id}/")
    page.get_by_role("link", name="Add a milestone").click()
    share_milestone(page)
    expect(page.get_by_text("Give it a title, even a short one").first).to_be_visible()
    page.get_by_label("What happened?").fill("Passed the test")
    share_milestone(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Passed the test")


def test_a_meetup_is_answered_by_keyboard(live: Live, cast: Cast) -> None:
    plan(cast)
    page = live.open(cast.ben.person)
    page.goto("/")
    tab_to(page, "Lunch")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lunch")
    tab_to(page, "Haven’t decided")
    page.keyboard.press("ArrowUp")
    tab_to(page, "Save")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Saved")
    expect(page.get_by_role("radio", name="Not this time")).to_be_checked()


def test_the_list_of_groups_closes_by_escape_and_gives_the_focus_back(
    live: Live, cast: Cast
) -> None:
    page = live.open(cast.ben.person)
    page.goto("/")
    tab_to(page, "All groups")
    page.keyboard.press("Enter")
    tab_to(page, "Start another group")
    page.keyboard.press("Escape")
    expect(page.locator(".menu")).to_be_hidden()
    expect(page.locator(".switcher summary")).to_be_focused()


def test_a_problem_takes_the_focus_and_leads_to_its_field(live: Live, cast: Cast) -> None:
    page = live.open(cast.ben.person)
    page.goto(f"/g/{cast.group.public_id}/milestones/new")
    share_milestone(page)
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("link", name="Give it a title, even a short one").click()
    expect(page.get_by_label("What happened?")).to_be_focused()
