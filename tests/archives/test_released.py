"""An archive of each format that ever was comes back whole: each lies beside this, made by the
Reunite of its time from the example."""

import threading
from pathlib import Path

import pytest
from flask import Flask
from icalendar import Calendar

from reunite.archives.data import FORMAT
from reunite.archives.parcel import open_parcel
from reunite.calendars.models import Feed
from reunite.calendars.views import feed_address
from reunite.db import db
from reunite.photos.jobs import make_ready
from tests.support.moving import put_back, things

RELEASED = sorted((Path(__file__).parent / "released").glob("*.zip"))


def test_there_is_one_of_each_format() -> None:
    assert [file.stem for file in RELEASED] == [f"format-{n}" for n in range(1, FORMAT + 1)]


@pytest.mark.parametrize("file", RELEASED, ids=lambda file: file.stem)
def test_everything_in_it_is_there_again(app: Flask, file: Path) -> None:
    with open_parcel(file) as parcel:
        said = parcel.data["things"]
    group = put_back(file).group
    make_ready(threading.Event())
    found = things(group)
    assert {name: rows for name, rows in found.items() if rows != said.get(name, [])} == {}


@pytest.mark.parametrize("file", RELEASED, ids=lambda file: file.stem)
def test_calendars_find_the_same_events(app: Flask, file: Path) -> None:
    with open_parcel(file) as parcel:
        said = parcel.data["things"]
    put_back(file)
    feed = db.session.get_one(Feed, 1)
    path = "/" + feed_address(feed).split("/", 3)[3]
    calendar = Calendar.from_ical(app.test_client().get(path).data)
    names = {str(event["UID"]) for event in calendar.walk("VEVENT")}
    assert names <= {row["uid"] for table in ("meetup", "series") for row in said[table]}
    assert names
