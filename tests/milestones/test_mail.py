"""Telling those who asked that something is new."""

import pytest
from flask import Flask

from reunite.groups.actions import choose_mail, leave_group
from reunite.groups.models import MailChoice
from reunite.milestones import emails
from reunite.milestones.models import Milestone
from reunite.posts import actions as posts
from tests.cast import Cast
from tests.factories import share
from tests.support.page import Browser
from tests.support.post import link_in, mail_to


@pytest.fixture
def asked(cast: Cast) -> Cast:
    """Everyone would like to be told."""
    for member in (cast.ana, cast.ben):
        choose_mail(member, meetups=MailChoice.AT_ONCE, milestones=MailChoice.AT_ONCE)
    return cast


@pytest.fixture
def shared(asked: Cast) -> Milestone:
    return share(asked.ana, "Home from hospital", story="At last.")


def subject(milestone: Milestone, cast: Cast) -> str:
    return f"{milestone.public_id}:{cast.ben.public_id}"


@pytest.mark.usefixtures("app")
def test_nobody_is_told_who_did_not_ask(cast: Cast) -> None:
    share(cast.ana)
    assert mail_to("ben@example.org") == []


def test_whoever_asked_is_told_once(shared: Milestone) -> None:
    [mail] = mail_to("ben@example.org")
    assert mail.subject == "Something new in your group"


def test_the_author_is_not_told(shared: Milestone) -> None:
    assert mail_to("ana@example.org") == []


@pytest.mark.parametrize("part", ["subject", "text", "html", "from_name"])
def test_the_mail_gives_nothing_away(shared: Milestone, part: str) -> None:
    [mail] = mail_to("ben@example.org")
    said = getattr(mail, part)
    assert not [word for word in ("hospital", "At last", "Ana") if word in said]


def test_the_mail_leads_to_it(ben: Browser, shared: Milestone) -> None:
    [mail] = mail_to("ben@example.org")
    assert "Home from hospital" in ben.get(link_in(mail, "/g/")).main


def test_it_still_goes_while_the_milestone_is_there(shared: Milestone, asked: Cast) -> None:
    assert emails.still_wanted(subject(shared, asked))


def test_it_does_not_go_about_one_taken_down(shared: Milestone, asked: Cast) -> None:
    posts.take_down(asked.ana, shared)
    assert not emails.still_wanted(subject(shared, asked))


def test_it_does_not_go_to_someone_who_left(shared: Milestone, asked: Cast) -> None:
    leave_group(asked.ben)
    assert not emails.still_wanted(subject(shared, asked))


def test_putting_back_tells_nobody_again(app: Flask, shared: Milestone, asked: Cast) -> None:
    posts.take_down(asked.ana, shared)
    posts.put_back(asked.ana, shared)
    assert len(mail_to("ben@example.org")) == 1
