"""Starting a group of one's own."""

import pytest

from tests.support.page import Browser

FILLED_IN = {
    "name": "Saturday Makers",
    "cover_name": "Saturday lot",
    "met_where": "skills_group",
    "since__year": "2020",
}


def test_whoever_starts_it_looks_after_it(ben: Browser) -> None:
    ben.get("/groups/new")
    group = ben.send(**FILLED_IN).answer.request.path
    assert ben.get(f"{group}settings").status == 200


def test_pressing_twice_starts_one(ben: Browser) -> None:
    form = ben.get("/groups/new")
    first = ben.send(**FILLED_IN).answer.request.path
    ben.page = form
    assert ben.send(**FILLED_IN).answer.request.path == first


@pytest.mark.parametrize(
    "wrong",
    [{"name": ""}, {"since__year": "soon"}, {"since__year": "2150"}, {"met_where": None}],
)
def test_bad_input_loses_nothing(ben: Browser, wrong: dict[str, str]) -> None:
    ben.get("/groups/new")
    page = ben.send(**{**FILLED_IN, **wrong})
    assert (page.status, page.form().fields["cover_name"]) == (422, "Saturday lot")


def test_it_is_for_people_who_are_signed_in(anyone: Browser) -> None:
    assert anyone.get("/groups/new").answer.headers["Location"] == "/sign-in"
