"""The pages that subscribe calendars: making a link, seeing it, replacing it, taking it away."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from reunite.accounts.actions import undo_address
from reunite.accounts.models import AddressChange
from reunite.calendars.actions import open_feed, remove_feed
from reunite.calendars.policy import MOST_FEEDS
from reunite.calendars.queries import list_feeds
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.actions import accept_invitation, leave_group, make_link
from reunite.groups.models import Membership
from reunite.meetups.models import Meetup
from tests.cast import Cast
from tests.support.page import Browser, Page
from tests.support.picnic import NOW

PAGE = "/you/calendar"


@pytest.fixture
def subscribed(ben: Browser) -> Page:
    """The page of Ben's link, once he has asked for one."""
    ben.get(PAGE)
    return ben.send("/calendar", name="My phone")


@pytest.fixture
def on_the_bus(cast: Cast) -> Membership:
    """Ben belongs to Cleo's group as well."""
    return accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)


def address(page: Page) -> str:
    return str(page.find("#feed-address")[0].get("value"))


def path(page: Page) -> str:
    """The page's own address."""
    return page.answer.request.path


def calendar_at(anyone: Browser, page: Page) -> Page:
    """What a calendar app finds at the address that a page shows."""
    return anyone.get(urlsplit(address(page)).path)


def test_it_is_for_who_is_signed_in(anyone: Browser) -> None:
    assert anyone.get(PAGE).answer.headers["Location"].endswith("/sign-in")


def test_nobody_has_a_link_before_they_ask(ben: Browser, cast: Cast) -> None:
    assert "Link and choices" not in ben.get(PAGE).main
    assert list_feeds(cast.ben.person) == []


def test_who_asks_has_one(subscribed: Page) -> None:
    assert address(subscribed).startswith("http://127.0.0.1:5000/feed/")


def test_it_needs_a_name(ben: Browser) -> None:
    ben.get(PAGE)
    page = ben.send("/calendar", name=" ")
    assert (page.status, "Give it a name" in page.main) == (422, True)


def test_a_form_sent_twice_makes_one(ben: Browser, cast: Cast) -> None:
    form = ben.get(PAGE).form("/calendar")
    values = {**dict(form.form_values()), "name": "My phone"}
    ben.post(PAGE, values)
    ben.post(PAGE, values)
    assert len(list_feeds(cast.ben.person)) == 1


def test_each_device_can_have_its_own(ben: Browser, subscribed: Page) -> None:
    ben.get(PAGE)
    other = ben.send("/calendar", name="The kitchen")
    assert address(other) != address(subscribed)
    assert [name.text for name in ben.get(PAGE).find(".rows strong")] == ["My phone", "The kitchen"]


def test_nobody_needs_more_than_so_many(ben: Browser, cast: Cast) -> None:
    for _n in range(MOST_FEEDS):
        open_feed(cast.ben.person)
    ben.get(PAGE)
    page = ben.send("/calendar", name="One more")
    assert (page.status, "That’s a lot of links" in page.main) == (422, True)


@pytest.mark.usefixtures("on_the_bus")
def test_one_group_can_be_chosen(ben: Browser, cast: Cast) -> None:
    ben.get(PAGE)
    page = ben.send("/calendar", name="Bus", group=cast.cleo.group.public_id)
    assert "It shows the meetups of Night Bus" in page.main


def test_a_group_of_others_can_not(ben: Browser, cast: Cast) -> None:
    ben.get(PAGE)
    page = ben.send("/calendar", name="Bus", group=cast.cleo.group.public_id)
    assert page.status == 422


def test_the_name_of_a_group_left_is_not_told_again(ben: Browser, on_the_bus: Membership) -> None:
    page = f"{PAGE}/{open_feed(on_the_bus.person, 'Bus', on_the_bus).public_id}"
    leave_group(on_the_bus)
    assert "A group you’ve left" in ben.get(PAGE).main
    assert "Night Bus" not in ben.get(page).source


