"""What is taken out of words, and what of them makes a link."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reunite.text import clean_line, clean_text, looks_like_link

LONG = 100_000  # what takes the square of this does not end


@given(st.text())
@example("e\u200b\u0301")  # put together only once nothing unseen is between them
@example("A\u0300\u200d\u2600")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@pytest.mark.parametrize("blank", ["\u3164", "\u2800\u2800", "\u115f\u1160", "\u202e", "\u200b"])
def test_a_name_that_nobody_sees_is_none(blank: str) -> None:
    assert clean_line(blank) == ""


def test_marks_heaped_on_one_letter_are_cut_before_they_are_sorted() -> None:
    cleaned = clean_line("a" + "\u0301\u0316" * LONG)
    assert sum(map(bool, map(unicodedata.combining, cleaned))) <= 30


@pytest.mark.parametrize("name", ["bit.ly/x", "Example.COM", "a@b.org", "www.x", "http:x"])
def test_what_mail_programs_make_a_link_of_is_one(name: str) -> None:
    assert looks_like_link(name)


@pytest.mark.parametrize("name", ["J.R.R. Tolkien", "Mr. Ng", "Siân", "Ana & Ben", "7.30"])
def test_a_name_with_a_full_stop_is_no_link(name: str) -> None:
    assert not looks_like_link(name)


@pytest.mark.parametrize("piece", ["a", "a@", "a.", "@", "w"])
def test_the_longest_line_is_looked_at_once(piece: str) -> None:
    assert not looks_like_link(piece * LONG)
