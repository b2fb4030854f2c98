"""Who is in."""

import pytest
from flask import Flask

from reunite.db import atomic
from tests.cast import Cast
from tests.support.page import Browser

LONG = "Maximiliana Konstantinopoulou-Featherstonehaugh of Longname"


def names(browser: Browser, cast: Cast) -> list[str]:
    page = browser.get(f"/g/{cast.group.public_id}/members")
    return [name.text_content() for name in page.find(".members strong")]


def test_everyone_is_there_by_name(ben: Browser, cast: Cast) -> None:
    assert names(ben, cast) == ["Ana", "Ben"]


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "{{ config }}", LONG, "🐈"])
def test_a_name_is_only_words(ben: Browser, cast: Cast, name: str) -> None:
    atomic(lambda: setattr(cast.ben.person, "name", name))()
    assert name in names(ben, cast)


def test_whoever_looks_after_it_is_said(ben: Browser, cast: Cast) -> None:
    page = ben.get(f"/g/{cast.group.public_id}/members")
    said = ["Looks after the group" in row.text_content() for row in page.find(".members > li")]
    assert said == [True, False]


def test_nothing_is_counted_and_nobody_dated(ben: Browser, cast: Cast) -> None:
    page = ben.get(f"/g/{cast.group.public_id}/members")
    assert not any(character.isdigit() for character in page.main)


def test_only_a_host_is_offered_to_ask_people_in(
    app: Flask, ana: Browser, ben: Browser, cast: Cast
) -> None:
    path = f"/g/{cast.group.public_id}/members"
    assert "Ask someone in" in ana.get(path).main
    assert "Ask someone in" not in ben.get(path).main
