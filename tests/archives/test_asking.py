"""Asking for an archive, having it made, fetching it, and doing without."""

import io
import threading
import zipfile
from datetime import timedelta
from typing import IO

import pytest
import time_machine
from sqlalchemy import select

from reunite import clock
from reunite.archives import actions, emails, queries
from reunite.archives.jobs import ARCHIVES
from reunite.archives.models import Archive
from reunite.archives.policy import KEPT_FOR
from reunite.archives.scope import Kind
from reunite.db import db
from reunite.errors import NotFound
from reunite.groups.actions import end_place, leave_group
from reunite.groups.models import Standing
from reunite.groups.removing.actions import pause
from reunite.mail.models import Message
from reunite.photos.made import AGAIN_AFTER, TRIES, Progress, State, Workshop
from reunite.photos.store import store
from reunite.record import Did, list_of_group, list_of_person
from tests.cast import Cast
from tests.factories import share
from tests.support.page import Browser


def make() -> None:
    ARCHIVES.make_waiting(threading.Event())
    db.session.expire_all()


def test_one_is_asked_for_made_and_fetched(ben: Browser, cast: Cast) -> None:
    share(cast.ana, "Got the keys")
    ben.get(f"/g/{cast.group.public_id}/archive/new")
    assert "Being made" in ben.send().main
    make()
    [link] = ben.get(f"/g/{cast.group.public_id}/archive").find("main a[download]")
    answer = ben.client.get(link.get("href"))
    assert answer.headers["Cache-Control"] == "no-store"
    assert "index.html" in zipfile.ZipFile(io.BytesIO(answer.data)).namelist()


@pytest.mark.parametrize(
    ("cover", "name"),
    [
        ("Thursday  lot: us/you", "Thursday-lot-us-you-2031-05-01.zip"),
        ("Čajovna", "Cajovna-2031-05-01.zip"),
        ("🌊", "Reunite-2031-05-01.zip"),
    ],
)
def test_it_is_kept_by_what_mail_calls_the_group(
    ben: Browser, cast: Cast, cover: str, name: str
) -> None:
    cast.group.cover_name = cover
    db.session.commit()
    with time_machine.travel("2031-05-01 12:00Z", tick=False):
        archive = actions.ask_for_group(cast.ben)
    make()
    answer = ben.get(f"/you/archive/{archive.public_id}/archive.zip").answer
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"


def test_what_one_gave_is_asked_for_on_ones_own_page(ben: Browser, cast: Cast) -> None:
    ben.get("/you/archive/new")
    ben.send()
    make()
    page = ben.get("/you/archive")
    assert "Everything I gave" in page.main
    assert page.find("main a[download]")


def test_whoever_asked_is_told_when_it_is_ready_and_nothing_else(cast: Cast) -> None:
    archive = actions.ask_for_group(cast.ben)
    make()
    [mail] = db.session.scalars(select(Message).where(Message.kind == emails.KIND))
    assert mail.subject_key == archive.public_id
    assert emails.still_wanted(mail.subject_key)
    actions.remove(cast.ben.person, archive.public_id)
    assert not emails.still_wanted(mail.subject_key)


def test_asking_and_fetching_want_a_fresh_sign_in(ben: Browser, cast: Cast) -> None:
    archive = actions.ask_for_group(cast.ben)
    make()
    addresses = ("/you/archive/new", f"/you/archive/{archive.public_id}/archive.zip")
    with time_machine.travel(clock.now() + timedelta(minutes=20)):
        for address in addresses:
            assert ben.get(address).answer.headers["Location"].endswith("/you/prove")


def test_it_is_found_by_who_asked_alone(ana: Browser, cast: Cast) -> None:
    archive = actions.ask_for_group(cast.ben)
    make()
    assert ana.get(f"/you/archive/{archive.public_id}/archive.zip").status == 404
    with pytest.raises(NotFound):
        actions.remove(cast.ana.person, archive.public_id)


