"""What programs show that show no HTML."""

import re
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.mail.reading import read

ROOT = Path(__file__).parents[2] / "templates"
MAILS = [path for path in sorted(ROOT.glob("*/email/*.html")) if path.name[0] != "_"]
PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.S)
JINJA_STATEMENT = re.compile(r"{%.*?%}", re.S)


def said(main: str, foot: str = "") -> str:
    """The text of a mail with this in its card, and this below."""
    below = f'<td class="foot">{foot}</td>'
    return read(f'<title>Hm</title><div role="main"><td>{main}</td>{below}</div>')[1]


def test_an_address_stands_below_words_that_say_what_it_opens() -> None:
    assert said('<p>Rather not? <a href="https://x.example/n">Say no.</a></p>') == (
        "Rather not? Say no:\nhttps://x.example/n\n"
    )


def test_an_address_that_is_its_own_words_stands_once() -> None:
    row = '<table><tr><th>Call</th><td><a href="https://x.example">https://x.example</a></td></tr>'
    assert said(row) == "Call: https://x.example\n"


def test_lines_of_a_list_and_facts_follow_each_other() -> None:
    listed = "<p>Where:</p><ul><li>Whitby<br>by the sea</li><li>Leeds</li></ul><p>Yes?</p>"
    assert said(listed) == "Where:\n\n- Whitby\n  by the sea\n- Leeds\n\nYes?\n"


def test_what_is_below_the_card_stands_below_a_line_if_there_is_any() -> None:
    assert said("<p>Hello</p>", "<p>Why it came</p>") == "Hello\n\n--\nWhy it came\n"
    assert said("<p>Hello</p>") == "Hello\n"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1))
def test_whatever_people_write_stands_there_as_they_wrote_it(words: str) -> None:
    mail = f'<title>{escape(words)}</title><div role="main"><p>{escape(words)}</p></div>'
    assert read(mail) == (words, f"{words}\n")


@pytest.mark.parametrize("path", MAILS, ids=lambda path: "/".join(path.parts[-3::2]))
def test_every_mail_has_a_subject_and_a_first_line(path: Path) -> None:
    mail = path.read_text()
    assert re.search(r"{% block subject %}.+{% block preview %}.+{% block main %}", mail, re.S)


@pytest.mark.parametrize("path", MAILS, ids=lambda path: "/".join(path.parts[-3::2]))
def test_every_link_begins_or_ends_its_paragraph(path: Path) -> None:
    mail = JINJA_STATEMENT.sub("", path.read_text())
    for paragraph in PARAGRAPH.findall(mail):
        link = re.search(r"^(.*?)<a\b.*</a>(.*)$", paragraph.strip(), re.S)
        assert link is None or "" in link.groups()
