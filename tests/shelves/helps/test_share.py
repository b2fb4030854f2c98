"""Saying how something was, changing it, taking it down."""

import pytest

from reunite.shelves.helps.models import Experience
from tests.support.page import Browser, Page


def fill_in(browser: Browser, shelf: str, **more: object) -> Page:
    browser.get(f"{shelf}new")
    return browser.send("/finds/", **{"what": "A bath", "how_it_was": "not_for_me", **more})


def test_it_stands_on_the_shelf_for_others(ana: Browser, ben: Browser, shelf: str) -> None:
    fill_in(ana, shelf, because="I just got cold.")
    assert "Not for me A bath I just got cold." in ben.get(shelf).main


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("what", ""),
        ("what", "x" * 81),
        ("what", "See https://example.org"),
        ("because", "x" * 2001),
        ("because", "It’s at http://example.org"),
        ("how_it_was", None),
        ("how_it_was", "best"),
        ("good_for", "3"),
        ("link", "javascript:alert(1)"),
        ("link", "https://ana@example.org/"),
        ("link", "https://[example.org"),
        ("link", "example.org"),
    ],
)
def test_what_cannot_be_taken_is_said_and_kept(
    ana: Browser, shelf: str, field: str, value: str | None
) -> None:
    page = fill_in(ana, shelf, **{"note": "Mine", field: value})
    assert page.status == 422
    assert dict(page.form().form_values())["note"] == "Mine"


def test_what_was_filled_in_comes_back_to_be_changed(ana: Browser, shelf: str) -> None:
    page = fill_in(ana, shelf, good_for=["1", "16"], is_physical="y", topics="64", note="Hospital")
    form = ana.get(f"{page.answer.request.path}/edit").form()
    values = [pair for pair in form.form_values() if pair[0] in {"good_for", "is_physical", "note"}]
    assert values == [
        ("good_for", "1"), ("good_for", "16"), ("is_physical", "y"), ("note", "Hospital"),
    ]  # fmt: skip


def test_a_form_sent_twice_makes_one(ana: Browser, shelf: str) -> None:
    ana.get(f"{shelf}new")
    form = dict(ana.page.form("/finds/").form_values()) | {"what": "Tea", "how_it_was": "helped"}
    ana.post(shelf, form)
    ana.post(shelf, form)
    assert len(ana.get(shelf).find("article")) == 1


def test_undone_it_is_gone_and_the_words_are_back(ana: Browser, ben: Browser, shelf: str) -> None:
    fill_in(ana, shelf)
    page = ana.send("/undo")
    assert dict(page.form().form_values())["what"] == "A bath"
    assert "A bath" not in ben.get(shelf).text


def test_taken_down_only_its_author_sees_it_and_puts_it_back(
    ana: Browser, ben: Browser, shelf: str, bath: Experience
) -> None:
    ana.get(f"{shelf}{bath.public_id}/edit")
    ana.send("/take-down")
    assert ben.get(f"{shelf}{bath.public_id}").status == 404
    ana.send("/put-back")
    assert ben.get(f"{shelf}{bath.public_id}").status == 200


def test_something_physical_carries_a_line_of_care(
    ana: Browser, ben: Browser, shelf: str, bath: Experience
) -> None:
    assert "physical" not in ben.get(shelf).main
    ana.get(f"{shelf}{bath.public_id}/edit")
    ana.send(is_physical="y")
    assert "This is something physical, which isn’t for everyone." in ben.get(shelf).main


def test_everywhere_it_says_that_it_stands_beside_other_help(ben: Browser, shelf: str) -> None:
    assert "alongside other help, not instead of it" in ben.get(shelf).main


def test_someone_adds_how_the_same_was_for_them(ben: Browser, shelf: str, bath: Experience) -> None:
    page = ben.get(f"{shelf}new?about={bath.public_id}")
    assert dict(page.form("/finds/").form_values())["what"] == "A hot bath"


def test_what_is_physical_is_so_for_whoever_adds_to_it(
    ana: Browser, ben: Browser, shelf: str
) -> None:
    found = fill_in(ana, shelf, is_physical="y").answer.request.path.rpartition("/")[2]
    form = ben.get(f"{shelf}new?about={found}").form("/finds/")
    assert dict(form.form_values())["is_physical"] == "y"
