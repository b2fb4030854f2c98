"""Ten seconds in which to think better of it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from reunite.db import db
from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice
from reunite.mail.models import Message
from tests.cast import Cast
from tests.support.page import Browser, Page
from tests.support.post import mail_to


@pytest.fixture
def shared(ana: Browser, cast: Cast, new_page: str) -> Page:
    """The page that Ana lands on; Ben asked to be told."""
    choose_mail(cast.ben, meetups=MailChoice.AT_ONCE, milestones=MailChoice.AT_ONCE)
    ana.get(new_page)
    return ana.send("/milestones/", title="Got the keys", story="Number 14.")


def test_mail_about_it_is_held(shared: Page) -> None:
    [mail] = db.session.scalars(select(Message))
    assert mail.due_at - mail.queued_at >= timedelta(seconds=9)


def test_undone_nobody_is_told_or_sees_it(ana: Browser, ben: Browser, shared: Page) -> None:
    ana.send("/undo")
    assert mail_to("ben@example.org") == []
    assert ben.get(shared.answer.request.path).status == 404


def test_the_words_are_back_in_the_form(ana: Browser, shared: Page) -> None:
    form = dict(ana.send("/undo").form().form_values())
    assert (form["title"], form["story"].lstrip("\n")) == ("Got the keys", "Number 14.")


def test_it_is_offered_on_the_next_page_only(ana: Browser, shared: Page) -> None:
    assert not ana.get(shared.answer.request.path).find("[data-undo]")


def test_a_second_press_is_like_one(ana: Browser, shared: Page) -> None:
    form = dict(shared.form("/undo").form_values())
    address = shared.form("/undo").action
    pages = {ana.post(address, form).answer.headers["Location"] for _ in range(2)}
    assert len(pages) == 1


def test_nobody_else_undoes_it(ben: Browser, shared: Page) -> None:
    token = ben.get("/").csrf_token
    answer = ben.post(shared.form("/undo").action, {"csrf_token": token})
    assert answer.status == 403


def test_shared_after_all_those_who_asked_are_told_once(
    ana: Browser, ben: Browser, shared: Page
) -> None:
    ana.send("/undo")
    ana.send()
    assert len(mail_to("ben@example.org")) == 1
    assert ben.get(shared.answer.request.path).status == 200
