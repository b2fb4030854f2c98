"""Removing a member: it takes two, they are told why, and everything stops at once."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import text

from reunite import clock
from reunite.db import atomic, db
from reunite.errors import DomainError, Gone, NotFound
from reunite.groups.actions import (
    accept_invitation,
    choose_mail,
    invite,
    leave_group,
    make_link,
)
from reunite.groups.hosting.actions import step_back
from reunite.groups.models import MailChoice, Membership, Role, Standing
from reunite.groups.queries import list_invitations, list_members
from reunite.groups.removing.actions import (
    agree_to_remove,
    ask_to_remove,
    forget_over,
    refuse_to_remove,
)
from reunite.groups.removing.queries import find_parting
from reunite.mail.models import Message
from reunite.mail.outbox import kind_named, opened
from reunite.meetups.actions import place_of
from reunite.meetups.emails import link_of
from reunite.quietly.actions import write_note
from reunite.safety.actions import block
from tests.cast import Cast, join
from tests.factories import plan, share
from tests.support.days import in_days
from tests.support.page import Browser

WHY = "You would not stop."


@pytest.fixture
def gus(cast: Cast) -> Membership:
    """A third in Ana's group."""
    return join(cast.ana, "Gus", "gus@example.org")


@pytest.fixture
def hal(cast: Cast) -> Membership:
    """Another host."""
    member = join(cast.ana, "Hal", "hal@example.org")
    atomic(lambda: setattr(member, "role", Role.HOST))()
    return member


def remove(cast: Cast, decider: Membership) -> None:
    agree_to_remove(decider, ask_to_remove(cast.ana, cast.ben, WHY, decider))


def mail_to(address: str) -> Message:
    messages = db.session.query(Message).order_by(Message.id.desc())
    return next(message for message in messages if opened(message).to == address)


def is_in(member: Membership) -> bool:
    db.session.refresh(member)
    return member.is_in


def test_one_host_asks_and_another_agrees(ana: Browser, cast: Cast, hal: Membership) -> None:
    path = f"/g/{cast.group.public_id}"
    ana.get(f"{path}/members/{cast.ben.public_id}/apart")
    ana.send("/remove", reason=WHY)
    assert is_in(cast.ben)
    browser = Browser(ana.app).signed_in(hal.person)
    [link] = browser.get(f"{path}/apart").find(f"a[href^='{path}/apart/']")
    assert WHY in browser.get(str(link.get("href"))).main
    browser.send("/agree")
    assert not is_in(cast.ben)


def test_the_only_host_asks_one_member(ana: Browser, cast: Cast, gus: Membership) -> None:
    path = f"/g/{cast.group.public_id}"
    ana.get(f"{path}/members/{cast.ben.public_id}/apart")
    ana.send("/remove", reason=WHY, asked_of=gus.public_id)
    browser = Browser(ana.app).signed_in(gus.person)
    [link] = browser.get(f"{path}/members").find(f"a[href^='{path}/apart/']")
    browser.get(str(link.get("href")))
    browser.send("/agree")
    assert not is_in(cast.ben)


def test_nobody_removes_anyone_alone(cast: Cast, gus: Membership) -> None:
    asked = ask_to_remove(cast.ana, cast.ben, WHY, gus)
    for alone in (cast.ana, cast.ben):
        with pytest.raises(NotFound):
            agree_to_remove(alone, asked)
    assert is_in(cast.ben)


def test_where_there_are_two_there_is_nobody_to_ask(ana: Browser, cast: Cast) -> None:
    page = ana.get(f"/g/{cast.group.public_id}/members/{cast.ben.public_id}/apart")
    assert "nobody else to ask" in page.main
    with pytest.raises(DomainError):
        ask_to_remove(cast.ana, cast.ben, WHY)


def test_another_member_reads_nothing_of_it(ben: Browser, cast: Cast, gus: Membership) -> None:
    asked = ask_to_remove(cast.ana, cast.ben, WHY, gus)
    assert ben.get(f"/g/{cast.group.public_id}/apart/{asked.public_id}").status == 404
    assert "alone" not in ben.get(f"/g/{cast.group.public_id}/members").main


def test_a_no_is_seen_by_who_asked_and_ends_it_for_a_while(
    ana: Browser, cast: Cast, gus: Membership
) -> None:
    asked = ask_to_remove(cast.ana, cast.ben, WHY, gus)
    refuse_to_remove(gus, asked)
    page = ana.get(f"/g/{cast.group.public_id}/apart/{asked.public_id}")
    assert "would rather not" in page.main
    with pytest.raises(DomainError):
        ask_to_remove(cast.ana, cast.ben, WHY, gus)


@pytest.mark.parametrize("goes", [leave_group, step_back])
def test_nothing_comes_of_it_once_whoever_asked_hosts_no_longer(
    cast: Cast, gus: Membership, goes: object
) -> None:
    asked = ask_to_remove(cast.ana, cast.ben, WHY, gus)
    goes(cast.ana)  # type: ignore[operator]
    with pytest.raises(DomainError):
        agree_to_remove(gus, asked)


def test_it_runs_out(cast: Cast, gus: Membership) -> None:
    asked = ask_to_remove(cast.ana, cast.ben, WHY, gus)
    with time_machine.travel(clock.now() + timedelta(days=15)):
        with pytest.raises(DomainError):
            agree_to_remove(gus, asked)
        forget_over()
    assert find_parting(asked.public_id) is None


