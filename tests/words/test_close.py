"""Taking no more replies."""

import pytest

from reunite.milestones import actions
from reunite.milestones.models import Milestone
from tests.cast import Cast
from tests.factories import say
from tests.support.page import Browser


@pytest.fixture
def closed(cast: Cast, milestone: Milestone) -> Milestone:
    say(cast.ben, milestone, "Save me one.")
    actions.take_replies(cast.ana, milestone, is_open=False)
    return milestone


def test_what_was_said_stays(ben: Browser, page: str, closed: Milestone) -> None:
    shown = ben.get(page)
    assert "Save me one." in shown.main
    assert not shown.find("[name=body]")


def test_nothing_more_is_said(ben: Browser, page: str, closed: Milestone) -> None:
    token = ben.get(page).csrf_token
    refused = ben.post(f"{page}/words", {"csrf_token": token, "body": "One more thing"})
    assert refused.status == 422
    assert "One more thing" not in ben.get(page).main


def test_its_author_takes_replies_again(
    ana: Browser, ben: Browser, page: str, closed: Milestone
) -> None:
    ana.get(page)
    ana.send("/replies")
    ben.get(page)
    assert "And another" in ben.send("/words", body="And another").main


def test_nobody_else_closes_it(ben: Browser, page: str) -> None:
    token = ben.get(page).csrf_token
    assert ben.post(f"{page}/replies", {"csrf_token": token}).status == 403


def test_one_may_still_take_down_what_one_said(ben: Browser, page: str, closed: Milestone) -> None:
    address = next(a.get("href") for a in ben.get(page).find("a[href*='/words/']"))
    ben.get(address)
    ben.send("/take-down")
    assert "Save me one." not in ben.get(page).main
