"""What a story's plain text is shown as."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reunite.text import Piece, paragraphs

LONG = 100_000  # what takes the square of this does not end
MARKED = st.text(st.sampled_from("ab *-•\n_") | st.characters(), max_size=200)


def pieces(line: str) -> list[Piece]:
    return [piece for block in paragraphs(line) for line in block.lines for piece in line]


def bold(line: str) -> list[str]:
    return [piece.text for piece in pieces(line) if piece.is_bold]


@given(MARKED)
def test_all_words_come_back_in_order(text: str) -> None:
    shown = "".join(piece.text for piece in pieces(text))
    assert re.sub(r"[\s*•-]", "", shown) == re.sub(r"[\s*•-]", "", text)


@given(MARKED)
def test_only_web_addresses_become_links(text: str) -> None:
    links = [piece.href for piece in pieces(text) if piece.href]
    assert all(re.match(r"https?://", link, re.IGNORECASE) for link in links)


@pytest.mark.parametrize("line", ["so *very* glad", "so **very** glad", "*very*, glad", "(*very*)"])
def test_a_word_between_stars_is_bold(line: str) -> None:
    assert bold(line) == ["very"]


@pytest.mark.parametrize("line", ["2*3*4", "a * b * c", "*", "**", "****", "f***", "* one", "*one"])
def test_other_stars_are_only_stars(line: str) -> None:
    assert bold(line) == []


def test_a_line_that_begins_with_a_dash_or_a_star_is_an_entry() -> None:
    [before, entries, after] = paragraphs("Bring:\n- soup\n* a *big* spoon\nThat’s all.")
    assert (before.is_list, entries.is_list, after.is_list) == (False, True, False)
    assert [line[0].text for line in entries.lines] == ["soup", "a "]


@pytest.mark.parametrize("line", ["-5 degrees", "- ", "-", "–no", "*shout*"])
def test_other_dashes_begin_no_entry(line: str) -> None:
    assert not any(block.is_list for block in paragraphs(line))


def test_stars_in_an_address_are_its_own() -> None:
    [link] = [piece for piece in pieces("see https://example.org/a*b*c.") if piece.href]
    assert (link.href, link.is_bold) == ("https://example.org/a*b*c", False)


def test_a_link_can_be_bold() -> None:
    [_see, link] = pieces("*see https://example.org/a*")
    assert (link.href, link.is_bold) == ("https://example.org/a", True)


@pytest.mark.parametrize("piece", ["*", "*a", "*a ", "**a ", "a*", "- ", "\n- ", "\n\n", "http://"])
def test_the_longest_text_is_looked_at_once(piece: str) -> None:
    assert len(paragraphs(piece * LONG)) <= LONG
