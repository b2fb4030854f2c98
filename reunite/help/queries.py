"""What we know of help in each country, read once from helplines.json."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from reunite.help.models import ANYWHERE, Concern, Line, Text

BOOK = Path(__file__).parent / "helplines.json"
_NUMBER = re.compile(r"\d+(?:[ -]\d+)*")


class WrongLine(ValueError):
    """A row of helplines.json says something that can't be so."""


@dataclass(frozen=True)
class Book:
    """The emergency numbers of each country, and the lines in the order they are offered."""

    emergency: Mapping[str, tuple[str, ...]]
    lines: tuple[Line, ...]


def read_line(row: Mapping[str, Any]) -> Line:
    """The line that a row of the file tells of. Raises `WrongLine`, `TypeError` for a field that is
    unknown or not there, or `ValueError` for an unknown concern."""
    text, checked = row.get("text"), row.get("last_checked")
    line = Line(
        **{
            **row,
            "text": Text(**text) if text else None,
            "last_checked": date.fromisoformat(checked) if checked else None,
            "sources": tuple(row.get("sources", ())),
            "about": frozenset(map(Concern, row.get("about", ()))),
        }
    )
    numbers = [number for number in (line.phone, line.text and line.text.to) if number]
    for holds, wrong in (
        (line.url.startswith("https://"), "its website is not an https:// address"),
        (all(_NUMBER.fullmatch(number) for number in numbers), "a number is more than digits"),
        (numbers or line.country == ANYWHERE, "it has no number to call or to text"),
        (not re.search(r"\d", line.note + line.then), "a number is hidden in its words"),
        (not line.verified or (line.last_checked and line.sources), "nothing verifies it"),
    ):
        if not holds:
            raise WrongLine(f"{line.country} {line.name}: {wrong}.")
    return line


@cache
def read_book() -> Book:
    """The whole file. Raises `WrongLine`."""
    content = json.loads(BOOK.read_text(encoding="utf-8"))
    emergency = {country: tuple(numbers) for country, numbers in content["emergency"].items()}
    return Book(emergency, tuple(map(read_line, content["helplines"])))


def list_countries() -> set[str]:
    """The countries we know a number in (ISO 3166-1)."""
    book = read_book()
    return (set(book.emergency) | {line.country for line in book.lines}) - {ANYWHERE}


def list_emergency_numbers(country: str) -> tuple[str, ...]:
    """Whom to ring when a life is in danger, best first; empty where we don't know."""
    return read_book().emergency.get(country, ())


def list_lines(country: str, today: date) -> list[Line]:
    """The lines of a country as known today: first those with a number that can be relied on, of
    those first the ones for all of it, and of those first the ones for anyone."""
    if country == ANYWHERE:
        return []
    own = (line.as_known(today) for line in read_book().lines if line.country == country)
    return sorted(
        own, key=lambda line: (line.is_doubtful, line.region != "", not line.is_for_anyone)
    )


def list_lines_about(concern: Concern, country: str, today: date) -> list[Line]:
    """Those of a country's lines that are for this, in the same order; perhaps none."""
    return [line for line in list_lines(country, today) if concern in line.about]


def list_anywhere() -> list[Line]:
    """Where to find a line anywhere in the world; shown last everywhere."""
    return [line for line in read_book().lines if line.country == ANYWHERE]


def list_lines_to_try_first(country: str, today: date) -> list[Line]:
    """Two for the whole country, one of them or a third by text where there is one."""
    lines = [line for line in list_lines(country, today) if not line.region]
    by_text = [line for line in lines if line.text]
    return list(dict.fromkeys(lines[:2] + by_text[:1]))


def list_due(today: date) -> list[Line]:
    """The lines that somebody has to check."""
    return [line for line in read_book().lines if line.is_due(today)]
