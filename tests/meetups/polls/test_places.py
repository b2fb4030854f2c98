"""Choosing where, as when is chosen."""

import pytest

from reunite.errors import DomainError
from reunite.meetups.models import Meetup
from reunite.meetups.polls import actions
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.picnic import post_leaves, tell_of_changes
from tests.support.post import mail_to
from tests.support.reunion import IF_NEED_BE, YES, options, reunion, said_by, say


@pytest.fixture
def poll(cast: Cast) -> Meetup:
    """A poll with two places to choose from."""
    return reunion(cast.ana, places=["Whitby", "Malham"])


def fix(cast: Cast, poll: Meetup) -> None:
    actions.fix_date(cast.ana, poll, options(poll)[0])


def test_they_are_voted_on_like_the_dates(
    ben: Browser, cast: Cast, poll: Meetup, page: str
) -> None:
    ben.get(page)
    whitby = f"said-{options(poll)[2].public_id}"
    ben.send("/votes", **{whitby: "if_need_be"})
    assert said_by(cast.ben, poll) == [None, None, IF_NEED_BE, None]


def test_one_is_settled_with_the_date(ana: Browser, poll: Meetup, page: str) -> None:
    ana.get(f"{page}/fix")
    saturday, _sunday, whitby, _malham = [option.public_id for option in options(poll)]
    assert "Whitby" in ana.send(date=saturday, place=whitby).main
    assert poll.place == "Whitby"


def test_not_one_that_was_dropped_meanwhile(cast: Cast, poll: Meetup) -> None:
    saturday, _sunday, whitby, _malham = options(poll)
    actions.drop(cast.ana, poll, whitby)
    with pytest.raises(DomainError, match="any more"):
        actions.fix_date(cast.ana, poll, saturday, whitby)


def test_or_left_for_later(ben: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    fix(cast, poll)
    shown = ben.get(page)
    assert "Will you come?" in shown.main
    assert "Where could it be?" in shown.main
    assert len(shown.find("[role=group]")) == 2


def test_then_they_are_still_voted_on(ben: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    fix(cast, poll)
    ben.get(page)
    ben.send("/votes", **{f"said-{options(poll)[3].public_id}": "yes"})
    assert said_by(cast.ben, poll) == [None, YES]


def test_settling_one_tells_everyone(ana: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    fix(cast, poll)
    post_leaves()
    ana.get(page)
    assert "That’s where it is." in ana.send(f"{options(poll)[2].public_id}/settle").main
    tell_of_changes()
    assert "The place is Whitby." in mail_to("ben@example.org")[-1].text


def test_then_there_is_nothing_to_choose(ben: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    fix(cast, poll)
    actions.settle_place(cast.ana, poll, options(poll)[2])
    assert not ben.get(page).find("[role=group]")
    with pytest.raises(DomainError, match="settled"):
        say(cast.ben, poll, None, None, YES)


def test_settled_twice_is_said_calmly(ana: Browser, cast: Cast, poll: Meetup, page: str) -> None:
    fix(cast, poll)
    ana.get(page)
    settle = f"{options(poll)[2].public_id}/settle"
    actions.settle_place(cast.ana, poll, options(poll)[3])
    assert "settled already" in ana.send(settle).main
    assert poll.place == "Malham"


def test_others_may_not(ben: Browser, poll: Meetup, page: str) -> None:
    token = ben.get(page).csrf_token
    settle = f"{page}/places/{options(poll)[2].public_id}/settle"
    assert ben.post(settle, {"csrf_token": token}).status == 403


def test_what_is_settled_takes_no_more_places(cast: Cast, poll: Meetup) -> None:
    actions.settle_place(cast.ana, poll, options(poll)[2])
    with pytest.raises(DomainError, match="settled already"):
        actions.propose(cast.ana, poll, places=["Leeds"])


def test_a_place_twice_is_refused(cast: Cast, poll: Meetup) -> None:
    with pytest.raises(DomainError, match="is there twice"):
        actions.propose(cast.ana, poll, places=["whitby"])


def test_a_dozen_are_enough(cast: Cast, poll: Meetup) -> None:
    with pytest.raises(DomainError, match="12 places or fewer"):
        actions.propose(cast.ana, poll, places=[f"Place {n}" for n in range(11)])


def test_a_kept_place_is_not_on_offer(ben: Browser, cast: Cast) -> None:
    poll = reunion(cast.ana, place="Whitby")
    page = f"/g/{cast.group.public_id}/meetups/{poll.public_id}"
    assert "And where?" not in ben.get(page).main
