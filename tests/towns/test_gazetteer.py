"""The file of towns is made once, and its absence never stops a start."""

from pathlib import Path

import pytest

from reunite import gazetteer, towns
from reunite.gazetteer import SOURCES, make, write
from reunite.towns import Town

BREE = Town(7, "Brée", "The Chétwood, Eriador", "ZZ", 52.1234, -1.9876, 900)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with one town in it."""
    file = tmp_path / "towns.sqlite3"
    write(file, [BREE], {7: ["Prancing", "Brée"]})
    monkeypatch.setattr(towns, "FILE", file)
    return file


@pytest.mark.usefixtures("made")
def test_a_town_comes_back_to_the_nearest_hundred_metres() -> None:
    found = towns.find_town(7)
    assert found
    assert (found.name, found.region, found.latitude) == ("Brée", BREE.region, 52.123)


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("typed", ["bree", "prancing", "Brée, Chétwood", "bree, eri"])
def test_it_goes_by_each_of_its_names(typed: str) -> None:
    assert [found.id for found in towns.search_towns(typed)] == [7]


def test_a_file_that_is_there_is_not_made_again(made: Path) -> None:
    assert made.stat().st_mtime >= SOURCES.stat().st_mtime
    before = made.read_bytes()
    make(made)
    assert made.read_bytes() == before


def test_what_goes_wrong_is_one_plain_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(gazetteer, "SOURCES", tmp_path / "none.txt")
    gazetteer.main()
    assert capsys.readouterr().err.count("\n") == 1


def test_the_file_is_small() -> None:
    assert towns.FILE.stat().st_size < 25_000_000
