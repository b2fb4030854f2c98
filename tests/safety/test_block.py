"""Blocking someone, and taking it back."""

import threading
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from reunite import clock
from reunite.db import db
from reunite.errors import DomainError
from reunite.groups.actions import invite, leave_group
from reunite.groups.emails import KIND as INVITATION
from reunite.groups.emails import subject_key
from reunite.groups.models import Membership
from reunite.groups.queries import list_invitations
from reunite.help.models import Concern
from reunite.help.queries import list_lines_about
from reunite.mail.jobs import deliver
from reunite.mail.kept import Folder
from reunite.mail.models import Message
from reunite.mail.outbox import kind_named
from reunite.safety import actions
from reunite.safety.queries import hidden_people
from reunite.words.queries import list_words
from tests.cast import Cast
from tests.factories import say, share
from tests.support.page import Browser


@pytest.fixture
def bens_page(cast: Cast, here: str) -> str:
    """Where Ben can be blocked."""
    return f"{here}/members/{cast.ben.public_id}/block"


def test_the_way_leads_from_the_list_of_members(ana: Browser, here: str, bens_page: str) -> None:
    [link] = ana.get(f"{here}/members").find("a[href$='/block']")
    assert (link.get("href"), link.text_content()) == (bens_page, "Ben")


def test_the_page_says_what_it_does_and_can_not_do(ana: Browser, bens_page: str) -> None:
    said = ana.get(bens_page).main
    sentences = ("Nobody is told.", "Your names stay.", "We can’t hide what they say aloud")
    assert all(sentence in said for sentence in sentences)


def test_its_title_gives_nothing_away(ana: Browser, bens_page: str) -> None:
    assert ana.get(bens_page).title == "Members · Reunite"


def test_one_press_blocks(ana: Browser, cast: Cast, bens_page: str) -> None:
    ana.get(bens_page)
    assert "You don’t see each other’s things any more" in ana.send().main
    assert cast.ben.person_id in hidden_people(cast.ana)
    assert cast.ana.person_id in hidden_people(cast.ben)


def test_pressing_twice_is_pressing_once(blocked: Cast) -> None:
    actions.block(blocked.ana.person, blocked.ben.person)
    actions.unblock(blocked.ana.person, blocked.ben.person)
    assert blocked.ben.person_id not in hidden_people(blocked.ana)


def test_nobody_is_told(blocked: Cast) -> None:
    assert db.session.scalar(select(func.count()).select_from(Message)) == 0


@pytest.mark.usefixtures("blocked")
def test_names_stay_in_the_list(ana: Browser, ben: Browser, here: str) -> None:
    shown = [
        [p.text_content() for p in b.get(f"{here}/members").find(".by strong")] for b in (ana, ben)
    ]
    assert shown == [["Ana", "Ben"]] * 2


@pytest.mark.usefixtures("blocked")
def test_only_who_blocked_finds_it_under_you(ana: Browser, ben: Browser) -> None:
    shown = [
        [p.text_content() for p in b.get("/you/blocked").find(".rows strong")] for b in (ana, ben)
    ]
    assert shown == [["Ben"], []]


def test_unblocking_is_one_press(ana: Browser, blocked: Cast) -> None:
    ana.get("/you/blocked")
    assert "Unblocked. Nobody is told." in ana.send("/unblock").main
    assert blocked.ben.person_id not in hidden_people(blocked.ana)


def test_the_page_offers_to_unblock_whom_you_blocked(
    ana: Browser, blocked: Cast, bens_page: str
) -> None:
    ana.get(bens_page)
    assert not ana.send("/unblock").find(".rows")


@pytest.mark.parametrize("name", ["ana", "ben"])
def test_unblocking_brings_nothing_back(blocked: Cast, app: Flask, here: str, name: str) -> None:
    viewer, other = (blocked.ana, blocked.ben)[:: 1 if name == "ana" else -1]
    missed = share(other, "Told meanwhile")
    actions.unblock(blocked.ana.person, blocked.ben.person)
    share(other, "Told since")
    browser = Browser(app).signed_in(viewer.person)
    timeline = browser.get(f"{here}/").main
    assert ("Told meanwhile" in timeline, "Told since" in timeline) == (False, True)
    assert browser.get(f"{here}/milestones/{missed.public_id}").status == 404


