"""The timeline of a group, and of all one's groups."""

from datetime import date

import pytest

from reunite.db import atomic
from reunite.groups import actions as groups
from reunite.groups.models import Membership
from reunite.safety.actions import block
from reunite.when import PartialDate
from tests.cast import Cast
from tests.factories import meet, say, share
from tests.support.page import Browser, Page
from tests.support.pictures import add_photo


@pytest.fixture
def path(cast: Cast) -> str:
    return f"/g/{cast.group.public_id}/"


@pytest.fixture
def ten_years(cast: Cast) -> str:
    """Something every few months since 2017; where its timeline is."""
    for year in range(2017, 2026):
        for month in (2, 5, 8, 11):
            share(cast.ana, f"Thing of {year}-{month}", when=PartialDate(year, month))
    return f"/g/{cast.group.public_id}/"


def headings(page: Page) -> list[str]:
    return [heading.text_content() for heading in page.find("main h2")]


def titles(page: Page) -> list[str]:
    return [heading.text_content() for heading in page.find(".entries h3")]


def test_it_says_since_when(ana: Browser, path: str) -> None:
    assert "Together since March 2016" in ana.get(path).main


def test_an_empty_one_offers_a_beginning(ana: Browser, path: str) -> None:
    page = ana.get(path)
    assert "Start anywhere" in page.main
    assert page.find(f"a.button[href='{path}milestones/new']")


def test_milestones_and_past_meetups_stand_by_date(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ana, "Spring", when=PartialDate(2020, 4, 2))
    meet(cast.ben, "Summer", date(2020, 7, 1))
    share(cast.ben, "Autumn", when=PartialDate(2020, 10))
    assert titles(ana.get(path)) == ["Autumn", "Summer", "Spring"]


def test_a_meetup_has_a_marker_and_a_word(ana: Browser, cast: Cast, path: str) -> None:
    meet(cast.ben, "Lunch", date(2020, 7, 1))
    [entry] = ana.get(path).find(".entries > li.met")
    assert " ".join(entry.text_content().split()) == "Wednesday 1 July Meetup Lunch Whitby"


def test_a_quiet_year_is_one_line(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ana, when=PartialDate(2020))
    share(cast.ana, when=PartialDate(2018))
    page = ana.get(path)
    assert headings(page) == ["2020", "2019", "2018", "2017", "2016"]
    quiet = [line.text_content() for line in page.find(".quiet-year p")]
    assert quiet == ["A quiet year. Those belong here too."] * 3


def test_years_before_friends_met_are_not_quiet(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ana, "Born", when=PartialDate(1985))
    share(cast.ana, when=PartialDate(2016))
    page = ana.get(path)
    assert headings(page) == ["2016", "1985"]
    assert [a.text_content() for a in page.find(".spine a")][-2:] == ["2016", "1985"]


def test_the_spine_lights_the_years_with_something(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ana, when=PartialDate(2018))
    meet(cast.ana, "Lunch", date(2020, 7, 1))
    lit = [a.text_content() for a in ana.get(path).find(".spine a.lit")]
    assert lit == ["2020", "2018"]


def test_the_first_page_says_what_comes_next(ana: Browser, ten_years: str) -> None:
    page = ana.get(ten_years)
    [more] = page.find("a[href^='?after=']")
    assert len(titles(page)) == 30
    assert more.text_content().strip() == "Show the rest of 2018 and earlier"


def test_a_year_that_is_whole_is_not_promised_again(ana: Browser, ten_years: str) -> None:
    page = ana.get(f"{ten_years}?year=2024")
    [more] = page.find("a[href^='?after=']")
    assert more.text_content().strip() == "Show the rest of 2017 and earlier"


def test_following_it_leads_to_the_end(ana: Browser, ten_years: str) -> None:
    first = ana.get(ten_years)
    second = ana.get(ten_years + first.find("a[href^='?after=']")[0].get("href", ""))
    assert len({*titles(first), *titles(second)}) == 36
    assert not second.find("a[href^='?after=']")


