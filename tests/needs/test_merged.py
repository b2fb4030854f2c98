"""What an organiser is told: everyone's needs between them, and nothing of who or how many."""

from itertools import permutations

import pytest
from flask import Flask

from reunite.needs.models import Band, Need
from reunite.needs.queries import NeedSaid, merged_needs
from reunite.needs.wording import check_lines
from tests.cast import Cast, join
from tests.needs.conftest import Fill
from tests.support.statements import statements


def people(cast: Cast) -> list[int]:
    return [cast.ana.person_id, cast.ben.person_id]


def test_who_said_nothing_needs_nothing(cast: Cast) -> None:
    assert merged_needs(people(cast)) == []
    assert merged_needs([]) == []


def test_needs_come_in_one_order_without_names(cast: Cast, fill: Fill) -> None:
    fill(cast.ana, needs={Need.OTHER: "A hook for a coat", Need.STEP_FREE: ""})
    fill(cast.ben, needs={Need.QUIET: ""})
    assert merged_needs(people(cast)) == [
        NeedSaid(Need.STEP_FREE),
        NeedSaid(Need.QUIET),
        NeedSaid(Need.OTHER, words=("A hook for a coat",)),
    ]


def test_how_many_need_it_makes_no_difference(cast: Cast, fill: Fill) -> None:
    fill(cast.ana, needs={Need.QUIET: "", Need.FOOD: "Vegan"}, money=Band.TEN)
    one = merged_needs(people(cast))
    fill(cast.ben, needs={Need.QUIET: "", Need.FOOD: "Vegan"}, money=Band.TEN)
    assert merged_needs(people(cast)) == one


def test_only_those_who_let_it_are_named(cast: Cast, fill: Fill) -> None:
    fill(cast.ana, needs={Need.FOOD: "Vegan", Need.QUIET: ""}, by_name=True)
    fill(cast.ben, needs={Need.FOOD: "No nuts"})
    names = {said.need: said.names for said in merged_needs(people(cast))}
    assert names == {Need.QUIET: ("Ana",), Need.FOOD: ("Ana",)}


def test_only_those_asked_about_count(cast: Cast, fill: Fill) -> None:
    fill(cast.ana, needs={Need.FOOD: "Vegan"})
    assert merged_needs([cast.ben.person_id]) == []


def test_words_stand_in_an_order_of_their_own(cast: Cast, fill: Fill) -> None:
    said = ["Vegan", "No nuts", "Halal", "Nothing raw"]
    crowd = [cast.ana, cast.ben, *(join(cast.ana, f"P{n}", f"p{n}@example.org") for n in (1, 2))]
    found = set()
    for order in permutations(said):
        for member, words in zip(crowd, order, strict=True):
            fill(member, needs={Need.FOOD: words})
        [food] = merged_needs(member.person_id for member in crowd)
        found.add(food.words)
    assert len(found) == 1
    assert sorted(found.pop()) == sorted(said)


@pytest.mark.parametrize(
    ("ana", "ben", "least"),
    [
        (Band.TEN, Band.THIRTY, Band.TEN),
        (Band.ANY, Band.NOTHING, Band.NOTHING),
        (Band.UNSAID, Band.THIRTY, Band.THIRTY),
    ],
)
def test_of_money_the_least_is_told(
    cast: Cast, fill: Fill, ana: Band, ben: Band, least: Band
) -> None:
    fill(cast.ana, money=ana, by_name=True)
    fill(cast.ben, money=ben)
    names = ("Ana",) if ana is least else ()
    assert merged_needs(people(cast)) == [NeedSaid(Need.MONEY, money=least, names=names)]


@pytest.mark.parametrize("band", [Band.UNSAID, Band.ANY])
def test_who_sets_no_bound_needs_none(cast: Cast, fill: Fill, band: Band) -> None:
    fill(cast.ana, money=band, by_name=True)
    assert merged_needs(people(cast)) == []


def test_however_many_come_it_takes_one_read(app: Flask, cast: Cast, fill: Fill) -> None:
    fill(cast.ana, needs={Need.QUIET: ""})
    crowd = [*people(cast), *range(100, 300)]
    with statements() as asked:
        merged_needs(crowd)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "not said yet"),
        ({"step_free": ""}, "not said yet"),
        ({"step_free": "yes"}, "said yes"),
        ({"step_free": "no"}, "said no"),
        ({"step_free": "One low step"}, "said “One low step”"),
    ],
)
def test_each_need_is_held_against_what_was_said(
    app: Flask, said: dict[str, str], sentence: str
) -> None:
    assert check_lines([NeedSaid(Need.STEP_FREE)], said) == [("Step-free", sentence)]


def test_only_what_is_needed_is_checked(app: Flask) -> None:
    lines = check_lines([NeedSaid(Need.QUIET)], {"step_free": "yes", "quiet": "yes"})
    assert lines == [("Quiet corner", "said yes")]