def test_a_reply_said_meanwhile_stays_missed_under_a_friends_milestone(
    blocked: Cast, eve: Membership
) -> None:
    milestone = share(eve)
    say(blocked.ben, milestone, "Said meanwhile.")
    actions.unblock(blocked.ana.person, blocked.ben.person)
    say(blocked.ben, milestone, "Said since.")
    talk = milestone.conversation_id
    heard = [[word.body for word in list_words([who], [talk])[talk]] for who in (blocked.ana, eve)]
    assert heard == [["Said since."], ["Said meanwhile.", "Said since."]]


def test_unblocking_takes_ones_own_block_away_only(blocked: Cast) -> None:
    actions.block(blocked.ben.person, blocked.ana.person)
    actions.unblock(blocked.ana.person, blocked.ben.person)
    assert blocked.ben.person_id in hidden_people(blocked.ana)


def test_nobody_else_takes_it_away(ben: Browser, eves: Browser, blocked: Cast) -> None:
    for browser in (ben, eves):
        token = browser.get("/").csrf_token
        for person in (blocked.ana.person, blocked.ben.person):
            path = f"/you/blocked/{person.public_id}/unblock"
            assert browser.post(path, {"csrf_token": token}).status == 404
    assert blocked.ben.person_id in hidden_people(blocked.ana)


def test_it_outlives_leaving(ana: Browser, blocked: Cast) -> None:
    leave_group(blocked.ben)
    assert "Ben" in ana.get("/you/blocked").main


def test_oneself_is_refused(ana: Browser, cast: Cast, here: str) -> None:
    path = f"{here}/members/{cast.ana.public_id}/block"
    token = ana.get("/").csrf_token
    assert (ana.get(path).status, ana.post(path, {"csrf_token": token}).status) == (422, 422)
    with pytest.raises(DomainError):
        actions.block(cast.ana.person, cast.ana.person)
    assert hidden_people(cast.ana) == frozenset()


def test_someone_of_another_group_is_not_found(ana: Browser, cast: Cast, here: str) -> None:
    pages = [ana.get(f"{here}/members/{m.public_id}/block") for m in (cast.cleo, cast.dev)]
    assert [page.status for page in pages] == [404, 404]


def test_others_see_no_less(blocked: Cast, eve: Membership) -> None:
    assert hidden_people(eve) == frozenset()


@pytest.mark.usefixtures("app")
def test_someone_in_no_group_has_nobody_hidden() -> None:
    assert hidden_people([]) == frozenset()


def test_rule_20_an_invitation_from_someone_blocked_does_not_go(cast: Cast) -> None:
    actions.block(cast.cleo.person, cast.ana.person)
    invite(cast.ana, ["cleo@example.org", "finn@example.org"], "")
    subjects = [subject_key(one) for one in list_invitations(cast.ana) if one.email]
    assert sorted(kind_named(INVITATION).still_wanted(key) for key in subjects) == [False, True]


def test_rule_20_who_sent_it_sees_no_difference(
    ana: Browser, cast: Cast, here: str, tmp_path: Path
) -> None:
    invite(cast.ana, ["cleo@example.org", "finn@example.org"], "")
    actions.block(cast.cleo.person, cast.ana.person)
    deliver(Folder(tmp_path), threading.Event())
    rows = [row.text_content() for row in ana.get(f"{here}/invitations").find(".rows li")]
    assert rows[0].replace("finn", "cleo") == rows[1]


@pytest.mark.parametrize("address", ["members/{}/block", "quietly/about/member/{}"])
def test_lines_for_abuse_stand_beside_it(ana: Browser, cast: Cast, here: str, address: str) -> None:
    main = ana.get(f"{here}/{address.format(cast.ben.public_id)}").main
    assert "Threats, stalking and abuse are different" in main
    for line in list_lines_about(Concern.ABUSE, cast.ana.person.country, clock.today("UTC")):
        assert line.name in main
