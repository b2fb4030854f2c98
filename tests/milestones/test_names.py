"""A moment that is somebody else's, too; they may take their name off."""

import pytest

from reunite.groups.actions import choose_mail
from reunite.groups.models import MailChoice, Membership
from reunite.milestones import actions
from reunite.milestones.actions import About
from reunite.milestones.models import Milestone, Telling
from reunite.milestones.queries import list_names
from reunite.safety.actions import block
from tests.cast import Cast
from tests.milestones.conftest import page_of
from tests.support.page import Browser
from tests.support.post import mail_to


@pytest.fixture
def joint(cast: Cast, eve: Membership, keys: About) -> Milestone:
    """Ana's and Ben's."""
    return actions.share(cast.ana, named=[cast.ben.person], **keys)


def ticked(ana: Browser, milestone: Milestone) -> list[str]:
    """Whose name is ticked on the author's form."""
    shown = ana.get(f"{page_of(milestone)}/edit").find("label:has([name=together]:checked)")
    return [label.text_content().strip() for label in shown]


def test_a_friend_is_named_by_a_tick(
    ana: Browser, eves: Browser, cast: Cast, new_page: str
) -> None:
    ana.get(new_page)
    shared = ana.send("/milestones/", title="Keys", together=cast.ben.person.public_id)
    assert "With Ben" in shared.main
    assert "With Ben" in eves.get("/timeline").main


def test_a_child_is_named_in_words(eves: Browser, ana: Browser, new_page: str) -> None:
    ana.get(new_page)
    shared = ana.send("/milestones/", title="First day", children="Asha and T.")
    assert "With Asha and T." in eves.get(shared.answer.request.path).main


def test_who_is_named_is_told_of_it_discreetly_and_unasked(cast: Cast, keys: About) -> None:
    actions.share(cast.ana, named=[cast.ben.person], **keys)
    [mail] = mail_to("ben@example.org")
    assert "your name" in mail.text
    assert not [word for word in ("keys", "Ana", "14") if word in mail.subject + mail.text]


def test_who_is_named_reads_that_it_is_theirs_too(ben: Browser, joint: Milestone) -> None:
    assert "Ana says this is yours, too." in ben.get(page_of(joint)).main


def test_one_press_takes_ones_name_off(ben: Browser, eves: Browser, joint: Milestone) -> None:
    ben.get(page_of(joint))
    assert "Your name is off. Nobody is told." in ben.send("/name").main
    assert "With Ben" not in eves.get(page_of(joint)).main + eves.get("/timeline").main


def test_and_another_puts_it_on_again(ben: Browser, eves: Browser, joint: Milestone) -> None:
    ben.get(page_of(joint))
    ben.send("/name")
    ben.send("/name")
    assert "With Ben" in eves.get(page_of(joint)).main


def test_taken_off_nobody_puts_it_back_for_them(cast: Cast, joint: Milestone, keys: About) -> None:
    actions.keep_name(cast.ben, joint, is_on=False)
    for people in ([], [cast.ben.person]):
        actions.edit(cast.ana, joint, [Telling(cast.ana)], named=people, **keys)
    assert list_names(cast.ana, joint) == []


def test_taken_off_they_are_not_asked_again(cast: Cast, joint: Milestone, keys: About) -> None:
    choose_mail(cast.ben, meetups=MailChoice.AT_ONCE, milestones=MailChoice.AT_ONCE)
    actions.keep_name(cast.ben, joint, is_on=False)
    actions.edit(cast.ana, joint, [Telling(cast.ana)], named=[cast.ben.person], **keys)
    assert len(mail_to("ben@example.org")) == 1


def test_a_block_takes_it_off_for_all(cast: Cast, eve: Membership, joint: Milestone) -> None:
    block(cast.ben.person, cast.ana.person)
    assert [list_names(viewer, joint) for viewer in (cast.ana, eve)] == [[], []]


def test_rule_20_taken_off_and_blocked_look_alike(
    ana: Browser, cast: Cast, keys: About, joint: Milestone
) -> None:
    other = actions.share(cast.ana, named=[cast.ben.person], **keys)
    actions.keep_name(cast.ben, other, is_on=False)
    assert ticked(ana, other) == []
    block(cast.ben.person, cast.ana.person)
    assert ticked(ana, joint) == []


def test_who_would_not_see_it_cannot_be_named(
    ana: Browser, cast: Cast, eve: Membership, new_page: str
) -> None:
    ana.get(new_page)
    refused = ana.send(
        "/milestones/",
        title="Keys",
        together=cast.ben.person.public_id,
        people="chosen",
        people__member=eve.public_id,
    )
    assert refused.status == 422
    assert "Ben isn’t among those you share this with" in refused.main


def test_in_a_group_they_are_not_in_nobody_reads_their_name(
    cleo: Browser, cast: Cast, on_the_bus: Membership, keys: About
) -> None:
    both = [Telling(cast.ana), Telling(on_the_bus)]
    actions.share(cast.ana, tellings=both, named=[cast.ben.person], **keys)
    assert "Ben" not in cleo.get("/timeline").main


def test_nobody_takes_off_another_name(eves: Browser, cast: Cast, joint: Milestone) -> None:
    token = eves.get("/").csrf_token
    eves.post(f"{page_of(joint)}/name", {"csrf_token": token})
    assert list_names(cast.ana, joint) == ["Ben"]
