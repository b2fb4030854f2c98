"""The page of parts itself, whole."""

import re

import pytest
from flask import Flask, url_for

from reunite.web.errors import error_page


@pytest.fixture
def page(styled: Flask) -> str:
    return styled.test_client().get("/styleguide").text


def test_every_part_renders(page: str) -> None:
    assert "</html>" in page


def test_no_two_things_share_an_id(page: str) -> None:
    ids = re.findall(r'\sid="([^"]*)"', page)
    assert len(ids) == len(set(ids))


def test_what_describes_a_field_is_on_the_page(page: str) -> None:
    ids = set(re.findall(r'\sid="([^"]*)"', page))
    named = re.findall(r'aria-(?:describedby|labelledby)="([^"]*)"', page)
    assert set(" ".join(named).split()) <= ids


@pytest.mark.parametrize("status", [400, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503])
def test_a_refusal_has_a_heading_and_a_way_to_help(styled: Flask, status: int) -> None:
    words, _ = error_page(status, reference="ab12")
    assert len(re.findall(r"<h1>[^<]+</h1>", words)) == 1
    assert f'href="{url_for("help.index")}"' in words
