"""Small, in layers, and with every colour in one file."""

import re
from pathlib import Path

import brotli
import pytest

STATIC = Path(__file__).parents[2] / "static"
SHEETS = sorted((STATIC / "css").glob("*.css"))
SCRIPTS = sorted((STATIC / "js").glob("*.js"))
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)\(|:[^;]*\b(?:white|black)\b", re.I)
ALL_CSS = "".join(sheet.read_text() for sheet in SHEETS)
ON_EVERY_PAGE = ("tokens", "base", "frame", "components", "panes", "forms")


def packed(path: Path) -> int:
    return len(brotli.compress(path.read_bytes()))


def test_all_css_together_is_under_ten_kilobytes_packed() -> None:
    assert len(brotli.compress(ALL_CSS.encode())) < 10_000


def test_the_sheets_of_one_page_as_sent_are_under_ten_kilobytes() -> None:
    common = sum(packed(sheet) for sheet in SHEETS if sheet.stem in ON_EVERY_PAGE)
    features = sorted(packed(sheet) for sheet in SHEETS if sheet.stem not in ON_EVERY_PAGE)
    assert common + sum(features[-2:]) < 10_000


def test_all_javascript_together_is_under_four_kilobytes_packed() -> None:
    assert sum(packed(script) for script in SCRIPTS) < 4_000


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_colours_live_in_the_token_file_only(sheet: Path) -> None:
    assert sheet.name == "tokens.css" or not COLOUR.findall(sheet.read_text())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_rule_stands_in_a_layer(sheet: Path) -> None:
    outermost = re.findall(r"^[^\s}].*", sheet.read_text(), re.M)
    assert all(line.startswith(("@layer", "@font-face", "/*")) for line in outermost)


def test_every_custom_property_that_is_used_is_set_somewhere() -> None:
    used = set(re.findall(r"var\((--[\w-]+)\)", ALL_CSS))
    assert used <= set(re.findall(r"(--[\w-]+):", ALL_CSS))


def test_nothing_comes_from_elsewhere() -> None:
    assert not re.findall(r"url\(\"?(?!\"?\.\./)|@import", ALL_CSS)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_keep_nothing_in_the_browser(script: Path) -> None:
    # but for the mark by which the next request ends a session that was left quickly
    script_without_mark = script.read_text().replace('document.cookie = "left=1;', "")
    assert not re.findall(r"Storage|indexedDB|caches|cookie", script_without_mark)
