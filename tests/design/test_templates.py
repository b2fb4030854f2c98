"""What the strict policy forbids is in no template, and every part is on the styleguide."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "templates"
MAIL = {"email", "email.html"}  # a mail's styles are written into it
PAGES = [path for path in sorted(ROOT.rglob("*.html")) if not MAIL & set(path.parts)]
INLINE = re.compile(r"\sstyle\s*=|\son[a-z]+\s*=|<style|<script(?![^>]*\ssrc=)|javascript:", re.I)
UNESCAPED = re.compile(r"\|\s*safe\b")
STATEMENT = re.compile(r"{%.*?%}", re.S)
MACRO = re.compile(r"{%-? macro ([a-z]\w*)")
PARTS = [
    (path.name, name)
    for path in sorted((ROOT / "components").glob("*.html"))
    for name in MACRO.findall(path.read_text())
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_nothing_is_inline(page: Path) -> None:
    template = page.read_text()
    assert not INLINE.findall(STATEMENT.sub("", template))
    assert not UNESCAPED.findall(template)


@pytest.mark.parametrize(("file", "name"), PARTS)
def test_every_part_is_shown_on_the_styleguide(file: str, name: str) -> None:
    styleguide = (ROOT / "styleguide" / "index.html").read_text()
    assert re.search(rf"{{[{{%].*\b{name}\(", styleguide)


@pytest.mark.parametrize(("file", "name"), PARTS)
def test_every_part_says_what_it_takes(file: str, name: str) -> None:
    source = (ROOT / "components" / file).read_text()
    assert f"{{#- {name}(" in source
