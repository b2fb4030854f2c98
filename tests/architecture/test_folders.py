"""The same feature word names a package, a folder of templates and a folder of tests."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FEATURES = sorted(
    path.parent.name
    for path in (ROOT / "reunite").glob("*/views.py")
    if path.parent.name not in {"mail", "health"}
)


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_has_its_templates_and_tests(feature: str) -> None:
    assert (ROOT / "templates" / feature).is_dir()
    assert (ROOT / "tests" / feature).is_dir()


def test_every_template_folder_belongs_to_a_package() -> None:
    shared = {"components", "errors", "layouts", "styleguide"}
    folders = {path.name for path in (ROOT / "templates").iterdir() if path.is_dir()} - shared
    assert folders <= {path.name for path in (ROOT / "reunite").iterdir()}


def test_every_page_has_a_title_of_its_own_making() -> None:
    for path in (ROOT / "templates").glob("*/*.html"):
        if path.parent.name in {"components", "layouts", "errors"} or path.name.startswith("_"):
            continue
        assert "{% block title %}" in path.read_text(), path


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = {"now", "utcnow", "today"}
    for path in (ROOT / "reunite").rglob("*.py"):
        if path.name == "clock.py":
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr in asking:
                assert ast.unparse(node.value) == "clock", f"{path}: {ast.unparse(node)}"
