"""Words in reply to a mail: said where it is sure whose they are, held where it isn't."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select

from reunite.db import db
from reunite.groups.actions import choose_mail, leave_group
from reunite.groups.models import MailChoice
from reunite.mail import addresses
from reunite.mail.addresses import Purpose
from reunite.mail.models import Message, Outcome
from reunite.milestones import emails
from reunite.milestones.models import Milestone
from reunite.words.queries import list_words
from tests.cast import Cast
from tests.factories import share
from tests.mail.inbound.clients import PROVEN, post
from tests.mail.inbound.conftest import rows, took
from tests.support.page import Browser
from tests.support.post import link_in, mail_to

PLAIN = "text/plain; charset=utf-8"
QUOTE = "\n\nOn Sun, 10 Jan 2027, The Lot <hello@friends.example> wrote:\n> Hello Ben,\n> new\n"


@pytest.fixture
def milestone(cast: Cast) -> Iterator[Milestone]:
    """Something of Ana's that Ben was told of by mail."""
    choose_mail(cast.ben, milestones=MailChoice.AT_ONCE)
    return share(cast.ana)


@pytest.fixture
def reply_to(milestone: Milestone) -> str:
    """Where a reply to that mail goes."""
    sent = db.session.scalars(select(Message).where(Message.kind == emails.KIND)).one()
    return addresses.make(Purpose.REPLY, str(sent.id))


def said(cast: Cast, milestone: Milestone) -> list[str]:
    """What stands under the milestone by now."""
    db.session.rollback()
    words = list_words([cast.ana], [milestone.conversation_id])
    return [word.body for word in words.get(milestone.conversation_id, [])]


def proven(to: str, words: str, kind: str = PLAIN, **headers: str) -> bytes:
    return post(to, (kind, words), Authentication_Results=PROVEN, **headers)


def test_proven_words_are_said_without_what_they_quote(
    cast: Cast, milestone: Milestone, reply_to: str
) -> None:
    assert took(proven(reply_to, f"So glad for you.\n\nTruly.{QUOTE}")) is Outcome.SAID
    assert said(cast, milestone) == ["So glad for you.\n\nTruly."]


def test_words_in_html_are_said_as_text(cast: Cast, milestone: Milestone, reply_to: str) -> None:
    page = "<div>So <b>glad</b> &amp; happy</div><div class=gmail_quote>On … <p>Hello</p></div>"
    assert took(proven(reply_to, page, "text/html; charset=utf-8")) is Outcome.SAID
    assert said(cast, milestone) == ["So glad & happy"]


def test_words_from_another_address_are_refused(
    cast: Cast, milestone: Milestone, reply_to: str
) -> None:
    mail = proven(reply_to, "So glad.").replace(b"ben@example.org", b"eve@example.org")
    assert took(mail) is Outcome.REFUSED
    assert (said(cast, milestone), mail_to("eve@example.org")) == ([], [])


def test_unproven_words_are_held_for_their_author_to_post(
    app: Flask, cast: Cast, milestone: Milestone, reply_to: str, anyone: Browser
) -> None:
    assert took(post(reply_to, (PLAIN, f"So glad.{QUOTE}"))) is Outcome.HELD
    assert said(cast, milestone) == []
    mail = mail_to("ben@example.org")[-1]
    assert (mail.submitted, "So glad" in mail.text) == ("auto-replied", False)
    page = anyone.get(link_in(mail, "/reply/"))
    assert "So glad." in page.main
    assert "Posted" in anyone.send().main
    assert said(cast, milestone) == ["So glad."]


def test_held_words_can_be_thrown_away(
    cast: Cast, milestone: Milestone, reply_to: str, anyone: Browser
) -> None:
    took(post(reply_to, (PLAIN, "So glad.")))
    link = link_in(mail_to("ben@example.org")[-1], "/reply/")
    anyone.get(link)
    token = anyone.page.csrf_token  # type: ignore[union-attr]
    reply = anyone.page.tree.xpath("string(//input[@name='reply']/@value)")  # type: ignore[union-attr]
    anyone.post(link, {"csrf_token": token, "reply": reply, "away": "yes"})
    assert (said(cast, milestone), anyone.get(link).status) == ([], 410)


