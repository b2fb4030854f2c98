"""Telling someone first, the rest of the group later or never."""

import pytest

from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice, Membership
from reunite.milestones import actions
from reunite.milestones.actions import About
from reunite.milestones.models import Milestone, Telling
from tests.cast import Cast
from tests.milestones.conftest import page_of
from tests.support.page import Browser
from tests.support.post import mail_to

FROM_ME = "I wanted you to hear this from me, in your own time. No need to answer."


@pytest.fixture
def told_ben(cast: Cast, eve: Membership, keys: About) -> Milestone:
    """What Ana told Ben first; all would like mail."""
    for member in (cast.ben, eve):
        choose_mail(member, meetups=MailChoice.AT_ONCE, milestones=MailChoice.AT_ONCE)
    return actions.share(cast.ana, tellings=[Telling(cast.ana, [cast.ben], is_first=True)], **keys)


def test_rule_22_it_goes_to_those_chosen_alone(
    ana: Browser, ben: Browser, eves: Browser, cast: Cast, new_page: str
) -> None:
    ana.get(new_page)
    shared = ana.send(
        "/milestones/", title="Keys", people="first", people__member=cast.ben.public_id
    )
    assert "Shared with Ben." in shared.main
    assert FROM_ME in ben.get(shared.answer.request.path).main
    assert eves.get(shared.answer.request.path).status == 404


def test_rule_22_the_group_hears_of_it_by_a_second_press(
    ana: Browser, eves: Browser, told_ben: Milestone
) -> None:
    assert mail_to("eve@example.org") == []
    ana.get(page_of(told_ben))
    ana.send("/tell-everyone")
    assert "Got the keys" in eves.get(page_of(told_ben)).main
    assert len(mail_to("eve@example.org")) == 1


def test_who_heard_first_is_not_told_twice(cast: Cast, told_ben: Milestone) -> None:
    actions.tell_everyone(cast.ana, told_ben)
    assert len(mail_to("ben@example.org")) == 1


def test_then_nothing_says_that_somebody_was_told_first(
    ben: Browser, eves: Browser, cast: Cast, told_ben: Milestone
) -> None:
    actions.tell_everyone(cast.ana, told_ben)
    pages = [b.get(page_of(told_ben)).main for b in (ben, eves)]
    assert not [page for page in pages if FROM_ME in page or "Not everyone" in page]


def test_only_its_author_tells_everyone(ben: Browser, told_ben: Milestone) -> None:
    assert "Tell everyone" not in ben.get(page_of(told_ben)).main
    token = ben.get("/").csrf_token
    answer = ben.post(f"{page_of(told_ben)}/tell-everyone", {"csrf_token": token})
    assert answer.status == 403


def test_who_is_told_first_hears_of_it_unasked(cast: Cast, keys: About) -> None:
    actions.share(cast.ana, tellings=[Telling(cast.ana, [cast.ben], is_first=True)], **keys)
    [mail] = mail_to("ben@example.org")
    assert mail.subject == "Something new in your group"
