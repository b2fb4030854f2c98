"""Reading an archive's data back into values, and refusing what can't be: in plain words, and
where it stands. Nothing is written here."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import InvalidOperation
from typing import Any, NamedTuple, NoReturn
from unicodedata import category
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from sqlalchemy import Column, Table, Text

from reunite.archives.columns import from_plain, has_number, is_written, points_to
from reunite.archives.data import FORMAT, tables_in
from reunite.archives.parcel import CannotRestore
from reunite.archives.scope import Kind
from reunite.db import PUBLIC_ID_LENGTH, ZoneName
from reunite.groups.models import HUES, MailChoice, MailSort, Standing
from reunite.sealed import SealedText
from reunite.text import clean_line, looks_like_link
from reunite.when import AllDay, DayOfYear, PartialDate, Timed, WhenError, from_json, is_timezone

Row = dict[str, Any]
Things = dict[str, list[Row]]

# How the data of each earlier format becomes that of the next one.
UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
_OLDEST = 1
_RESTORABLE = (Kind.GROUP, Kind.WHOLE)
_PUBLIC_ID = re.compile(rf"[2-9a-hjkmnp-z]{{{PUBLIC_ID_LENGTH}}}")
_UID = re.compile(r"[A-Za-z0-9][A-Za-z0-9@._+-]*")
_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+")
_ENDS_LINES = {"Cc", "Zl", "Zp"}
_NAMES = {"person.name", "circle.name", "circle.cover_name", "attendance.guest_name"}
_MOST_ROWS = 1_000_000
# What a member's archive keeps to itself in some rows, which can't be put back then.
UNSAID = {"piece.author_id"}
_UNSOUND = (
    *(ValueError, KeyError, TypeError, AttributeError, OverflowError),
    *(WhenError, UnknownLocaleError),
)


class Contents(NamedTuple):
    """What an archive holds, with the numbers that its rows have in it."""

    kind: Kind
    made_at: datetime
    things: Things


def read(data: Any) -> Contents:
    """The rows of an archive as values of their columns; references are still its numbers. Raises
    `CannotRestore`."""
    if not isinstance(data, dict) or not isinstance(data.get("things"), dict):
        _refuse("data.json is not what an archive says.")
    found = data.get("format")
    if type(found) is not int or found < _OLDEST:
        _refuse("data.json doesn’t say which format it has.")
    if found > FORMAT:
        made_by = str(data.get("reunite"))[:20]
        _refuse(f"It was made by a newer Reunite ({made_by!a}). Bring this one up to date.")
    for earlier in range(found, FORMAT):
        data = UPGRADES[earlier](data)
    kind = _kind_of(data)
    things = _Reader(kind, data["things"]).rows()
    return Contents(kind, _made_at(data), things)


def _made_at(data: dict[str, Any]) -> datetime:
    try:
        return datetime.fromisoformat(data["made_at"]).astimezone(UTC)
    except _UNSOUND as error:
        raise CannotRestore("data.json doesn’t say when it was made.") from error


def _kind_of(data: dict[str, Any]) -> Kind:
    kind = next((kind for kind in _RESTORABLE if kind.value == data.get("kind")), None)
    if kind is None:
        raise CannotRestore(
            "It holds what is one person’s own. Only archives of a group can be put back."
        )
    return kind


def _refuse(sentence: str) -> NoReturn:
    raise CannotRestore(sentence)


class _Reader:
    """Reads the tables one after the other, and says where it stands when something is wrong."""

    def __init__(self, kind: Kind, things: dict[str, Any]) -> None:
        self._kind = kind
        self._tables = {table.name: table for table in tables_in(kind)}
        self._things = things
        self._numbers: dict[str, set[int]] = {}

    def rows(self) -> Things:
        """The rows of every table."""
        for name in self._things:
            if name not in self._tables:
                _refuse(f"It holds something that this Reunite doesn’t know: {ascii(name)[:60]}")
        for name, table in self._tables.items():
            self._check_rows(table)
            if has_number(table):
                self._numbers[name] = self._numbers_of(table)
        found = {name: self._read(table) for name, table in self._tables.items()}
        _check_together(found)
        return found

    def _plain(self, table: Table) -> list[Any]:
        plain: list[Any] = self._things.get(table.name, [])
        return plain

    def _check_rows(self, table: Table) -> None:
        rows = self._things.get(table.name, [])
        if not isinstance(rows, list) or len(rows) > _MOST_ROWS:
            _refuse(f"“{table.name}” is no list of rows.")
        known = set(table.c.keys())
        for place, row in enumerate(rows, 1):
            if not isinstance(row, dict) or not set(row) <= known:
                _refuse(f"Row {place} of “{table.name}” is not one of that table.")

    def _numbers_of(self, table: Table) -> set[int]:
        numbers = [row.get("id") for row in self._plain(table)]
        for place, number in enumerate(numbers, 1):
            if type(number) is not int or number < 1:
                _refuse(f"Row {place} of “{table.name}” has no number.")
        if len(set(numbers)) < len(numbers):
            _refuse(f"Two rows of “{table.name}” have one number.")
        return set(numbers)

    def _read(self, table: Table) -> list[Row]:
        return [
            self._read_row(table, place, row) for place, row in enumerate(self._plain(table), 1)
        ]

    def _read_row(self, table: Table, place: int, plain: dict[str, Any]) -> Row:
        row: Row = {}
        for name, value in plain.items():
            try:
                row[name] = self._value(table.c[name], value)
            except (ValueError, OverflowError, InvalidOperation) as error:
                reason = f": {error}" if type(error) is ValueError else ""
                _refuse(f"In row {place} of “{table.name}”, “{name}” can’t be right{reason}.")
        for column in table.columns:
            if column.name not in row and self._is_needed(column):
                _refuse(f"Row {place} of “{table.name}” doesn’t say its “{column.name}”.")
        try:
            _check_sound(table.name, row)
        except _UNSOUND as error:
            raise CannotRestore(f"Row {place} of “{table.name}” can’t be right.") from error
        return row

    def _is_needed(self, column: Column[Any]) -> bool:
        """Is a row nothing without it, in an archive that could say it?"""
        is_made = column.default is not None and column.name != "public_id"  # known by that alone
        has_other = column.nullable or is_made
        is_said = is_written(column, self._kind, own=False)
        return is_said and not has_other and f"{column.table.name}.{column.name}" not in UNSAID

    def _value(self, column: Column[Any], plain: Any) -> Any:
        at = points_to(column)
        if column.name == "id":
            return plain
        if not any(is_written(column, self._kind, own=own) for own in (False, True)):
            raise ValueError("no archive says that")
        if at is None or plain is None:
            return _checked(column, from_plain(column, plain))
        if type(plain) is not int or plain not in self._numbers.get(at, ()):
            raise ValueError("what it points to isn’t there")
        return plain


def _checked(column: Column[Any], value: Any) -> Any:
    """A value that its column can hold, if it is one that may stand there."""
    kind = column.type
    if isinstance(kind, ZoneName) and not is_timezone(value):
        raise ValueError("there is no such time zone")
    if column.name == "public_id" and _PUBLIC_ID.fullmatch(value) is None:
        raise ValueError("it is no id")
    if column.name == "uid" and _UID.fullmatch(value) is None:
        raise ValueError("no calendar knows such a name")
    if column.name.endswith("email") and value and _EMAIL.fullmatch(value) is None:
        raise ValueError("it is no address")
    if column.name in {"link", "call_link"} and value and not _is_web(value):
        raise ValueError("it leads nowhere on the web")
    is_line = isinstance(value, str) and not isinstance(kind, (Text, SealedText))
    if is_line and any(category(letter) in _ENDS_LINES for letter in value):
        raise ValueError("there is more than one line")
    if str(column) in _NAMES and (value != clean_line(value) or looks_like_link(value)):
        raise ValueError("nobody is called so")  # names travel in mail
    return value


def _is_web(address: str) -> bool:
    return urlsplit(address).scheme in {"http", "https"}


def _check_sound(name: str, row: Row) -> None:
    """Raises `ValueError` and the like where a row says what can't be."""
    if "wall_start" in row:
        _check_when(row)
    if name in _SOUND and not _SOUND[name](row):
        raise ValueError