def test_looking_at_held_words_posts_nothing(
    cast: Cast, milestone: Milestone, reply_to: str, anyone: Browser
) -> None:
    took(post(reply_to, (PLAIN, "So glad.")))
    link = link_in(mail_to("ben@example.org")[-1], "/reply/")
    assert [anyone.get(link).status for _ in range(3)] == [200, 200, 200]
    assert said(cast, milestone) == []


def test_one_automatic_mail_a_day_and_its_link_opens_all_that_is_held(
    cast: Cast, milestone: Milestone, reply_to: str, anyone: Browser
) -> None:
    for number, words in enumerate(("One.", "Two."), start=1):
        took(post(reply_to, (PLAIN, words), message_id=f"<{number}@x>"))
    written = [mail for mail in mail_to("ben@example.org") if mail.submitted == "auto-replied"]
    assert len(written) == 1
    link = link_in(written[0], "/reply/")
    anyone.get(link)
    anyone.send()
    assert "Two." in anyone.get(link).main


@pytest.mark.parametrize(
    "words",
    [
        "> only what was quoted",
        "",
        "See http://127.0.0.1:5000/u/" + "a" * 34,
        "Hello Ben http://127.0.0.1:5000/r/abcdefghijkl" + "B" * 22 + " stop",
        "x" * 4001,
    ],
)
def test_nothing_is_said_where_the_new_words_can_not_be_told(
    cast: Cast, milestone: Milestone, reply_to: str, words: str
) -> None:
    assert took(proven(reply_to, words)) is Outcome.UNCHANGED
    assert said(cast, milestone) == []
    assert mail_to("ben@example.org")[-1].subject == "Your reply wasn’t passed on"


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Auto_Submitted", "auto-replied"),
        ("X_Autoreply", "yes"),
        ("X_Auto_Response_Suppress", "All"),
        ("Precedence", "bulk"),
        ("Precedence", "auto_reply"),
        ("Return_Path", "<>"),
        ("List_Id", "<list.example.org>"),
    ],
)
def test_what_a_machine_writes_is_not_said_nor_answered(
    cast: Cast, milestone: Milestone, reply_to: str, header: str, value: str
) -> None:
    before = len(mail_to("ben@example.org"))
    assert took(proven(reply_to, "I am away.", **{header: value})) is Outcome.IGNORED
    assert (said(cast, milestone), len(mail_to("ben@example.org"))) == ([], before)


@pytest.mark.parametrize("sender", ["hello@friends.example", "answers@friends.example"])
def test_our_own_mail_stops_here(reply_to: str, sender: str) -> None:
    mail = proven(reply_to, "So glad.").replace(b"ben@example.org", sender.encode())
    assert took(mail) is Outcome.IGNORED


def test_whoever_has_left_says_nothing(cast: Cast, milestone: Milestone, reply_to: str) -> None:
    leave_group(cast.ben)
    assert took(proven(reply_to, "So glad.")) is Outcome.UNCHANGED
    assert said(cast, milestone) == []


def test_ten_an_hour_to_one_address(cast: Cast, milestone: Milestone, reply_to: str) -> None:
    for number in range(12):
        took(proven(reply_to, f"Word {number}.", message_id=f"<{number}@x>"))
    assert len(said(cast, milestone)) == 10
    assert [row.outcome for row in rows()[-2:]] == [Outcome.IGNORED] * 2


def test_a_reply_to_mail_that_takes_none_is_told_so(cast: Cast, meetup: object) -> None:
    sent = db.session.scalars(select(Message).where(Message.kind == "meetup")).first()
    assert sent
    to = addresses.make(Purpose.REPLY, str(sent.id))
    assert took(proven(to, "See you there.")) is Outcome.UNCHANGED
    assert mail_to("ben@example.org")[-1].subject == "Your reply wasn’t passed on"
