"""What is somebody's own and nobody else's, as the last page of their archive tells it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask_babel import lazy_gettext as _
from sqlalchemy import DateTime

from reunite.archives.ledger import LEDGER, Keeping
from reunite.db import UTCDateTime, db
from reunite.web import filters

# What they are called; a table that isn't here stands in the data alone.
CALLED = {
    "need_card": _("Access and money card"),
    "plan": _("A plan for a harder day"),
    "tender_day": _("Tender days"),
    "note": _("Notes to myself about meetups"),
    "check_in": _("Check-ins that are still there"),
    "check_in_reply": _("What I said to friends’ check-ins"),
    "check_in_keepsake": _("What I kept of check-ins"),
    "aside": _("What I said in private"),
    "quiet_word": _("Quiet words to hosts"),
    "door": _("Doors: what I’d rather not come upon"),
    "feed": _("Calendar addresses"),
}
_NUMBERS = ("id", "public_id", "version")
_WHOLE = ("contents", "sealed", "words")
_UNSAID: tuple[Any, ...] = (None, "", [], {}, False)


@dataclass(frozen=True)
class Kept:
    """One sort of thing, and what each says: names of what is said, and the words."""

    heading: str
    rows: list[list[tuple[str, str]]]


def list_kept(data: dict[str, Any]) -> list[Kept]:
    """What there is, of those that have a name here."""
    return [
        Kept(str(heading), [list(_said(table, row)) for row in data["things"][table]])
        for table, heading in CALLED.items()
        if LEDGER[table].keeping is Keeping.OWN and data["things"].get(table)
    ]


def _said(table: str, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    columns = db.metadata.tables[table].columns
    for name, value in row.items():
        is_number = name in _NUMBERS or columns[name].foreign_keys
        if is_number or isinstance(value, bool) or value in _UNSAID:
            continue
        is_instant = isinstance(columns[name].type, (UTCDateTime, DateTime))
        words = filters.day(datetime.fromisoformat(value), year=True) if is_instant else None
        yield _called(name), words or in_lines(value)


def _called(name: str) -> str:
    """What a column is called; one that holds all there is to say needs no name."""
    return "" if name in _WHOLE else name.replace("_", " ")


def in_lines(value: Any) -> str:
    """What a value says, whatever it is made of: a line for each part that has a name."""
    if isinstance(value, dict):
        said = {name: in_lines(one) for name, one in value.items() if one not in _UNSAID}
        return "\n".join(f"{name.replace('_', ' ')}: {words}" for name, words in said.items())
    if isinstance(value, list):
        return ", ".join(in_lines(one) for one in value if one not in _UNSAID)
    return str(value)
