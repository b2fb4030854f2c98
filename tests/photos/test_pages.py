"""The pages of an album."""

import io
import zipfile
from collections.abc import Callable

from reunite.db import atomic, db
from reunite.groups.models import Membership
from reunite.milestones.models import Milestone
from reunite.photos.models import Photo
from tests.cast import Cast
from tests.support.page import Browser, Page
from tests.support.pictures import add_photo, picture
from tests.support.statements import statements

Add = Callable[..., Page]


def test_without_a_description_nobody_makes_one_up(
    cast: Cast, milestone: Milestone, photos: str, ben: Browser
) -> None:
    photo = add_photo(cast.ana, milestone.moment)
    [shown] = ben.get(f"{photos}/{photo.public_id}").find("figure img")
    assert shown.get("alt") == ""
    assert "It has no description." in ben.get(f"{photos}/{photo.public_id}").main


def test_who_added_them_describes_several_at_once(
    cast: Cast, milestone: Milestone, photos: str, ana: Browser
) -> None:
    first, second = (add_photo(cast.ana, milestone.moment).public_id for _photo in range(2))
    ana.get(photos)
    ana.send("/words", **{first: "A blue door", second: "The same, open"})
    assert [p.get("alt") for p in ana.get(photos).find(".photos img")] == [
        "A blue door",
        "The same, open",
    ]


def test_nobody_else_describes_them(
    cast: Cast, milestone: Milestone, photos: str, ben: Browser
) -> None:
    photo = add_photo(cast.ana, milestone.moment, alt="A blue door")
    token = ben.get(photos).csrf_token
    ben.post(f"{photos}/words", {"csrf_token": token, photo.public_id: "An ugly door"})
    assert db.session.query(Photo).one().alt == "A blue door"


def test_too_long_a_description_comes_back(
    cast: Cast, milestone: Milestone, photos: str, ana: Browser
) -> None:
    photo = add_photo(cast.ana, milestone.moment)
    ana.get(photos)
    page = ana.send("/words", **{photo.public_id: "x" * 301})
    assert (page.status, "300 characters" in page.main) == (422, True)
    assert page.find("main form input.control")[0].get("value") == "x" * 301


def test_each_leads_to_the_one_before_and_the_next(
    cast: Cast, milestone: Milestone, photos: str, ben: Browser
) -> None:
    first, second, third = (add_photo(cast.ana, milestone.moment).public_id for _p in range(3))
    page = ben.get(f"{photos}/{second}")
    assert page.find("[rel=prev]")[0].get("href").endswith(first)
    assert page.find("[rel=next]")[0].get("href").endswith(third)


def test_all_are_taken_away_in_one_file(
    cast: Cast, milestone: Milestone, photos: str, ben: Browser
) -> None:
    for _photo in range(3):
        add_photo(cast.ana, milestone.moment)
    answer = ben.client.get(f"{photos}/all")
    with zipfile.ZipFile(io.BytesIO(answer.data)) as taken:
        assert taken.testzip() is None
        assert taken.namelist()[0] == f"{milestone.sort_on}-001.webp"
        assert len(taken.namelist()) == 3


def test_only_who_told_the_milestone_adds_to_it(
    ben: Browser, photos: str, add: Add, ana: Browser
) -> None:
    assert not ben.get(photos).find("input[type=file]")
    token = ben.page.csrf_token  # type: ignore[union-attr]
    file = (io.BytesIO(picture()), "a.jpg")
    assert ben.post(photos, {"csrf_token": token, "photos": file}).status == 403


def test_the_first_is_on_the_timeline(
    cast: Cast, milestone: Milestone, photos: str, ben: Browser
) -> None:
    photo = add_photo(cast.ana, milestone.moment, alt="A blue door")
    [shown] = ben.get(f"/g/{cast.group.public_id}/").find("article.milestone img")
    assert photo.public_id in shown.get("src")
    assert ben.get(shown.get("src")).status == 200


@atomic
def add_photos(member: Membership, milestone: Milestone, number: int) -> None:
    for _photo in range(number):
        add_photo(member, milestone.moment)


def test_two_hundred_photos_cost_as_many_statements_as_two(
    cast: Cast, milestone: Milestone, photos: str, ben: Browser
) -> None:
    counts = []
    for more in (2, 198):
        add_photos(cast.ana, milestone, more)
        with statements() as asked:
            ben.get(photos)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 12
