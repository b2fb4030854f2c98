"""Data that comes from anybody: what can't be is refused in plain words, and nothing of it is
written."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from reunite.archives.data import FORMAT, gather
from reunite.archives.parcel import CannotRestore, Packing, open_parcel
from reunite.archives.reading import read
from reunite.archives.restoring import restore
from reunite.archives.scope import Scope
from reunite.db import atomic, db
from reunite.groups.models import Group
from reunite.shelves.helps import actions as helps
from reunite.shelves.helps.models import HowItWas
from tests.cast import Cast
from tests.factories import say, share
from tests.support.picnic import picnic
from tests.support.reunion import options, reunion
from tests.support.reunion import say as vote

Data = dict[str, Any]


@pytest.fixture
def data(cast: Cast) -> Data:
    """What the archive of a small group says, as it comes out of JSON."""
    say(cast.ben, share(cast.ana, "Passed at last"))
    picnic(cast.ana, call_link="https://call.example/lot")
    poll = reunion(cast.ana)
    vote(cast.ben, poll, *[None for _option in options(poll)])
    helps.share(cast.ben, what="Tea", how_it_was=HowItWas.HELPED, link="https://tea.example")
    found: Data = json.loads(json.dumps(gather(Scope.of_whole(cast.group))))
    return found


def row(data: Data, table: str) -> Data:
    """The first row of a table."""
    found: Data = data["things"][table][0]
    return found


Spoil = Callable[[Data], object]
SPOILED: dict[str, tuple[Spoil, str]] = {
    "newer": (lambda data: data.update(format=FORMAT + 1), "newer Reunite"),
    "no format": (lambda data: data.update(format="1"), "which format"),
    "no things": (lambda data: data.update(things=[]), "not what an archive says"),
    "unknown table": (lambda data: data["things"].update(secrets=[]), "doesn’t know: 'secrets'"),
    "private table": (lambda data: data["things"].update(device=[]), "doesn’t know: 'device'"),
    "unknown column": (lambda data: row(data, "word").update(x=1), "Row 1 of “word” is not one"),
    "missing column": (lambda data: row(data, "word").pop("body"), "doesn’t say its “body”"),
    "no id": (lambda data: row(data, "person").pop("public_id"), "doesn’t say its “public_id”"),
    "no number": (lambda data: row(data, "word").update(id=True), "Row 1 of “word” has no number"),
    "missing row": (lambda data: data["things"]["person"].pop(), "“person_id” can’t be right"),
    "wrong type": (lambda data: row(data, "word").update(body=["x"]), "words are expected"),
    "nothing": (lambda data: row(data, "word").update(body=None), "nothing is said"),
    "too long": (lambda data: row(data, "moment").update(title="x" * 121), "too long"),
    "NUL": (lambda data: row(data, "word").update(body="a\0b"), "can’t be kept"),
    "two lines": (lambda data: row(data, "moment").update(title="a\nBcc: b"), "one line"),
    "a line's end": (lambda data: row(data, "moment").update(title="a\u2028b"), "one line"),
    "turned round": (lambda data: row(data, "person").update(name="a\u202eb"), "called so"),
    "a link": (lambda data: row(data, "circle").update(cover_name="evil.example"), "called so"),
    "no such zone": (lambda data: row(data, "meetup").update(timezone="Mars"), "time zone"),
    "no such word": (lambda data: row(data, "moment").update(kind="evil"), "“kind” can’t be"),
    "no such topic": (lambda data: row(data, "moment").update(topics=["x"]), "“topics” can’t be"),
    "no such day": (lambda data: row(data, "moment").update(month=13), "Row 1 of “moment”"),
    "ends first": (lambda data: row(data, "meetup").update(wall_end="2001-01-01"), "“meetup”"),
    "script": (lambda data: row(data, "experience").update(link="javascript:a()"), "on the web"),
    "an id": (lambda data: row(data, "word").update(public_id="../../../etc"), "it is no id"),
    "an address": (lambda data: row(data, "person").update(email="a@b\r\nBcc: c@d"), "address"),
    "two groups": (lambda data: data["things"]["circle"].clear(), "“group_id” can’t be"),
    "nobody": (
        lambda data: [row.update(standing="left") for row in data["things"]["membership"]],
        "Nobody is in",
    ),
    "no agreement": (lambda data: row(data, "circle").update(agreement_version=77), "agreement"),
    "somebody’s own": (lambda data: data.update(kind="personal"), "one person’s own"),
    "no day": (lambda data: data.update(made_at="\x1b[2J"), "when it was made"),
    "unsaid": (lambda data: row(data, "person").update(calendar_version=5), "no archive says"),
}


@pytest.mark.parametrize("how", SPOILED)
def test_what_is_wrong_is_said_and_where(data: Data, how: str) -> None:
    spoil, sentence = SPOILED[how]
    spoil(data)
    with pytest.raises(CannotRestore, match=sentence):
        read(data)


@pytest.mark.parametrize("junk", [None, 1, "x", [], [[]], {}, {"format": 1}])
def test_what_is_no_archive_at_all_is_refused(app: Flask, junk: object) -> None:
    with pytest.raises(CannotRestore):
        read(junk)


def packed(data: Data, folder: Path) -> Path:
    """A zip that says this."""
    file = folder / "spoiled.zip"
    with file.open("wb") as opened, Packing(opened) as packing:
        packing.add("data.json", json.dumps(data))
    return file


def put_back(file: Path) -> None:
    with open_parcel(file) as parcel:
        restore(parcel)


def test_what_only_the_database_refuses_leaves_nothing_behind(
    data: Data, elsewhere: Flask, tmp_path: Path
) -> None:
    first, second = data["things"]["milestone"][0], deepcopy(data["things"]["milestone"][0])
    second.update(id=first["id"] + 1, public_id="22222222222a")
    data["things"]["milestone"].append(second)  # one moment, told twice
    file = packed(data, tmp_path)
    with elsewhere.app_context():
        with pytest.raises(CannotRestore, match="twice"):
            put_back(file)
        assert db.session.scalar(select(func.count()).select_from(Group)) == 0


JUNK = st.sampled_from(
    [
        *(None, True, -1, 0, 1, 2, 10**11, "", "x", "x" * 300, "\0", "\ud800", [], {}, [[]]),
        *({"a": 1}, ["work"], "2020-02-30", "2020-01-01T00:00:00+00:00", "0001-01-01", "nan"),
        *("9999-12-31T23:59:59-23:59", "https://[", "Europe/London", "in", "host", "22222222222a"),
    ]
)


class _Undone(Exception):
    """So that nothing stays."""


@atomic
def _try(file: Path) -> None:
    put_back(file)
    raise _Undone


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(draw=st.data())
def test_whatever_is_changed_is_refused_or_kept(
    data: Data, elsewhere: Flask, tmp_path: Path, draw: st.DataObject
) -> None:
    changed = deepcopy(data)
    for _time in range(draw.draw(st.integers(1, 2))):
        tables = sorted(name for name, rows in changed["things"].items() if rows)
        rows = changed["things"][draw.draw(st.sampled_from(tables))]
        at = draw.draw(st.integers(0, len(rows) - 1))
        column = draw.draw(st.sampled_from(sorted(rows[at])))
        way = draw.draw(st.sampled_from(["drop", "double", "unsay", "junk", "junk", "junk"]))
        if way == "drop":
            del rows[at]
        elif way == "double":
            rows.append(rows[at])
        elif way == "unsay":
            rows[at] = {name: said for name, said in rows[at].items() if name != column}
        else:
            rows[at] = {**rows[at], column: draw.draw(JUNK)}
    file = packed(changed, tmp_path)
    with elsewhere.app_context(), pytest.raises((CannotRestore, _Undone)):
        _try(file)
