"""The data: each number has a source and a date, and a doubtful one is not shown."""

import hashlib
import json
from datetime import date, timedelta
from typing import Any

import pytest

from reunite.help.models import ANYWHERE, STALE_AFTER, Concern, Line, Text
from reunite.help.queries import (
    WrongLine,
    list_countries,
    list_emergency_numbers,
    list_lines,
    list_lines_about,
    list_lines_to_try_first,
    read_book,
    read_line,
)

BOOK = read_book()
CHECKED_ON = max(line.last_checked for line in BOOK.lines if line.last_checked)
# What was seen on which day. Other digits need a new source, and the day that somebody looked.
SEEN = {date(2026, 11, 23): "b13bf2c00e0beb37"}
A_LINE = {
    "country": "GB",
    "name": "A line",
    "url": "https://line.example",
    "for_whom": "anyone",
    "phone": "01632 960 001",
    "verified": True,
    "last_checked": "2026-11-22",
    "sources": ["https://line.example/contact"],
}
DAY = date(2026, 11, 22)


def digest() -> str:
    """Of every number, and where each was seen."""
    told = [
        (line.name, line.phone, line.text and line.text.to, line.sources) for line in BOOK.lines
    ]
    return hashlib.sha256(json.dumps([told, BOOK.emergency]).encode()).hexdigest()[:16]


def a_line(**different: Any) -> Line:
    return read_line(A_LINE | different)


def test_rule_14_the_digits_are_those_that_were_seen() -> None:
    assert SEEN[CHECKED_ON] == digest()


@pytest.mark.parametrize("country", sorted(list_countries()))
def test_every_country_has_an_emergency_number(country: str) -> None:
    assert list_emergency_numbers(country)


def test_where_there_are_two_sure_lines_both_come_first() -> None:
    assert [line.name for line in list_lines("GB", DAY)][:2] == ["Samaritans", "Shout"]


@pytest.mark.parametrize("country", sorted(list_countries()))
def test_a_line_to_text_is_among_the_first_where_there_is_one(country: str) -> None:
    national = [line for line in list_lines(country, DAY) if not line.region]
    first = list_lines_to_try_first(country, DAY)
    assert any(line.text for line in first) == any(line.text for line in national)


@pytest.mark.parametrize("concern", list(Concern))
def test_there_is_a_line_for_each_concern(concern: Concern) -> None:
    assert list_lines_about(concern, "GB", DAY)


def test_a_line_for_some_is_not_tried_first_where_there_are_others() -> None:
    assert all(line.is_for_anyone for line in list_lines_to_try_first("GB", DAY))


def test_a_line_that_talks_to_friends_as_well_is_for_anyone() -> None:
    assert a_line(about=["friends"]).is_for_anyone


def test_a_line_for_young_people_is_for_some() -> None:
    assert not a_line(about=["young", "friends"]).is_for_anyone


def test_an_unknown_concern_is_refused() -> None:
    with pytest.raises(ValueError, match="yung"):
        a_line(about=["yung"])


def test_a_verified_number_is_shown() -> None:
    assert a_line().as_known(DAY).phone == "01632 960 001"


def test_a_number_is_still_shown_on_its_last_day() -> None:
    assert a_line().as_known(DAY + STALE_AFTER).phone


def test_rule_14_a_stale_number_is_left_out() -> None:
    line = a_line(text={"to": "60001"}, hours="9am to 5pm").as_known(
        DAY + STALE_AFTER + timedelta(days=1)
    )
    assert (line.phone, line.text, line.hours, line.is_doubtful) == ("", None, "", True)


def test_rule_14_an_unverified_number_is_left_out() -> None:
    assert a_line(verified=False).as_known(DAY).is_doubtful


def test_a_directory_without_numbers_is_never_doubtful() -> None:
    line = a_line(country=ANYWHERE, phone="", verified=False)
    assert not line.as_known(DAY).is_doubtful


def test_a_number_is_dialled_without_its_gaps() -> None:
    assert a_line().phone_link == "tel:01632960001"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (Text(to="60 001"), "sms:60001"),
        (Text(to="60001", say="HELLO"), "sms:60001?&body=HELLO"),
        (Text(to="60001", by="WhatsApp"), ""),
    ],
)
def test_a_text_begins_with_its_word(text: Text, link: str) -> None:
    assert text.link == link


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "http://line.example"},
        {"phone": "01632 960 001 (option 2)"},
        {"phone": ""},
        {"note": "Or ring 01632 960 002."},
        {"last_checked": None},
        {"sources": []},
    ],
)
def test_a_wrong_row_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(WrongLine, match="GB A line: "):
        a_line(**wrong)


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(TypeError, match="fone"):
        a_line(fone="01632 960 001")
