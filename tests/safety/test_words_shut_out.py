"""Words that a reader shuts out: found alike by Python, SQLite and PostgreSQL."""

from collections.abc import Callable

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import String, bindparam, select

from reunite.db import db
from reunite.safety.doors import Held, shut_words, shuts
from reunite.safety.labels import NO_LABELS, NO_TOPIC, Labels
from reunite.text import clean_line, clean_text

FOUND = [
    ("baby", "The BABY is here"),
    ("baby", "A babysitter came"),
    ("élodie", "ÉLODIE says hello"),
    ("mother's day", "Mother’s\nday, again"),
    ("ward 9", "on Ward   9"),
    ("больница", "Снова БОЛЬНИЦА"),
    ("病院", "また病院です"),
    ("c++ (again)", "So, C++ (again)."),
    ("🍷", "Only one 🍷 left"),
]
NOT_FOUND = [
    ("ham", "What a shame"),
    ("baby", "A lullaby"),
    (".*", "Anything at all"),
    ("ward 9", "forward 9"),
    ("a|b", "a or b"),
]


def door(word: str) -> Held:
    return Held(NO_TOPIC, word, None, is_shut=True)


@pytest.mark.parametrize(("word", "text"), FOUND)
def test_it_is_found(word: str, text: str) -> None:
    assert shuts([door(word)], 2, NO_LABELS, text)


@pytest.mark.parametrize(("word", "text"), NOT_FOUND)
def test_it_is_not_found(word: str, text: str) -> None:
    assert not shuts([door(word)], 2, NO_LABELS, text)


def test_it_is_looked_for_in_labels_as_well() -> None:
    for labels in (Labels(own_topic="our wasps"), Labels(note="Wasps")):
        assert shuts([door("wasps")], 2, labels)


def says(word: str) -> Callable[[str], bool]:
    """What the database says of a text."""
    pattern = bindparam("pattern", shut_words([door(word)]), type_=String)

    def asked(text: str) -> bool:
        found = select(bindparam("text", text, type_=String).regexp_match(pattern))
        return bool(db.session.scalar(found))

    return asked


LETTERS = st.text("ab é.É*+?(|)[]{}\\^$-#&~'’\n你🍷ß_", max_size=12)


@pytest.mark.usefixtures("any_app")
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(LETTERS.map(clean_line).filter(bool), LETTERS.map(clean_text))
def test_the_databases_say_what_python_says(word: str, text: str) -> None:
    assert says(word)(text) == shuts([door(word)], 2, NO_LABELS, text)


@pytest.mark.parametrize(("word", "text"), [*FOUND, *NOT_FOUND])
def test_they_say_so_of_real_words(any_app: Flask, word: str, text: str) -> None:
    assert says(word)(text) == shuts([door(word)], 2, NO_LABELS, text)
