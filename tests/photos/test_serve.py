"""A photo's bytes go to whoever may see what it belongs to, and to nobody else, at every size."""

import pytest

from reunite.groups.actions import leave_group
from reunite.photos.models import WIDTHS
from reunite.safety.actions import block
from tests.cast import Cast
from tests.support.page import Browser


@pytest.fixture(params=WIDTHS)
def file(request: pytest.FixtureRequest, ready: str) -> str:
    """The address of one size of a photo that Ana added."""
    return f"{ready}/{request.param}"


def status(browser: Browser, path: str, **headers: str) -> int:
    return browser.client.get(path, headers=headers).status_code


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
    headers = ben.client.get(file).headers
    assert headers["Cache-Control"] == "private, max-age=86400"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Content-Type"] == "image/webp"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_what_the_browser_has_is_not_sent_again(ben: Browser, file: str) -> None:
    etag = ben.client.get(file).headers["ETag"]
    assert status(ben, file, **{"If-None-Match": etag}) == 304