def _check_when(row: Row) -> None:
    start, end = row["wall_start"], row["wall_end"]
    if row["is_all_day"]:
        AllDay(start.date(), end.date())
    else:
        Timed(start, end, row["timezone"], row["start_fold"], row["end_fold"])
    if row["ends_at"] < row["starts_at"]:
        raise ValueError


def _is_person(row: Row) -> bool:
    Locale.parse(row["locale"])
    if row.get("birth_month") is not None:
        DayOfYear(row["birth_month"], row["birth_day"]).in_year(2000)
    return bool(row["name"].strip()) and re.fullmatch("[A-Z]{2}", row["country"]) is not None


def _is_place(row: Row) -> bool:
    for sort, choice in row.get("mail_choices", {}).items():
        MailSort(sort), MailChoice(choice)
    return 0 <= row["hue"] < HUES


def _is_option(row: Row) -> bool:
    return row["date"] is None or bool(from_json(row["date"]))


def _is_meetup(row: Row) -> bool:
    access = row.get("access", {})
    texts = [*access.keys(), *access.values()]
    return all(isinstance(text, str) and len(text) < 1000 for text in texts)


def _is_moment(row: Row) -> bool:
    return bool(PartialDate(row["year"], row["month"], row["day"], row["is_around"]))


def _is_group(row: Row) -> bool:
    return bool(PartialDate(row["since_year"], row["since_month"]))


def _is_size(row: Row) -> bool:
    return 0 <= row["width"] <= 1600 and 0 <= row["height"] <= 12_000


_SOUND: dict[str, Callable[[Row], bool]] = {
    "circle": _is_group,
    "person": _is_person,
    "membership": _is_place,
    "moment": _is_moment,
    "meetup": _is_meetup,
    "poll_option": _is_option,
    "photo": _is_size,
}


def _check_together(things: Things) -> None:
    """What one row can't say alone: there is one group, with people in it, and nothing twice."""
    if len(things["circle"]) != 1:
        _refuse("It must hold one group.")
    if not any(row.get("standing") is Standing.IN for row in things["membership"]):
        _refuse("Nobody is in the group that it holds.")
    versions = {row["version"] for row in things["agreement"]}
    if not versions or max(versions) != things["circle"][0]["agreement_version"]:
        _refuse("The group’s agreement is missing.")