def test_asked_for_twice_it_is_made_once(cast: Cast) -> None:
    assert actions.ask_for_personal(cast.ben.person) is actions.ask_for_personal(cast.ben.person)


def test_nobody_asks_more_than_three_times_a_day(ben: Browser, cast: Cast) -> None:
    for expected in (303, 303, 303, 429):
        token = ben.get("/you/archive/new").csrf_token
        answer = ben.client.post("/you/archive/new", data={"csrf_token": token})
        assert answer.status_code == expected


def test_the_record_says_so_to_the_group_or_to_oneself(cast: Cast) -> None:
    actions.ask_for_personal(cast.ben.person)
    actions.ask_for_group(cast.ben, Kind.MINE_HERE)
    asked = [row for row in list_of_group(cast.group.public_id, 9) if row.did is Did.ARCHIVE_ASKED]
    assert asked == []
    actions.ask_for_group(cast.ben)
    assert list_of_group(cast.group.public_id, 1)[0].did is Did.ARCHIVE_ASKED
    own = list_of_person(cast.ben.person.public_id, 9)
    assert [row.did for row in own].count(Did.ARCHIVE_ASKED) == 3


def test_whoever_leaves_keeps_what_is_theirs_alone(ben: Browser, cast: Cast) -> None:
    actions.ask_for_group(cast.ben)
    own = actions.ask_for_group(cast.ben, Kind.MINE_HERE)
    leave_group(cast.ben)
    make()
    assert queries.list_archives(cast.ben.person)[0].public_id == own.public_id
    assert ben.get(f"/you/archive/{own.public_id}/archive.zip").status == 200


def test_whoever_is_removed_keeps_neither(cast: Cast) -> None:
    for kind in (Kind.GROUP, Kind.MINE_HERE):
        actions.ask_for_group(cast.ben, kind)
    end_place(cast.ben, Standing.REMOVED)
    assert queries.list_archives(cast.ben.person) == []


def test_while_its_reader_is_paused_it_is_made_and_rests(cast: Cast) -> None:
    archive = actions.ask_for_group(cast.ben)
    pause(cast.ana, cast.ben, "Let’s have a rest from each other.")
    make()
    assert (archive.is_ready, queries.list_archives(cast.ben.person)) == (True, [])


def test_removed_its_file_is_gone(cast: Cast) -> None:
    archive = actions.ask_for_group(cast.ben)
    make()
    actions.remove(cast.ben.person, archive.public_id)
    with pytest.raises(FileNotFoundError):
        store().read(archive.file)


def test_its_file_goes_with_its_time(cast: Cast) -> None:
    archive = actions.ask_for_group(cast.ben)
    make()
    with time_machine.travel(clock.now() + KEPT_FOR, tick=False):
        assert queries.list_archives(cast.ben.person) == []
        ARCHIVES.forget_old()
    with pytest.raises(FileNotFoundError):
        store().read(archive.file)


def test_what_goes_wrong_is_tried_again_and_then_said_kindly(ben: Browser, cast: Cast) -> None:
    archive = actions.ask_for_group(cast.ben)

    def fail(_archive: Archive, _file: IO[bytes], _note: Progress) -> None:
        raise OSError("the disk is full")

    at = clock.now()
    for attempt in range(TRIES):
        with time_machine.travel(at + attempt * (AGAIN_AFTER + timedelta(seconds=1)), tick=False):
            Workshop(Archive, fail).make_waiting(threading.Event())
    db.session.expire_all()
    assert archive.state is State.FAILED
    assert "Nothing is lost" in ben.get("/you/archive").main


def test_a_worker_that_stops_leaves_it_to_another(cast: Cast) -> None:
    archive, stopping = actions.ask_for_group(cast.ben), threading.Event()

    def stop(_archive: Archive, _file: IO[bytes], note: Progress) -> None:
        stopping.set()
        note(1, 2)

    Workshop(Archive, stop).make_waiting(stopping)
    make()
    assert (archive.state, archive.tries) == (State.READY, 1)
