"""Finding a town by what people type."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite import towns
from reunite.towns import FOUND_AT_MOST, LARGE, Town, find_town, large_town_near, search_towns

LLANDUDNO, HEBDEN_BRIDGE, LEEDS, MALMO = 2644120, 2647207, 2644688, 2692969
SOME = [
    *(LLANDUDNO, HEBDEN_BRIDGE, LEEDS, MALMO, 2641598, 2641599, 2867714, 3093133, 1850147, 5128581),
    *(2650225, 2655603, 3448439, 2964574, 6058560, 2193733, 4140963, 745044, 2618425, 3435910),
]


def town(number: int) -> Town:
    found = find_town(number)
    assert found, number
    return found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Malmo", "Malmö"),
        ("MALMÖ", "Malmö"),
        ("Muenchen", "Munich"),
        ("münchen", "Munich"),
        ("Cracow", "Kraków"),
        ("lodz", "Łódź"),
        ("Llandudno", "Llandudno"),
        ("  hebden   bridge ", "Hebden Bridge"),
        ("stratford upon avon", "Stratford-upon-Avon"),
        ("King’s Lynn", "King's Lynn"),
        ("Hebden", "Hebden Bridge"),
    ],
)
def test_a_town_is_found_however_it_is_spelled(typed: str, found: str) -> None:
    assert search_towns(typed, "GB")[0].name == found


@pytest.mark.parametrize(
    "typed", ["Newport, Wales", "newport,uk", "Newport, gb", "Newport, United"]
)
def test_what_it_is_part_of_may_stand_behind(typed: str) -> None:
    assert search_towns(typed)[0].id == 2641598


def test_what_does_not_fit_behind_it_is_passed_over() -> None:
    assert "Leeds, England" in search_towns("Leeds, Yorks.", "GB")[0].label


def test_the_readers_country_comes_first() -> None:
    assert [search_towns("Newport", code)[0].country for code in ("US", "GB")] == ["US", "GB"]


def test_who_goes_by_the_name_comes_before_who_once_did() -> None:
    names = [found.name for found in search_towns("Newport", "US") if found.country == "US"]
    assert names == sorted(names, key=lambda name: name != "Newport")


def test_towns_of_one_name_are_told_apart_by_their_region() -> None:
    labels = [found.label for found in search_towns("Newport", "GB")]
    assert len(set(labels)) == len(labels)
    assert "Newport, Isle of Wight, England, United Kingdom" in labels


@pytest.mark.parametrize(
    "typed", ["", "   ", ",", ", Wales", "’’", "%", "_", "qqqqqq", "\0", "'; --"]
)
def test_what_names_no_town_finds_none(typed: str) -> None:
    assert search_towns(typed) == []


@given(st.text(max_size=120))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    assert len(search_towns(typed)) <= FOUND_AT_MOST


@given(st.sampled_from(SOME))
def test_a_label_finds_its_town(number: int) -> None:
    here = town(number)
    assert here in search_towns(here.label, here.country)


@pytest.mark.parametrize("number", [0, -1, 1, 2**31, 10**40])
def test_a_number_that_is_no_towns(number: int) -> None:
    assert find_town(number) is None


def test_for_a_village_stands_the_larger_town_near_it() -> None:
    near = large_town_near(town(HEBDEN_BRIDGE), 50)
    assert (near.name, near.population >= LARGE) == ("Halifax", True)


def test_a_town_far_from_any_larger_stands_for_itself() -> None:
    assert large_town_near(town(HEBDEN_BRIDGE), 0.1) == town(HEBDEN_BRIDGE)


def test_a_large_town_stands_for_itself() -> None:
    assert large_town_near(town(LEEDS), 50) == town(LEEDS)


def test_without_the_file_nothing_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(towns, "FILE", tmp_path / "towns.sqlite3")
    assert (search_towns("Leeds"), find_town(LEEDS), towns.is_here()) == ([], None, False)
    assert not towns.FILE.exists()
