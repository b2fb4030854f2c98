"""Finding again what friends told and did."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from reunite.db import atomic, db
from reunite.groups.actions import accept_invitation, make_link
from reunite.meetups import actions as meetups
from reunite.meetups.models import PlaceShown
from reunite.memories.search import queries
from reunite.memories.search.index import rebuild, tidy
from reunite.memories.search.models import Finding, fold_words
from reunite.memories.search.queries import search
from reunite.milestones import actions as milestones
from reunite.milestones.models import Kind, Telling
from reunite.posts import actions as posts
from reunite.safety.actions import block
from reunite.when import AllDay, PartialDate
from tests.cast import Cast, find, gather
from tests.factories import meet, plan, share
from tests.support.days import in_days
from tests.support.page import Browser, Page

few_examples = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def everyone(any_app: Flask) -> Cast:
    """The cast, on each engine."""
    return find() or gather()


def titles(viewer: object, words: str, **more: object) -> list[str]:
    found = search([viewer], words, **more).found  # type: ignore[list-item,arg-type]
    return [one.thing.title for one in found]


@pytest.mark.parametrize(
    "words", ["tomatoes", "TOMATO", "the tom", "balcony", "Crème", "creme", "came up red", "up"]
)
def test_a_milestone_is_found_by_words_of_its_title_and_story(everyone: Cast, words: str) -> None:
    share(everyone.ana, "The tomatoes came up", story="Red ones, on the balcony. Crème fraîche.")
    assert titles(everyone.ben, words) == ["The tomatoes came up"]


@pytest.mark.parametrize("words", ["potatoes", "tomatoes potatoes", "u", "omatoes", "", "?!", "🍅"])
def test_it_is_not_found_by_others(everyone: Cast, words: str) -> None:
    share(everyone.ana, "The tomatoes came up")
    assert titles(everyone.ben, words) == []


@pytest.mark.parametrize("words", ["picnic", "whitby", "rug"])
def test_a_meetup_is_found_by_title_place_and_notes(everyone: Cast, words: str) -> None:
    day = in_days(10)
    meetups.plan(
        everyone.ana,
        title="Picnic",
        when=AllDay(day, day),
        timezone="UTC",
        place="Whitby",
        notes="Bring a rug",
    )
    assert titles(everyone.ben, words) == ["Picnic"]


def test_all_stands_newest_first(everyone: Cast) -> None:
    share(everyone.ana, "Door of June", when=PartialDate(2020, 6))
    meet(everyone.ben, "Door of May", date(2020, 5, 1))
    share(everyone.ben, "Door of 2019", when=PartialDate(2019))
    found = titles(everyone.ana, "door")
    assert found == ["Door of June", "Door of May", "Door of 2019"]


def test_a_year_leaves_out_the_others(everyone: Cast) -> None:
    share(everyone.ana, "Door of June", when=PartialDate(2020, 6))
    share(everyone.ana, "Door of 2019", when=PartialDate(2019))
    assert titles(everyone.ben, "door", year=2019) == ["Door of 2019"]


def test_pages_follow_each_other(everyone: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "ON_A_PAGE", 2)
    for year in range(2016, 2021):
        share(everyone.ana, f"Door of {year}", when=PartialDate(year))
    first = search([everyone.ben], "door")
    second = search([everyone.ben], "door", before=first.goes_on_before)
    found = [one.thing.title for one in [*first.found, *second.found]]
    assert found == ["Door of 2020", "Door of 2019", "Door of 2018", "Door of 2017"]


def test_what_is_changed_is_found_by_its_new_words(everyone: Cast) -> None:
    milestone = share(everyone.ana, "The tomatoes came up")
    milestones.edit(
        everyone.ana,
        milestone,
        [Telling(everyone.ana)],
        kind=Kind.SMALL,
        title="The beans came up",
        story="",
        when=PartialDate(2021),
    )
    assert titles(everyone.ben, "tomatoes") == []
    assert titles(everyone.ben, "beans", year=2021) == ["The beans came up"]


def test_what_is_taken_down_is_not_found(everyone: Cast) -> None:
    posts.take_down(everyone.ana, share(everyone.ana, "The tomatoes came up"))
    assert titles(everyone.ana, "tomatoes") == []


def test_another_group_is_not_looked_through(everyone: Cast) -> None:
    share(everyone.ana, "The tomatoes came up")
    assert titles(everyone.cleo, "tomatoes") == []


def test_what_is_for_a_few_is_found_by_them_alone(everyone: Cast) -> None:
    milestones.share(
        everyone.ana,
        kind=Kind.SMALL,
        title="Tomatoes",
        story="",
        when=PartialDate(2020),
        people=[],
    )
    assert titles(everyone.ana, "tomatoes") == ["Tomatoes"]
    assert titles(everyone.ben, "tomatoes") == []


def test_a_block_leaves_nothing_to_find(everyone: Cast) -> None:
    share(everyone.ana, "The tomatoes came up")
    block(everyone.ben.person, everyone.ana.person)
    assert titles(everyone.ben, "tomatoes") == []


def test_a_place_kept_from_some_finds_nothing(everyone: Cast) -> None:
    day = in_days(10)
    meetups.plan(
        everyone.ana,
        title="Picnic",
        when=AllDay(day, day),
        timezone="UTC",
        place="Whitby",
        notes="",
        place_shown=PlaceShown.COMING,
    )
    assert titles(everyone.ben, "whitby") == []


def test_a_deleted_thing_leaves_no_entry(everyone: Cast) -> None:
    meetup = plan(everyone.ana, "Picnic", in_days(10))
    atomic(lambda: db.session.execute(db.delete(Finding).where(Finding.meetup_id == meetup.id)))()
    assert titles(everyone.ben, "picnic") == []
    rebuild()
    tidy()
    assert titles(everyone.ben, "picnic") == ["Picnic"]


def test_what_is_told_in_two_groups_is_gone_through_to_its_end(cast: Cast) -> None:
    mine = accept_invitation(make_link(cast.cleo, "Ana", ""), cast.ana.person)
    moments = [
        milestones.share(
            cast.ana,
            tellings=[Telling(cast.ana), Telling(mine)],
            kind=Kind.SMALL,
            title="Tomatoes",
            story="",
            when=PartialDate(1980 + number),
        )
        for number in range(queries.ON_A_PAGE + 1)
    ]
    page = search([cast.ana, mine], "tomatoes")
    rest = search([cast.ana, mine], "tomatoes", before=page.goes_on_before)
    assert len(page.found) + len(rest.found) == len(moments)


def test_friends_are_found_by_name(everyone: Cast) -> None:
    assert [one.name for one in search([everyone.ana], "be").people] == ["Ben"]


def test_the_walk_goes_along_the_words_and_sorts_nothing(app: Flask, cast: Cast) -> None:
    plans = []

    def explain(
        connection: Any, _cursor: object, statement: str, told: Any, *_more: object
    ) -> None:
        if "finding_words MATCH" in statement and not statement.startswith("EXPLAIN"):
            asked = connection.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", told)
            plans.append([row[3] for row in asked])

    event.listen(db.engine, "before_cursor_execute", explain)
    search([cast.ana], "door")
    event.remove(db.engine, "before_cursor_execute", explain)
    assert len(plans) == 2
    for steps in plans:
        assert steps[0].startswith("SCAN finding_words VIRTUAL TABLE")
        assert not [step for step in steps if "TEMP B-TREE" in step]


TYPED = st.text(max_size=60) | st.sampled_from(
    ['"', "'", "a OR b", "NEAR(a b)", "words:x", "*", "^a", "-a", "a:*", "\\", "x" * 10_000, "𞤀ab"]
)


@few_examples
@given(TYPED)
def test_anything_may_be_typed(everyone: Cast, typed: str) -> None:
    search([everyone.ana], typed)


@few_examples
@given(st.text(min_size=1, max_size=60))
def test_whatever_was_written_is_found_again(everyone: Cast, written: str) -> None:
    words = fold_words(written)
    share(everyone.ana, "Something", story=written.replace("\x00", ""))
    if words:
        assert "Something" in titles(everyone.ana, words[0])


def look_for(browser: Browser, path: str, **typed: object) -> Page:
    browser.get(path)
    return browser.send("/search", **typed)


def test_the_page_finds_it_and_its_address_tells_no_words(ben: Browser, cast: Cast) -> None:
    share(cast.ana, "The tomatoes came up")
    found = look_for(ben, "/search", words="tomatoes")
    assert "The tomatoes came up" in found.main
    assert "tomatoes" not in found.answer.request.url


@pytest.mark.parametrize("typed", ["", " ", "\u200b"])
def test_nothing_typed_is_a_problem(ben: Browser, typed: str) -> None:
    page = look_for(ben, "/search", words=typed)
    assert page.status == 422
    assert "Type a word or two." in page.main


def test_a_whole_book_typed_is_a_problem(ben: Browser) -> None:
    assert look_for(ben, "/search", words="tomato " * 2_000).status == 422


@pytest.mark.parametrize("query", ["for=x", "for=é", "before=x", "for=&before=9999999999999999"])
def test_a_made_up_address_finds_nothing(ben: Browser, query: str) -> None:
    assert ben.get(f"/search?{query}").status == 200


@pytest.mark.parametrize("before", [-1, 0, 10**30, -(10**30)])
def test_a_made_up_place_to_go_on_from_is_none(ben: Browser, cast: Cast, before: int) -> None:
    share(cast.ana, "The tomatoes came up")
    here = look_for(ben, "/search", words="tomatoes").answer.request.url
    assert ben.get(f"{here}&before={before}").status == 200


def test_what_is_folded_shows_who_and_the_note_alone(ben: Browser, cast: Cast) -> None:
    milestone = share(cast.ana, "Home from hospital", story="Two weeks of it.")

    @atomic
    def note() -> None:
        milestone.moment.note = "hospital"

    note()
    page = look_for(ben, "/search", words="weeks")
    assert "Content note: hospital" in page.main
    assert "Home from" not in page.main
    assert "Two weeks" not in page.main


def test_in_a_group_it_looks_through_that_alone(ben: Browser, cast: Cast) -> None:
    share(cast.ana, "The tomatoes came up")
    page = look_for(ben, f"/g/{cast.group.public_id}/search", words="tomatoes")
    assert "The tomatoes came up" in page.main
