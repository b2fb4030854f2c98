"""An archive as one zip: pages, data, photos and a calendar."""

import json
from typing import IO, Any

from flask import render_template
from flask_babel import force_locale

from reunite import ical
from reunite.archives.data import FORMAT, gather
from reunite.archives.pages import list_style, write_pages
from reunite.archives.parcel import DATA, Packing, photo_name
from reunite.archives.scope import Kind, Scope
from reunite.archives.telling import Telling
from reunite.db import db
from reunite.meetups.calendar import event_facts
from reunite.meetups.series.calendar import as_series
from reunite.photos.made import Progress
from reunite.photos.models import widths_of
from reunite.photos.store import SHOWN, store

LOCALE = "en_GB"


def write_zip(scope: Scope, file: IO[bytes], note: Progress) -> None:
    """Write all that this scope holds into an open file, telling how far it is. What it says is
    read at once, at the beginning; no transaction is open while the rest is made."""
    data = gather(scope)
    with Packing(file) as archive, force_locale(scope.person.locale if scope.person else LOCALE):
        archive.add(DATA, json.dumps(data, ensure_ascii=False, indent=1))
        archive.add("README.txt", render_template("archives/zip/README.txt", **_about(data, scope)))
        if scope.kind is not Kind.WHOLE:
            _add_pages(archive, data, scope)
        db.session.close()
        _add_photos(archive, data, note)


def _about(data: dict[str, Any], scope: Scope) -> dict[str, Any]:
    return {"scope": scope, "format": FORMAT, "version": data["reunite"]}


def _add_pages(archive: Packing, data: dict[str, Any], scope: Scope) -> None:
    for name, content in write_pages(data, scope):
        archive.add(name, content)
    for name, style in list_style():
        archive.add(name, style)
    if scope.group:
        archive.add("calendar.ics", _calendar(Telling(data, scope), scope))


def _calendar(telling: Telling, scope: Scope) -> bytes:
    """All that has or had a date, under the names that it has in calendars already."""
    [group] = telling.groups()
    events = [
        event_facts(meetup, group, several_groups=False, place=bool(meetup.place), in_series=True)
        for meetup in telling.meetups()
    ]
    return ical.feed(group.cover_name, as_series({_key_of(scope)}, events))


def _key_of(scope: Scope) -> int:
    return scope.group.id if scope.group else 0


def _add_photos(archive: Packing, data: dict[str, Any], note: Progress) -> None:
    photos = data["things"]["photo"]
    for done, photo in enumerate(photos, 1):
        width = widths_of(photo["width"])[-1]
        try:
            content = store().read(f"{SHOWN}/{photo['public_id']}-{width}")
        except FileNotFoundError:
            continue  # deleted meanwhile
        archive.add(photo_name(photo["public_id"]), content)
        note(done, len(photos))