def test_the_link_is_the_feed(anyone: Browser, subscribed: Page, meetup: Meetup) -> None:
    assert "SUMMARY:Picnic" in calendar_at(anyone, subscribed).source


def test_apple_and_phones_open_it_by_webcal(subscribed: Page) -> None:
    webcal = address(subscribed).replace("http:", "webcal:")
    assert subscribed.find(f"a[href='{webcal}']")


@pytest.mark.parametrize(
    ("host", "name", "scheme"),
    [("calendar.google.com", "cid", "webcal"), ("outlook.live.com", "url", "http")],
)
def test_others_are_handed_it(subscribed: Page, host: str, name: str, scheme: str) -> None:
    [link] = subscribed.find(f"a[href^='https://{host}/']")
    given = parse_qs(urlsplit(str(link.get("href"))).query)[name]
    assert given == [address(subscribed).replace("http:", f"{scheme}:")]


def test_it_says_how_long_google_takes(subscribed: Page) -> None:
    assert "every 8 to 24 hours" in subscribed.main


def test_another_address_can_be_had(anyone: Browser, ben: Browser, subscribed: Page) -> None:
    replaced = ben.send("/replace")
    assert calendar_at(anyone, subscribed).status == 404
    assert calendar_at(anyone, replaced).status == 200
    assert "The old one has stopped working." in replaced.text


def test_replacing_one_leaves_the_others(anyone: Browser, ben: Browser, subscribed: Page) -> None:
    ben.get(PAGE)
    ben.send("/calendar", name="The kitchen")
    ben.send("/replace")
    assert calendar_at(anyone, subscribed).status == 200


def test_one_can_be_taken_away(anyone: Browser, ben: Browser, subscribed: Page) -> None:
    ben.get(f"{path(subscribed)}/remove")
    page = ben.send()
    assert "That link has stopped working." in page.text
    assert calendar_at(anyone, subscribed).status == 404


def test_it_says_when_a_calendar_looked_last(
    anyone: Browser, ben: Browser, subscribed: Page, time_machine: Any
) -> None:
    assert "No calendar has looked yet" in ben.get(PAGE).main
    calendar_at(anyone, subscribed)
    assert "A calendar looked today" in ben.get(PAGE).main
    time_machine.shift(24 * 3600)
    assert "A calendar looked yesterday" in ben.get(PAGE).main


def test_each_group_has_its_mail_choices(ben: Browser) -> None:
    [link] = ben.get(PAGE).find(".mail-groups a")
    assert ben.get(str(link.get("href"))).status == 200


def test_the_link_is_shown_only_soon_after_signing_in(
    ben: Browser, subscribed: Page, time_machine: Any
) -> None:
    time_machine.shift(16 * 60)
    page = ben.get(path(subscribed))
    assert "Show my link" in page.main
    assert address(subscribed) not in page.source


def test_who_asks_to_see_it_later_proves_that_it_is_them(
    ben: Browser, subscribed: Page, time_machine: Any
) -> None:
    time_machine.shift(16 * 60)
    location = ben.get(f"{path(subscribed)}/link").answer.headers["Location"]
    assert location.endswith("/prove")


def test_taken_away_meanwhile_it_is_not_there(cast: Cast) -> None:
    feed = open_feed(cast.ben.person)
    remove_feed(feed)
    with pytest.raises(NotFound):
        remove_feed(feed)


@pytest.mark.parametrize("page", ["", "/link", "/preview", "/remove"])
def test_nobody_elses_can_be_seen(ana: Browser, subscribed: Page, page: str) -> None:
    assert ana.get(f"{path(subscribed)}{page}").status == 404


def test_taking_an_account_back_replaces_its_link(
    anyone: Browser, subscribed: Page, cast: Cast
) -> None:
    change = AddressChange(
        person=cast.ben.person, old_email="ben@example.org", new_email="thief@example.org",
        asked_at=NOW, confirmed_at=NOW,
    )  # fmt: skip
    db.session.add(change)
    db.session.commit()
    undo_address(change)
    assert calendar_at(anyone, subscribed).status == 404
