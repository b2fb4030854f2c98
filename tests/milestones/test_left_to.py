"""A joint milestone that its author leaves to somebody whose it is, too."""

import pytest

from reunite.errors import NotAllowed, NotFound
from reunite.groups.actions import accept_invitation, make_link
from reunite.groups.models import Membership
from reunite.milestones import actions
from reunite.milestones.actions import About
from reunite.milestones.models import Milestone, Telling
from reunite.milestones.queries import list_names, list_who_may_take_over
from reunite.safety.actions import block
from reunite.words.actions import say
from tests.cast import Cast
from tests.milestones.conftest import page_of
from tests.support.page import Browser
from tests.support.pictures import add_photo
from tests.support.post import mail_to


@pytest.fixture
def joint(cast: Cast, eve: Membership, keys: About) -> Milestone:
    """Ana's and Ben's."""
    return actions.share(cast.ana, named=[cast.ben.person], **keys)


@pytest.fixture
def left(cast: Cast, joint: Milestone) -> Milestone:
    """That, which Ana asked Ben to take over."""
    actions.leave_to(cast.ana, joint, cast.ben)
    return joint


def told_twice(cast: Cast, on_the_bus: Membership, keys: About) -> tuple[Milestone, Milestone]:
    """Ana's and Ben's, as Ana told it in both her groups and left it to Ben."""
    both = [Telling(cast.ana), Telling(on_the_bus)]
    here = actions.share(cast.ana, tellings=both, named=[cast.ben.person], **keys)
    there = next(told for told in here.moment.milestones if told is not here)
    actions.leave_to(cast.ana, here, cast.ben)
    return here, there


def test_its_author_asks_and_the_friend_takes_it_over(
    ana: Browser, ben: Browser, eves: Browser, joint: Milestone
) -> None:
    ana.get(page_of(joint))
    assert "You’ve asked Ben." in ana.send("/leave-to").main
    ben.get(page_of(joint))
    assert "It’s yours now." in ben.send("/take-over").main
    assert "Ana" not in eves.get(page_of(joint)).main


def test_its_photos_are_the_friends_too(ben: Browser, cast: Cast, left: Milestone) -> None:
    photo = add_photo(cast.ana, left.moment)
    actions.take_over(cast.ben, left)
    page = ben.get(f"{page_of(left)}/photos/{photo.public_id}")
    assert "Added by Ben" in page.main
    assert page.find("form[action$='/take-down']")


def test_it_is_asked_of_the_friend_alone(ben: Browser, eves: Browser, left: Milestone) -> None:
    assert "Ana asks whether you’d take this over." in ben.get(page_of(left)).main
    assert "take this over" not in eves.get(page_of(left)).main


def test_the_friend_is_told_of_it_discreetly(cast: Cast, joint: Milestone) -> None:
    actions.leave_to(cast.ana, joint, cast.ben)
    _named, mail = mail_to("ben@example.org")
    assert not [word for word in ("keys", "Ana", "14") if word in mail.subject + mail.text]


def test_asked_again_they_get_no_more_mail(cast: Cast, joint: Milestone) -> None:
    for member in (cast.ben, None, cast.ben):
        actions.leave_to(cast.ana, joint, member)
    assert len(mail_to("ben@example.org")) == 2  # the other was that it is theirs


def test_until_then_it_stays_its_authors(cast: Cast, left: Milestone) -> None:
    with pytest.raises(NotAllowed):
        actions.take_down(cast.ben, left)


def test_no_thank_you_leaves_it_as_it_was(ana: Browser, ben: Browser, left: Milestone) -> None:
    token = ben.get(page_of(left)).csrf_token
    answered = ben.post(f"{page_of(left)}/take-over", {"csrf_token": token})
    assert answered.status == 303
    assert "Leave it to Ben" in ana.get(page_of(left)).main


def test_who_takes_the_name_off_is_not_asked_any_more(cast: Cast, left: Milestone) -> None:
    for is_on in (False, True):
        actions.keep_name(cast.ben, left, is_on=is_on)
    with pytest.raises(NotAllowed):
        actions.take_over(cast.ben, left)


def test_who_is_not_named_any_more_is_not_asked(cast: Cast, left: Milestone, keys: About) -> None:
    for named in ([], [cast.ben.person]):
        actions.edit(cast.ana, left, [Telling(cast.ana)], named=named, **keys)
    with pytest.raises(NotAllowed):
        actions.take_over(cast.ben, left)


def test_the_author_may_ask_no_more(ana: Browser, cast: Cast, left: Milestone) -> None:
    ana.get(page_of(left))
    assert "It stays yours." in ana.send("/leave-to").main
    with pytest.raises(NotAllowed):
        actions.take_over(cast.ben, left)


