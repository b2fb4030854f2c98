"""The group door."""

from tests.cast import Cast
from tests.support.page import Browser


def test_a_stranger_and_a_wrong_address_get_the_same_page(cleo: Browser, cast: Cast) -> None:
    real = cleo.get(f"/g/{cast.group.public_id}/members")
    made_up = cleo.get("/g/aaaaaaaaaaaa/members")
    assert (real.status, made_up.status) == (404, 404)
    assert real.main == made_up.main


def test_someone_who_left_is_a_stranger(dev: Browser, cast: Cast) -> None:
    assert dev.get(f"/g/{cast.group.public_id}/members").status == 404


def test_someone_signed_out_is_asked_to_sign_in(anyone: Browser, cast: Cast) -> None:
    page = anyone.get(f"/g/{cast.group.public_id}/members")
    assert (page.status, page.answer.headers["Location"]) == (303, "/sign-in")
