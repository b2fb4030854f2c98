"""The page of one milestone, and what its author may do with it."""

import pytest

from reunite.db import db
from reunite.groups.actions import leave_group
from reunite.milestones.models import Kind, Milestone
from reunite.posts import actions as posts
from tests.cast import Cast
from tests.factories import say, share
from tests.support.page import Browser


def test_a_friend_sees_who_shared_what(ben: Browser, page: str) -> None:
    said = ben.get(page).main
    assert all(words in said for words in ("Ana", "A small thing", "The front door is mine", "14"))


def test_the_title_of_the_page_gives_nothing_away(ben: Browser, page: str) -> None:
    assert ben.get(page).title == "Timeline · Reunite"


def test_every_kind_has_an_icon_and_words(ben: Browser, cast: Cast) -> None:
    for kind in Kind:
        share(cast.ana, kind=kind)
    shown = ben.get(f"/g/{cast.group.public_id}/").find(".kind")
    assert len({kind.text_content().strip() for kind in shown}) == len(Kind)
    assert all(kind.find("svg") is not None for kind in shown)


@pytest.mark.parametrize("path", ["", "/edit"])
def test_a_stranger_finds_nothing(cleo: Browser, page: str, path: str) -> None:
    assert cleo.get(page + path).status == 404


def test_someone_who_left_finds_nothing(dev: Browser, page: str) -> None:
    assert dev.get(page).status == 404


def test_another_groups_milestone_is_not_found_under_ones_own(
    cleo: Browser, cast: Cast, milestone: Milestone
) -> None:
    own = f"/g/{cast.cleo.group.public_id}/milestones/{milestone.public_id}"
    assert cleo.get(own).status == 404


@pytest.mark.parametrize("verb", ["take-down", "put-back", "words"])
def test_reading_changes_nothing(ana: Browser, page: str, verb: str) -> None:
    assert ana.get(f"{page}/{verb}").status == 405


def test_its_author_changes_it(ana: Browser, page: str) -> None:
    ana.get(f"{page}/edit")
    changed = ana.send(title="The door is blue", when__year="2019", kind="home")
    assert "The door is blue" in changed.main
    assert "2019 · changed since" in changed.main


def test_a_change_that_can_not_be_keeps_the_words(ana: Browser, page: str) -> None:
    ana.get(f"{page}/edit")
    refused = ana.send(title="", story="My new words", when__year="2190")
    assert refused.status == 422
    assert "My new words" in refused.source
    db.session.expire_all()
    assert "The front door is mine" in ana.get(page).main


def test_a_change_to_a_day_to_come_is_refused(ana: Browser, page: str) -> None:
    ana.get(f"{page}/edit")
    assert "That’s still to come" in ana.send(when__year="2190").main


def test_nobody_else_sees_how_to_change_it(ben: Browser, page: str) -> None:
    assert not ben.get(page).find(f"a[href='{page}/edit']")


@pytest.mark.parametrize("path", ["/edit", "/take-down", "/put-back"])
def test_nobody_else_changes_it(ben: Browser, page: str, path: str) -> None:
    token = ben.get("/").csrf_token
    answer = ben.post(page + path, {"csrf_token": token, "title": "Mine now"})
    assert answer.status == 403
    assert "someone else’s. Only they" in answer.main


def test_taken_down_its_author_can_put_it_back(ana: Browser, ben: Browser, page: str) -> None:
    ana.get(f"{page}/edit")
    taken = ana.send("/take-down")
    assert "Only you can see it" in taken.main
    assert ben.get(page).status == 404
    ana.send("/put-back")
    assert "The front door is mine" in ben.get(page).main


def test_taking_down_twice_is_taking_down(ana: Browser, cast: Cast, milestone: Milestone) -> None:
    posts.take_down(cast.ana, milestone)
    first = milestone.taken_down_at
    posts.take_down(cast.ana, milestone)
    assert milestone.taken_down_at == first


@pytest.fixture
def taken_down(cast: Cast, milestone: Milestone) -> Milestone:
    say(cast.ben, milestone, "Lovely door.")
    posts.take_down(cast.ana, milestone)
    return milestone


@pytest.mark.parametrize("path", ["/", "/timeline", "/g/{}/", "/g/{}/?year=2020"])
def test_taken_down_it_is_nowhere_for_others(
    ben: Browser, cast: Cast, taken_down: Milestone, path: str
) -> None:
    shown = ben.get(path.format(cast.group.public_id))
    assert shown.status == 200
    assert not [w for w in ("front door", "Lovely", "shared a milestone") if w in shown.text]


def test_taken_down_it_is_nowhere_on_its_authors_timeline_either(
    ana: Browser, cast: Cast, taken_down: Milestone
) -> None:
    assert "front door" not in ana.get(f"/g/{cast.group.public_id}/").text


def test_taken_down_nobody_answers_it(ben: Browser, page: str, taken_down: Milestone) -> None:
    token = ben.get("/").csrf_token
    assert ben.post(f"{page}/words", {"csrf_token": token, "body": "Hello"}).status == 404


def test_a_milestone_outlives_its_authors_leaving(ana: Browser, cast: Cast) -> None:
    milestone = share(cast.ben, "Passed at last")
    leave_group(cast.ben)
    shown = ana.get(f"/g/{cast.group.public_id}/milestones/{milestone.public_id}")
    assert "Passed at last" in shown.main