def test_nobody_takes_what_was_left_to_another(
    cast: Cast, eve: Membership, left: Milestone
) -> None:
    with pytest.raises(NotAllowed):
        actions.take_over(eve, left)


def test_who_is_not_named_cannot_be_asked(cast: Cast, eve: Membership, joint: Milestone) -> None:
    with pytest.raises(NotFound):
        actions.leave_to(cast.ana, joint, eve)


def test_taken_off_blocked_and_left_look_alike(
    ana: Browser, cast: Cast, left: Milestone, keys: About
) -> None:
    other = actions.share(cast.ana, named=[cast.ben.person], **keys)
    actions.keep_name(cast.ben, other, is_on=False)
    block(cast.ben.person, cast.ana.person)
    for told in (left, other):
        assert list_who_may_take_over(cast.ana, told) == []
        assert "Take your name off" not in ana.get(page_of(told)).main


def test_a_block_leaves_the_ask_without_an_answer(
    ben: Browser, cast: Cast, left: Milestone
) -> None:
    token = ben.get("/").csrf_token
    block(cast.ana.person, cast.ben.person)
    answered = ben.post(f"{page_of(left)}/take-over", {"csrf_token": token, "on": "y"})
    assert answered.status == 404


def test_then_its_old_author_changes_nothing(cast: Cast, left: Milestone) -> None:
    actions.take_over(cast.ben, left)
    with pytest.raises(NotAllowed):
        actions.take_down(cast.ana, left)


def test_pressing_twice_takes_it_over_once(cast: Cast, left: Milestone) -> None:
    for _press in range(2):
        actions.take_over(cast.ben, left)
    assert left.author == cast.ben


def test_only_its_old_author_puts_that_name_to_it(cast: Cast, left: Milestone, keys: About) -> None:
    actions.take_over(cast.ben, left)
    actions.edit(cast.ben, left, [Telling(cast.ben)], named=[cast.ana.person], **keys)
    assert list_names(cast.ben, left) == []
    actions.keep_name(cast.ana, left, is_on=True)
    assert list_names(cast.ben, left) == ["Ana"]


def test_replies_stay(ben: Browser, cast: Cast, eve: Membership, left: Milestone) -> None:
    say(eve, left.conversation_id, "How lovely.")
    actions.take_over(cast.ben, left)
    assert "How lovely." in ben.get(page_of(left)).main


def test_who_may_see_it_stays(ana: Browser, eves: Browser, cast: Cast, keys: About) -> None:
    ours = actions.share(cast.ana, people=[cast.ben], named=[cast.ben.person], **keys)
    actions.leave_to(cast.ana, ours, cast.ben)
    actions.take_over(cast.ben, ours)
    assert [browser.get(page_of(ours)).status for browser in (ana, eves)] == [200, 404]


def test_in_a_group_both_are_in_it_becomes_theirs_too(
    cast: Cast, on_the_bus: Membership, keys: About
) -> None:
    bens = accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
    here, there = told_twice(cast, on_the_bus, keys)
    actions.take_over(cast.ben, here)
    assert (here.author, there.author) == (cast.ben, bens)


def test_in_a_group_they_are_not_in_it_is_taken_down(
    cleo: Browser, ana: Browser, cast: Cast, on_the_bus: Membership, keys: About
) -> None:
    here, there = told_twice(cast, on_the_bus, keys)
    actions.take_over(cast.ben, here)
    assert cleo.get(page_of(there)).status == 404
    assert "You took this down." in ana.get(page_of(there)).main


def test_who_can_put_it_back_there_changes_nothing_here(
    cast: Cast, on_the_bus: Membership, keys: About
) -> None:
    here, there = told_twice(cast, on_the_bus, keys)
    actions.take_over(cast.ben, here)
    mine: About = {**keys, "title": "Mine"}
    actions.edit(on_the_bus, there, [Telling(on_the_bus)], **mine)
    assert (here.title, there.title) == ("Got the keys", "Mine")


def test_what_was_told_to_others_alone_is_not_theirs_to_read(
    cast: Cast, on_the_bus: Membership, keys: About
) -> None:
    accept_invitation(make_link(cast.cleo, "Ben", ""), cast.ben.person)
    both = [Telling(cast.ana), Telling(on_the_bus, [cast.cleo])]
    here = actions.share(cast.ana, tellings=both, named=[cast.ben.person], **keys)
    there = next(told for told in here.moment.milestones if told is not here)
    actions.leave_to(cast.ana, here, cast.ben)
    actions.take_over(cast.ben, here)
    assert there.author == on_the_bus
    assert there.taken_down_at
