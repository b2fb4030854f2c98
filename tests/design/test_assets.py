"""Fonts are made once, and their absence never stops a start."""

from pathlib import Path

import pytest

from reunite import assets
from reunite.assets import FACES, FOLDER, Face, make_fonts

TOKENS = FOLDER.parent / "css" / "tokens.css"
ABSENT = Face("no_such_package", "No.ttf", "no.woff2", {})


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.made)
def test_the_stylesheet_names_what_is_made(face: Face) -> None:
    assert f"../fonts/{face.made}" in TOKENS.read_text()


def test_a_font_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    for face in FACES:
        (tmp_path / face.made).write_bytes(b"here")
    make_fonts(tmp_path)
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"here"}


def test_a_missing_package_is_one_plain_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(assets, "make_fonts", lambda: make_fonts(faces=[ABSENT]))
    assets.main()
    assert capsys.readouterr().err.count("\n") == 1


def test_the_text_face_is_a_small_web_font(tmp_path: Path) -> None:
    make_fonts(tmp_path, FACES[1:])
    made = (tmp_path / FACES[1].made).read_bytes()
    assert made[:4] == b"wOF2"
    assert len(made) < 36_000
