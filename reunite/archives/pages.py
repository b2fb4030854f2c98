"""The pages of an archive: made once, to be opened from a disk, without a server or a script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from flask import current_app, render_template
from flask_babel import gettext as _

from reunite.archives.personal import Kept
from reunite.archives.scope import Kind, Scope
from reunite.archives.telling import Telling
from reunite.archives.things import Thing

ON_A_PAGE = 200
ON_A_PAGE_OF_WORDS = 500
SHEETS = ("tokens", "base", "frame", "components", "panes", "milestones", "photos", "archives")
PAGES, STYLE, FONTS = "pages", "style", "fonts"


@dataclass(frozen=True)
class Leaf:
    """One page of things: a year, a shelf, or a part of either."""

    name: str
    heading: str
    things: Sequence[Thing]
    year: int | None = None
    before: tuple[str, str] | None = None  # the page before this one and the one after: name, words
    after: tuple[str, str] | None = None


@dataclass(frozen=True)
class Spine:
    """What leads from every page to every other: the years, and the pages in words."""

    years: tuple[tuple[int, bool], ...]
    others: tuple[tuple[str, str], ...]  # (name, words)


def write_pages(telling: Telling, scope: Scope, kept: list[Kept]) -> Iterator[tuple[str, str]]:
    """Each page's name in the archive and what it holds, in the present locale."""
    leaves = [*_list_years(telling), *_list_shelves(telling, scope)]
    spine = _spine(leaves, telling, scope, kept)
    about: dict[str, Any] = {
        "scope": scope,
        "spine": spine,
        "groups": telling.groups(),
        "telling": telling,
    }
    yield "index.html", _draw("index", up="", current="index", **about)
    for leaf in leaves:
        current = leaf.name.partition("-")[0]
        yield _at(leaf.name), _draw("things", current=current, leaf=leaf, **about)
    if scope.kind is Kind.GROUP:
        for name in ("people", "agreement"):
            yield _at(name), _draw(name, current=name, **about)
    if kept:
        yield _at("kept"), _draw("kept", current="kept", kept=kept, **about)
    yield from _write_words(leaves, about)


def _draw(template: str, *, up: str = "../", **more: Any) -> str:
    return render_template(f"archives/zip/{template}.html", up=up, sheets=SHEETS, **more)


def _at(name: str) -> str:
    return f"{PAGES}/{name}.html"


def _list_years(telling: Telling) -> list[Leaf]:
    """The newest year first, each leading to those beside it."""
    by_year = groupby(telling.past(), key=lambda one: one.on.year)
    parts = [_parts(str(year), str(year), list(things), year) for year, things in by_year]
    return _in_a_row([leaf for leaves in parts for leaf in leaves])


def _list_shelves(telling: Telling, scope: Scope) -> Iterator[Leaf]:
    shelves = [
        ("coming", _("Coming up"), telling.coming()),
        ("helps", _("What helps"), telling.found()),
        ("questions", _("Sounding board"), telling.asked()),
        ("made", _("Made together"), telling.made()),
        ("remembering", _("Remembering"), telling.remembered()),
        ("touch", _("In touch"), telling.in_touch()),
        ("said", _("What I said"), telling.said() if scope.kind is Kind.PERSONAL else []),
    ]
    for name, heading, things in shelves:
        yield from _in_a_row(_parts(name, heading, things))


def _parts(name: str, heading: str, things: Sequence[Thing], year: int | None = None) -> list[Leaf]:
    """As many pages as these things need."""
    return [
        Leaf(
            f"{name}-{number}" if number > 1 else name,
            heading,
            things[start : start + ON_A_PAGE],
            year,
        )
        for number, start in enumerate(range(0, len(things), ON_A_PAGE), 1)
    ]


def _in_a_row(leaves: list[Leaf]) -> list[Leaf]:
    """Each with the way to the one before and after it."""
    ways: list[tuple[str, str] | None] = [None, *((one.name, one.heading) for one in leaves), None]
    return [replace(leaf, before=ways[at], after=ways[at + 2]) for at, leaf in enumerate(leaves)]


def _spine(leaves: list[Leaf], telling: Telling, scope: Scope, kept: list[Kept]) -> Spine:
    lit = {leaf.year for leaf in leaves if leaf.year}
    years = range(max(lit), min(lit) - 1, -1) if lit else ()
    others = {leaf.name.partition("-")[0]: leaf.heading for leaf in leaves if not leaf.year}
    if scope.kind is Kind.GROUP:
        others |= {"people": _("People"), "agreement": _("Agreement")}
    if kept:
        others["kept"] = _("Kept for me")
    others["everything"] = _("Find something")
    return Spine(tuple((year, year in lit) for year in years), tuple(others.items()))


def _write_words(leaves: list[Leaf], about: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """All words on as few pages as a browser finds something on quickly."""
    things = [(leaf, thing) for leaf in leaves for thing in leaf.things]
    starts = range(0, max(len(things), 1), ON_A_PAGE_OF_WORDS)
    names = ["everything", *(f"everything-{number}" for number in range(2, len(starts) + 1))]
    for name, start in zip(names, starts, strict=True):
        part = things[start : start + ON_A_PAGE_OF_WORDS]
        page = _draw(
            "everything", current="everything", name=name, names=names, things=part, **about
        )
        yield _at(name), page


def list_style() -> Iterator[tuple[str, bytes]]:
    """Our own sheets and fonts, by where they lie in the archive."""
    static = Path(current_app.static_folder or "")
    fonts = {path.name: f"{path.name.rpartition('-')[0]}.woff2" for path in _fonts(static)}
    for sheet in SHEETS:
        style = (static / "css" / f"{sheet}.css").read_text()
        for made, name in fonts.items():
            style = style.replace(f"{made}?v", name)
        yield f"{STYLE}/{sheet}.css", style.encode()
    for path in _fonts(static):
        yield f"{FONTS}/{fonts[path.name]}", path.read_bytes()


def _fonts(static: Path) -> list[Path]:
    return sorted((static / "fonts").glob("*.woff2"))