def test_a_jump_begins_with_its_year(ana: Browser, ten_years: str) -> None:
    page = ana.get(f"{ten_years}?year=2019")
    assert headings(page)[0] == "2019"
    assert page.find(".spine [aria-current]")[0].text_content() == "2019"


@pytest.mark.parametrize(
    "query", ["year=0", "year=99999", "year=x", "year=2019&year=x", "after=nothing", "after='--"]
)
def test_an_address_that_means_nothing_is_the_beginning(
    ana: Browser, cast: Cast, path: str, query: str
) -> None:
    share(cast.ana, when=PartialDate(2018))
    page = ana.get(f"{path}?{query}")
    assert page.status == 200
    assert titles(page) == ["The tomatoes came up"]


def test_another_groups_entry_is_no_place_to_go_on_from(
    ana: Browser, cast: Cast, path: str
) -> None:
    share(cast.ana, when=PartialDate(2020))
    foreign = share(cast.cleo, when=PartialDate(2018))
    assert ana.get(f"{path}?after={foreign.public_id}").main == ana.get(path).main


def test_a_stranger_finds_nothing(cleo: Browser, path: str) -> None:
    assert cleo.get(path).status == 404


def test_a_long_story_only_begins_here(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ana, story="word " * 1_000)
    said = ana.get(path).find(".milestone .stack p")[0].text_content()
    assert len(said) < 700
    assert said.endswith("word…")


def test_a_meetup_shows_the_photo_that_comes_first(ben: Browser, cast: Cast, path: str) -> None:
    lunch = meet(cast.ana, "Lunch", date(2020, 7, 1))
    add_photo(cast.ana, lunch, alt="Twelve of us")
    assert [photo.get("alt") for photo in ben.get(path).find(".met img")] == ["Twelve of us"]


def test_a_photo_by_someone_blocked_stands_for_nothing(ben: Browser, cast: Cast, path: str) -> None:
    lunch = meet(cast.ana, "Lunch", date(2020, 7, 1))
    add_photo(cast.ana, lunch)
    block(cast.ben, cast.ana)
    assert not ben.get(path).find(".met img")


def test_a_change_shows_at_once(ana: Browser, cast: Cast, path: str) -> None:
    milestone = share(cast.ana)
    ana.get(path)
    say(cast.ben, milestone, "Save me one.")
    assert "Save me one." in ana.get(path).main


def test_a_new_name_shows_at_once(ana: Browser, cast: Cast, path: str) -> None:
    share(cast.ben)
    ana.get(path)
    atomic(setattr)(cast.ben.person, "name", "Benedict")
    assert "Benedict" in ana.get(path).find(".milestone .by")[0].text_content()


@pytest.fixture
def both(cast: Cast) -> Membership:
    """Ana is in Cleo's group too."""
    return groups.accept_invitation(groups.make_link(cast.cleo, "Ana", ""), cast.ana.person)


def test_across_groups_each_entry_says_whose(ana: Browser, cast: Cast, both: Membership) -> None:
    share(cast.ana, "Ours", when=PartialDate(2020, 3))
    share(cast.cleo, "Theirs", when=PartialDate(2020, 4))
    page = ana.get("/timeline")
    assert titles(page) == ["Theirs", "Ours"]
    said = [" ".join(line.text_content().split()) for line in page.find(".when")]
    assert said == ["April, Night Bus", "March, The Thursday Lot"]


def test_across_groups_one_chooses_where_to_share(ana: Browser, both: Membership) -> None:
    offered = [a.text_content() for a in ana.get("/timeline").find(".more-of a")]
    assert offered == ["The Thursday Lot", "Night Bus"]


def test_a_groups_own_timeline_is_its_own(ana: Browser, cast: Cast, both: Membership) -> None:
    share(cast.cleo, "Theirs")
    assert "Theirs" not in ana.get(f"/g/{cast.group.public_id}/").main


def test_a_newcomer_sees_only_their_own(cast: Cast, cleo: Browser) -> None:
    share(cast.ana, "Ours")
    assert "Ours" not in cleo.get("/timeline").main
