"""Photos, from choosing them to looking at them large."""

import threading

import pytest
from playwright.sync_api import Page, Route, expect

from reunite.accounts.actions import sign_out_everywhere
from reunite.photos.jobs import make_ready
from tests.cast import Cast
from tests.factories import share
from tests.support.browser import Live
from tests.support.pictures import add_photo, picture

pytestmark = pytest.mark.browser


def chosen(*files: bytes) -> list[dict[str, object]]:
    """Files on a phone."""
    return [
        {"name": f"{number}.jpg", "mimeType": "image/jpeg", "buffer": file}
        for number, file in enumerate(files)
    ]


def album(cast: Cast, live: Live, **options: object) -> Page:
    """Ana on the page of her milestone's photos."""
    milestone = share(cast.ana)
    page = live.open(cast.ana.person, **options)
    page.goto(f"/g/{cast.group.public_id}/milestones/{milestone.public_id}/photos")
    return page


def test_two_are_described_and_sent_one_by_one(cast: Cast, live: Live) -> None:
    page = album(cast, live)
    page.get_by_label("Photos", exact=True).set_input_files(chosen(picture(), picture(99, 99)))
    lines = page.get_by_label("Describe it for friends who can’t see it")
    lines.nth(0).fill("A blue door")
    lines.nth(1).fill("The key")
    page.get_by_role("button", name="Add photos").click()
    expect(page.locator(".photos li")).to_have_count(2)
    make_ready(threading.Event())
    page.reload()
    expect(page.get_by_alt_text("A blue door").first).to_be_visible()
    expect(page.get_by_alt_text("The key").first).to_be_visible()


def test_what_is_chosen_before_the_script_has_come_is_described_too(cast: Cast, live: Live) -> None:
    milestone = share(cast.ana)
    page = live.open(cast.ana.person)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/photos-add.js*", hold)
    path = f"/g/{cast.group.public_id}/milestones/{milestone.public_id}/photos"
    page.goto(path, wait_until="commit")
    page.get_by_label("Photos", exact=True).set_input_files(chosen(picture()))
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.get_by_label("Describe it for friends who can’t see it")).to_have_count(1)


def test_one_that_is_too_large_stays_and_the_others_are_sent(cast: Cast, live: Live) -> None:
    page = album(cast, live)
    large = picture() + b"x" * 10_000_000
    page.get_by_label("Photos", exact=True).set_input_files(chosen(large, picture()))
    page.get_by_role("button", name="Add photos").click()
    expect(page.locator("[data-well] li")).to_have_count(1)
    expect(page.get_by_text("This one is too large")).to_be_visible()


def test_one_stays_where_the_session_has_ended_meanwhile(cast: Cast, live: Live) -> None:
    page = album(cast, live)
    page.get_by_label("Photos", exact=True).set_input_files(chosen(picture()))
    sign_out_everywhere(cast.ana.person)
    page.get_by_role("button", name="Add photos").click()
    expect(page.get_by_text("This one didn’t arrive. Try again.")).to_be_visible()
    expect(page.locator("[data-well] li")).to_have_count(1)


def test_without_a_script_they_are_added_all_the_same(cast: Cast, live: Live) -> None:
    page = album(cast, live, java_script_enabled=False)
    page.get_by_label("Photos", exact=True).set_input_files(chosen(picture(), picture()))
    page.get_by_role("button", name="Add photos").click()
    expect(page.locator(".photos li")).to_have_count(2)


def test_they_are_looked_at_large_by_keyboard(cast: Cast, live: Live) -> None:
    milestone = share(cast.ana)
    for alt in ("A blue door", "The key"):
        add_photo(cast.ana, milestone.moment, alt=alt)
    page = live.open(cast.ben.person)
    page.goto(f"/g/{cast.group.public_id}/milestones/{milestone.public_id}")
    page.locator(".photos a").first.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog")
    expect(viewer.get_by_alt_text("A blue door")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(viewer.get_by_alt_text("The key")).to_be_visible()
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(page.locator(".photos a").nth(1)).to_be_focused()
