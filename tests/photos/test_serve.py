"""A photo's bytes go to whoever may see what it belongs to, and to nobody else, at every size."""

import pytest

from reunite.groups.actions import accept_invitation, leave_group, make_link
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind, Milestone, Telling
from reunite.photos.models import WIDTHS
from reunite.safety.actions import block
from reunite.when import PartialDate
from tests.cast import Cast
from tests.support.page import Browser
from tests.support.pictures import add_photo


@pytest.fixture(params=WIDTHS)
def file(request: pytest.FixtureRequest, ready: str) -> str:
    """The address of one size of a photo that Ana added."""
    return f"{ready}/{request.param}"


def status(browser: Browser, path: str, **headers: str) -> int:
    return browser.get(path, headers=headers).status


def test_a_member_gets_every_size(ben: Browser, file: str) -> None:
    assert status(ben, file) == 200


def test_someone_of_another_group_gets_none(cleo: Browser, file: str) -> None:
    assert status(cleo, file) == 404


def test_nobody_gets_one_without_signing_in(anyone: Browser, file: str) -> None:
    assert status(anyone, file) == 303


def test_someone_who_left_gets_none_from_that_moment(ben: Browser, cast: Cast, file: str) -> None:
    leave_group(cast.ben)
    assert status(ben, file) == 404


def test_someone_blocked_gets_none(ben: Browser, cast: Cast, file: str) -> None:
    block(cast.ana.person, cast.ben.person)
    assert status(ben, file) == 404


def test_a_size_there_isnt_is_not_found(ana: Browser, ready: str) -> None:
    for width in ("0", "1", "2048", "99999999999999999999"):
        assert status(ana, f"{ready}/{width}") == 404


def test_it_can_be_kept_by_the_browser_but_shown_as_nothing_else(ben: Browser, file: str) -> None:
    headers = ben.get(file).answer.headers
    assert headers["Cache-Control"] == "private, max-age=86400"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Content-Type"] == "image/webp"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_what_the_browser_has_is_not_sent_again(ben: Browser, file: str) -> None:
    etag = ben.get(file).answer.headers["ETag"]
    assert status(ben, file, **{"If-None-Match": etag}) == 304


@pytest.fixture
def told(cast: Cast) -> tuple[str, str]:
    """A photo of a moment that Ana told in two groups, in each under its own address."""
    on_the_bus = accept_invitation(make_link(cast.cleo, "Ana", ""), cast.ana.person)
    first = milestones.share(
        cast.ana,
        kind=Kind.HOME,
        title="Got the keys",
        story="",
        when=PartialDate(2020),
        tellings=[Telling(cast.ana), Telling(on_the_bus)],
    )
    photo = add_photo(cast.ana, first.moment).public_id
    by_group = {m.group_id: m.public_id for m in first.moment.milestones}
    here, there = (
        f"/g/{group.public_id}/milestones/{by_group[group.id]}/photos/{photo}/480"
        for group in (cast.group, on_the_bus.group)
    )
    return here, there


def test_told_in_two_groups_each_sees_it_under_its_own_address(
    ben: Browser, cleo: Browser, told: tuple[str, str]
) -> None:
    here, there = told
    assert (status(ben, here), status(ben, there)) == (200, 404)
    assert (status(cleo, here), status(cleo, there)) == (404, 200)


def test_taken_down_its_photos_are_its_authors_alone(
    cast: Cast, ana: Browser, ben: Browser, ready: str, milestone: Milestone
) -> None:
    milestones.take_down(cast.ana, milestone)
    assert (status(ana, f"{ready}/480"), status(ben, f"{ready}/480")) == (200, 404)