def test_a_block_between_those_involved_shows_in_nothing(cast: Cast, gus: Membership) -> None:
    block(gus.person, cast.ana.person)
    remove(cast, gus)
    assert not is_in(cast.ben)


def test_they_are_told_why_and_not_who(
    anyone: Browser, ana: Browser, cast: Cast, gus: Membership
) -> None:
    remove(cast, gus)
    message = mail_to("ben@example.org")
    mail = opened(message)
    assert (mail.subject, WHY in mail.text, WHY in mail.html) == ("About your group", True, True)
    assert not {"Ana", "Gus"} & set(mail.text.split())
    assert kind_named(message.kind).still_wanted(message.subject_key)
    link = mail.text[mail.text.index("/apart/") :].split()[0]
    page = anyone.get(link)
    assert (WHY in page.main, "Ana" in page.text, "Gus" in page.text) == (True, False, False)
    anyone.send(words="I see.")
    assert "I see." in ana.get(f"/g/{cast.group.public_id}/apart").main


def test_who_asked_is_kept_nowhere(cast: Cast, gus: Membership) -> None:
    parting = ask_to_remove(cast.ana, cast.ben, WHY, gus)
    agree_to_remove(gus, parting)
    assert (parting.asked_by_id, parting.asked_of_id) == (None, None)
    rows = db.session.execute(text("SELECT did, of_person FROM record ORDER BY id DESC")).all()
    assert tuple(rows[0]) == ("removed", cast.ben.person.public_id)


def test_its_words_rest_sealed(cast: Cast, gus: Membership) -> None:
    ask_to_remove(cast.ana, cast.ben, WHY, gus)
    [raw] = db.session.execute(text("SELECT reason FROM parting")).scalars()
    assert WHY.encode() not in bytes(raw)


def test_everything_of_theirs_stops_at_once(
    ben: Browser, anyone: Browser, cast: Cast, gus: Membership
) -> None:
    milestone = share(cast.ana, title="Tomatoes")
    place = place_of(cast.ben, plan(cast.ana, "Lunch", in_days(3)))
    owed = [m for m in db.session.query(Message) if opened(m).to == "ben@example.org"]
    remove(cast, gus)
    assert ben.get(f"/g/{cast.group.public_id}/milestones/{milestone.public_id}").status == 404
    assert anyone.get(f"/r/{link_of(place)}").status == 410
    assert owed
    assert not any(kind_named(m.kind).still_wanted(m.subject_key) for m in owed)


def test_mail_about_them_is_not_sent_any_more(cast: Cast, gus: Membership) -> None:
    choose_mail(cast.ana, milestones=MailChoice.AT_ONCE)
    share(cast.ben, title="Ben’s tomatoes")
    write_note(cast.ben, cast.ana, "Sorry.")
    owed = [m for m in db.session.query(Message) if opened(m).to == "ana@example.org"]
    assert [kind_named(m.kind).still_wanted(m.subject_key) for m in owed] == [True, True]
    remove(cast, gus)
    assert [kind_named(m.kind).still_wanted(m.subject_key) for m in owed] == [False, False]


def test_older_ways_in_are_closed_to_them_and_a_new_one_is_not(cast: Cast, gus: Membership) -> None:
    older = make_link(cast.ana, "Someone", "")
    invite(cast.ana, ["ben@example.org"], "")
    mailed = list_invitations(cast.ana)[0]
    remove(cast, gus)
    for invitation in (older, mailed):
        with pytest.raises(Gone):
            accept_invitation(invitation, cast.ben.person)
    with time_machine.travel(clock.now() + timedelta(minutes=1)):
        accept_invitation(make_link(cast.ana, "Ben", ""), cast.ben.person)
    assert is_in(cast.ben)


def test_what_they_shared_stays(ana: Browser, cast: Cast, gus: Membership) -> None:
    share(cast.ben, title="Ben’s tomatoes")
    remove(cast, gus)
    assert "Ben’s tomatoes" in ana.get(f"/g/{cast.group.public_id}/").main
    assert cast.ben.standing is Standing.REMOVED
    assert "Ben" not in {member.person.name for member in list_members(cast.ana)}


@pytest.mark.usefixtures("app")
def test_a_host_can_ask_nobody_in_to_remove_the_other(cast: Cast, hal: Membership) -> None:
    newcomer = join(cast.ana, "Ivy", "ivy@example.org")
    with pytest.raises(DomainError, match="takes two"):
        ask_to_remove(cast.ana, hal, WHY, newcomer)


@pytest.mark.usefixtures("app")
def test_someone_who_has_been_in_for_a_month_can_agree(cast: Cast, hal: Membership) -> None:
    with time_machine.travel(clock.now() + timedelta(days=31)):
        agree_to_remove(cast.ben, ask_to_remove(cast.ana, hal, WHY, cast.ben))
    assert hal.standing is Standing.REMOVED


@pytest.mark.parametrize("path", ["/", "/you/leaving"])
def test_their_own_pages_lead_to_why_and_how_to_answer(
    ben: Browser, cast: Cast, gus: Membership, path: str
) -> None:
    remove(cast, gus)
    [way] = ben.get(path).find("main a[href^='/apart/']")
    assert WHY in ben.get(str(way.get("href"))).main
