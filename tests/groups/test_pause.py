"""Pausing a member for seven days: closed everywhere, told why, and over by itself."""

from datetime import timedelta

import pytest
import time_machine

from reunite import clock
from reunite.archives.models import Archive, Kind
from reunite.calendars.actions import open_feed
from reunite.calendars.views import feed_address
from reunite.db import atomic, db
from reunite.errors import NotAllowed
from reunite.groups.models import MailSort, Membership, Role
from reunite.groups.removing.actions import end_pauses, let_back, pause
from reunite.mail.models import Message
from reunite.mail.outbox import kind_named, opened
from reunite.meetups.actions import place_of
from reunite.meetups.emails import link_of
from reunite.milestones.actions import say_by_mail
from tests.cast import Cast, join
from tests.factories import plan, share
from tests.support.days import in_days
from tests.support.page import Browser

WHY = "You wrote to Gus all night. Please let him be."


@pytest.fixture
def gus(cast: Cast) -> Membership:
    """Another member, who hosts too."""
    member = join(cast.ana, "Gus", "gus@example.org")
    atomic(lambda: setattr(member, "role", Role.HOST))()
    return member


def away_link() -> str:
    [message] = db.session.query(Message).filter_by(kind="away")
    text = opened(message).text
    return text[text.index("/apart/") :].split()[0]


def test_a_host_pauses_from_the_members_page(ana: Browser, cast: Cast) -> None:
    ana.get(f"/g/{cast.group.public_id}/members/{cast.ben.public_id}/apart")
    page = ana.send("/pause", reason=WHY)
    db.session.refresh(cast.ben)
    assert cast.ben.is_paused
    assert "Ben is away until" in page.main


@pytest.mark.parametrize("page", ["", "members", "meetups/", "search", "hosting", "nothing-here/x"])
def test_each_page_of_the_group_is_one_kind_page(ben: Browser, cast: Cast, page: str) -> None:
    pause(cast.ana, cast.ben, WHY)
    found = ben.get(f"/g/{cast.group.public_id}/{page}")
    if page == "nothing-here/x":
        assert found.status == 404
    else:
        assert (found.status, WHY in found.main, "116 123" in found.text) == (403, True, True)


def test_it_names_neither_the_host_nor_anyone_else(ben: Browser, cast: Cast) -> None:
    pause(cast.ana, cast.ben, WHY)
    assert "Ana" not in ben.get(f"/g/{cast.group.public_id}/").text


def test_a_press_on_a_page_open_before_changes_nothing(ben: Browser, cast: Cast) -> None:
    ben.get(f"/g/{cast.group.public_id}/hosting")
    pause(cast.ana, cast.ben, WHY)
    assert ben.send("/offer").status == 403


@pytest.mark.parametrize("path", ["/", "/timeline", "/meetups"])
def test_pages_of_all_groups_say_until_when_and_show_nothing_of_it(
    ben: Browser, cast: Cast, path: str
) -> None:
    share(cast.ana, title="Tomatoes")
    pause(cast.ana, cast.ben, WHY)
    page = ben.get(path).main
    said = ("closed to you until", "Nothing until then.", "Tomatoes", "Start a group")
    assert [words in page for words in said] == [True, True, False, False]


def test_the_page_for_leaving_leads_to_where_they_can(ben: Browser, cast: Cast) -> None:
    pause(cast.ana, cast.ben, WHY)
    page = ben.get("/you/leaving")
    [way] = [a for a in page.find("main a") if "closed to you until" in a.text_content()]
    assert "No groups" not in page.main
    assert "Leave the group" in ben.get(str(way.get("href"))).main


def test_the_others_see_nothing_of_it(ana: Browser, cast: Cast, gus: Membership) -> None:
    eve = join(cast.ana, "Eve", "eve@example.org")
    share(cast.ben, title="Ben’s tomatoes")
    browser = Browser(ana.app).signed_in(eve.person)
    paths = [f"/g/{cast.group.public_id}/{page}" for page in ("", "members", "hosting")]
    before = [browser.get(path).main for path in paths]
    pause(cast.ana, cast.ben, WHY)
    assert [browser.get(path).main for path in paths] == before


