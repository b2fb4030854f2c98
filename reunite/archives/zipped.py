"""An archive as one zip: pages, data, photos and a calendar."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Any

from flask import render_template
from flask_babel import force_locale

from reunite import ical
from reunite.archives.data import FORMAT, gather
from reunite.archives.pages import list_style, write_pages
from reunite.archives.parcel import DATA, Packing, photo_name
from reunite.archives.personal import Kept, list_kept
from reunite.archives.scope import Kind, Scope
from reunite.archives.telling import Telling
from reunite.db import db
from reunite.groups.models import Group
from reunite.meetups.calendar import event_facts
from reunite.meetups.series.calendar import as_series
from reunite.photos.made import Progress
from reunite.photos.models import widths_of
from reunite.photos.store import store

LOCALE = "en_GB"


def write_zip(scope: Scope, file: IO[bytes], note: Progress) -> None:
    """Write all that this scope holds into an open file, telling how far it is. What it says is
    read at once, at the beginning; no transaction is open while pages are drawn and photos packed.
    """
    data = gather(scope)
    with Packing(file) as archive, force_locale(scope.person.locale if scope.person else LOCALE):
        archive.add(DATA, as_json(data))
        archive.add("README.txt", render_template("archives/zip/README.txt", **_about(data, scope)))
        kept = list_kept(data) if scope.kind is Kind.PERSONAL else []
        telling = Telling(data, scope)
        db.session.commit()  # nothing was written: the transaction ends, and what was read stays
        if scope.kind is not Kind.WHOLE:
            _add_pages(archive, telling, scope, kept)
        photos = [(one.public_id, one.file(widths_of(one.width)[-1])) for one in telling.photos()]
        for done, (public_id, name) in enumerate(photos, 1):
            with suppress(FileNotFoundError):  # deleted meanwhile
                archive.add(photo_name(public_id), store().read(name))
            note(done, len(photos))


def as_json(data: dict[str, Any]) -> Iterator[str]:
    """The data piece by piece, each row on a line of its own: little to hold, easy to compare."""
    about = {name: value for name, value in data.items() if name != "things"}
    yield json.dumps(about)[:-1] + ', "things": {'
    for at, (table, rows) in enumerate(data["things"].items()):
        yield (",\n" if at else "\n") + json.dumps(table) + ": ["
        for number, row in enumerate(rows):
            yield (",\n" if number else "\n") + json.dumps(row, ensure_ascii=False)
        yield "\n]"
    yield "\n}}\n"


def _about(data: dict[str, Any], scope: Scope) -> dict[str, Any]:
    return {"scope": scope, "format": FORMAT, "version": data["reunite"]}


def _add_pages(archive: Packing, telling: Telling, scope: Scope, kept: list[Kept]) -> None:
    for name, content in write_pages(telling, scope, kept):
        archive.add(name, content)
    for name, style in list_style():
        archive.add(name, style)
    if scope.group:
        archive.add("calendar.ics", _calendar(telling, scope.group))


def _calendar(telling: Telling, group: Group) -> bytes:
    """All that has or had a date, under the names that it has in calendars already."""
    events = [
        event_facts(meetup, group, several_groups=False, place=bool(meetup.place), in_series=True)
        for meetup in telling.meetups()
    ]
    return ical.feed(group.cover_name, as_series({group.id}, events))
