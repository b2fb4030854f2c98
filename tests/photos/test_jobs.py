"""The worker: any number of them, killed at any moment, make each photo ready; and what belongs to
none is swept away."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from reunite import clock
from reunite.db import atomic, db
from reunite.milestones.models import Milestone
from reunite.photos import jobs
from reunite.photos.models import Photo, State
from reunite.photos.store import MADE, Store, store
from tests.cast import Cast
from tests.support.page import Page
from tests.support.pictures import add_photo, picture

Add = Callable[..., Page]
Work = Callable[[], None]


def state() -> State:
    """What became of the one photo there is."""
    db.session.expire_all()
    return db.session.query(Photo).one().state


def later(minutes: int) -> time_machine.travel:
    """So much later."""
    return time_machine.travel(clock.now() + timedelta(minutes=minutes), tick=False)


def program(folder: Path, words: str) -> Path:
    """A program in place of ours."""
    file = folder / "instead.py"
    file.write_text(words)
    return file


SLOW_WORKER = """
import sys, threading
from pathlib import Path
from reunite import create_app
from reunite.photos import jobs
jobs.REMAKE = Path(sys.argv[2])
with create_app(instance=Path(sys.argv[1])).app_context():
    jobs.make_ready(threading.Event())
"""


def test_killed_while_it_makes_one_ready_another_worker_does(
    add: Add, get_ready: Work, instance: Path, tmp_path: Path
) -> None:
    add(picture())
    begun = tmp_path / "begun"
    slow = program(tmp_path, f"open({str(begun)!r}, 'w'); import time; time.sleep(600)")
    command = [sys.executable, "-c", SLOW_WORKER, str(instance), str(slow)]
    worker = subprocess.Popen(command, cwd=Path(jobs.__file__).parents[2], start_new_session=True)
    while not begun.exists():
        assert worker.poll() is None
        time.sleep(0.05)
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    get_ready()
    assert state() is State.WAITING  # for as long as the other might still come back
    with later(3):
        get_ready()
    assert state() is State.READY


def test_one_that_takes_too_long_is_given_up_in_the_end(
    add: Add, get_ready: Work, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(jobs, "REMAKE", program(tmp_path, "import time; time.sleep(600)"))
    monkeypatch.setattr(jobs, "SECONDS", 0.1)
    add(picture())
    seen = []
    for minutes in (0, 3, 6, 9):
        with later(minutes):
            get_ready()
            seen.append(state())
    assert seen == [State.WAITING, State.WAITING, State.UNREADABLE, State.UNREADABLE]


def test_where_the_store_fails_it_is_tried_again(
    add: Add, get_ready: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_anything: object) -> None:
        raise OSError(28, "No space left on device")

    add(picture())
    with monkeypatch.context() as full:
        full.setattr(Store, "write", fail)
        with pytest.raises(OSError, match="No space"):
            get_ready()
    with later(3):
        get_ready()
    assert state() is State.READY


def test_deleted_while_it_is_made_ready_it_leaves_nothing(
    add: Add, get_ready: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(picture())
    read = Store.read

    @atomic
    def delete() -> None:
        db.session.delete(db.session.query(Photo).one())

    def read_and_delete(self: Store, name: str) -> bytes:
        content = read(self, name)
        delete()
        return content

    monkeypatch.setattr(Store, "read", read_and_delete)
    get_ready()
    assert list(store().list_files()) == []


def test_two_workers_share_the_work(add: Add) -> None:
    add(*[picture(20, 20)] * 4)
    first, second = jobs._claim(), jobs._claim()
    assert first
    assert second
    assert first.id != second.id


def test_a_worker_that_is_to_stop_begins_no_other(add: Add) -> None:
    add(picture())
    stopping = threading.Event()
    stopping.set()
    jobs.make_ready(stopping)
    assert state() is State.WAITING


@pytest.mark.parametrize(("days", "is_left"), [(0, True), (2, False)])
def test_files_that_belong_to_no_photo_are_swept_after_a_day(
    app: object, days: int, is_left: bool
) -> None:
    for name in ("incoming/aaaaaaaaaaaa", "shown/bbbbbbbbbbbb-480"):
        store().write(name, b"left by a fault")
    with later(days * 24 * 60):
        jobs.sweep()
    assert bool(list(store().list_files())) is is_left


def test_a_file_that_came_in_goes_once_its_photo_is_ready(cast: Cast, milestone: Milestone) -> None:
    photo = add_photo(cast.ana, milestone.moment)
    store().write(photo.incoming, b"left by a fault, and it may say where it was taken")
    with later(25 * 60):
        jobs.sweep()
    assert photo.incoming not in {name for name, _at in store().list_files()}


@pytest.mark.usefixtures("app")
def test_a_file_to_take_away_goes_after_its_time() -> None:
    store().write(f"{MADE}/aaaaaaaaaaaa.pdf", b"left by a fault")
    with later(9 * 24 * 60):
        jobs.sweep()
    assert list(store().list_files()) == []


def test_files_of_a_photo_stay(cast: Cast, milestone: Milestone) -> None:
    add_photo(cast.ana, milestone.moment)
    before = list(store().list_files())
    with later(60 * 24 * 365):
        jobs.sweep()
    assert list(store().list_files()) == before