def test_their_feed_their_links_and_replies_by_mail_are_closed(
    ben: Browser, anyone: Browser, cast: Cast
) -> None:
    milestone = share(cast.ana, title="Tomatoes")
    place = place_of(cast.ben, plan(cast.ana, "Lunch", in_days(3)))
    feed = feed_address(open_feed(cast.ben.person)).partition("5000")[2]
    assert "VEVENT" in anyone.get(feed).text
    pause(cast.ana, cast.ben, WHY)
    assert "VEVENT" not in anyone.get(feed).text
    assert anyone.get(f"/r/{link_of(place)}").status == 410
    assert not say_by_mail(f"{milestone.public_id}:{cast.ben.public_id}", "So glad.")
    assert not cast.ben.wants_mail(MailSort.MEETUPS)


def test_an_archive_made_before_rests_too(cast: Cast) -> None:
    kept = Archive(person=cast.ben.person, membership=cast.ben, kind=Kind.GROUP)
    pause(cast.ana, cast.ben, WHY)
    assert not kept.is_theirs


def test_it_ends_by_itself_also_in_their_calendar(
    anyone: Browser, ben: Browser, cast: Cast
) -> None:
    plan(cast.ana, "Lunch", in_days(30))
    feed = feed_address(open_feed(cast.ben.person)).partition("5000")[2]
    pause(cast.ana, cast.ben, WHY)
    tag = anyone.get(feed).answer.headers["ETag"]
    with time_machine.travel(clock.now() + timedelta(days=7, minutes=1)):
        end_pauses()
        assert ben.get(f"/g/{cast.group.public_id}/").status == 200
        assert "VEVENT" in anyone.get(feed, headers={"If-None-Match": tag}).text


def test_any_host_lets_them_back(ben: Browser, cast: Cast, gus: Membership) -> None:
    pause(cast.ana, cast.ben, WHY)
    let_back(gus, cast.ben)
    assert ben.get(f"/g/{cast.group.public_id}/").status == 200


def test_the_same_host_does_not_pause_them_again_alone(cast: Cast, gus: Membership) -> None:
    pause(cast.ana, cast.ben, WHY)
    let_back(cast.ana, cast.ben)
    with pytest.raises(NotAllowed):
        pause(cast.ana, cast.ben, WHY)
    pause(gus, cast.ben, WHY)
    assert cast.ben.is_paused


def test_nobody_pauses_a_host(cast: Cast, gus: Membership) -> None:
    with pytest.raises(NotAllowed):
        pause(cast.ana, gus, WHY)


def test_they_are_told_by_a_mail_that_says_little(cast: Cast) -> None:
    pause(cast.ana, cast.ben, WHY)
    [message] = db.session.query(Message).all()
    mail = opened(message)
    assert (mail.to, mail.subject) == ("ben@example.org", "About your group")
    assert WHY not in mail.text + mail.html
    assert kind_named(message.kind).still_wanted(message.subject_key)


def test_they_answer_the_hosts_once(anyone: Browser, ana: Browser, cast: Cast) -> None:
    pause(cast.ana, cast.ben, WHY)
    link = away_link()
    anyone.get(link)
    page = anyone.send(words="I am sorry.")
    assert ("I am sorry." in page.main, bool(page.find("textarea"))) == (True, False)
    assert "I am sorry." in ana.get(f"/g/{cast.group.public_id}/apart").main


def test_who_is_paused_can_leave_all_the_same(ben: Browser, cast: Cast) -> None:
    pause(cast.ana, cast.ben, WHY)
    ben.get(f"/g/{cast.group.public_id}/")
    ben.send("/leave")
    db.session.refresh(cast.ben)
    assert (cast.ben.is_in, cast.ben.paused_until) == (False, None)


def test_their_own_link_is_closed_with_the_pause(anyone: Browser, cast: Cast) -> None:
    pause(cast.ana, cast.ben, WHY)
    link = away_link()
    let_back(cast.ana, cast.ben)
    assert anyone.get(link).status == 410
