"""What the interface says: through gettext, and in the tone of a friend who tidies up."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

ROOT = Path(__file__).parents[2]
METHODS = [
    ("reunite/**.py", "python"),
    ("templates/**.html", "jinja2.ext.babel_extract"),
    ("templates/**.txt", "jinja2.ext.babel_extract"),
]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "lazy_gettext": None}
NOT_OURS_TO_SAY = re.compile(
    r"!|\b(waiting|miss(ed|ing)?|hurry|users?|patients?|victims?|trigger warning|expired|violat)",
    re.I,
)


@cache
def sentences() -> set[str]:
    """Every string that goes through gettext."""
    found = extract_from_dir(ROOT, METHODS, keywords=KEYWORDS)
    return {
        words
        for _file, _line, message, _comments, _context in found
        for words in ([message] if isinstance(message, str) else message)
    }


def bare_words(template: str) -> str:
    """What a template would show that did not come through gettext."""
    without_jinja = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", template, flags=re.S)
    without_style = re.sub(r"<style.*?</style>|<!--.*?-->", " ", without_jinja, flags=re.S)
    shown = re.sub(r"<[^>]*>|&\w+;|[\w-]+=\"[^\"]*\"", " ", without_style)
    return " ".join(word for word in re.findall(r"[^\W\d_]+", shown) if word != "Reunite")


def test_there_is_something_to_translate() -> None:
    assert "Leave quickly" in sentences()


def test_no_sentence_urges_or_labels() -> None:
    wrong = {words for words in sentences() if NOT_OURS_TO_SAY.search(words)}
    assert wrong == set()


def test_no_sentence_is_set_with_a_typewriter() -> None:
    assert {words for words in sentences() if re.search(r"\w'\w|\"", words)} == set()


@pytest.mark.parametrize(
    "path",
    [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "templates").rglob("*.*"))
        if path.parent.name != "styleguide"
    ],
)
def test_a_template_says_nothing_past_gettext(path: str) -> None:
    assert bare_words((ROOT / path).read_text()) == ""
