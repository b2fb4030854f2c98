"""Making photos ready: claim, commit, make anew, commit. And sweeping up what belongs to none."""

import json
import logging
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from sqlalchemy import or_, select, update

from reunite import clock
from reunite.db import atomic, db
from reunite.photos import queries
from reunite.photos.made import list_made_files
from reunite.photos.models import WIDTHS, Photo, State, widths_of
from reunite.photos.policy import TRIES
from reunite.photos.store import INCOMING, store

log = logging.getLogger("reunite.photos")

LEASE = timedelta(minutes=2)
KEPT_FOR = timedelta(days=1)
REMAKE = Path(__file__).with_name("remake.py")
SECONDS = 30  # by the clock; the program itself may use twenty of the processor's


class Unreadable(Exception):
    """No picture can be made of this file."""


def make_ready(stopping: threading.Event) -> None:
    """Make the photos ready that came in, one after the other, until there are none or `stopping`
    is set.

    Any number of workers may do this at once: each photo is claimed by one of them, and comes back
    when its lease ends without word from it.
    """
    while not stopping.is_set() and (claimed := _claim()):
        _make_one_ready(claimed)


@atomic
def _claim() -> Photo | None:
    """The next photo that came in, for as long as a lease lasts; it stands outside any session,
    since it is read outside any transaction from now on."""
    now = clock.now()
    photo = db.session.scalar(
        select(Photo)
        .where(
            Photo.state == State.WAITING,
            or_(Photo.leased_until.is_(None), Photo.leased_until <= now),
        )
        .order_by(Photo.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=Photo)
    )
    if photo is None:
        return None
    photo.leased_until, photo.tries = now + LEASE, photo.tries + 1
    db.session.flush()
    db.session.expunge(photo)
    return photo


def _make_one_ready(photo: Photo) -> None:
    try:
        width, height, stored = _remake(photo)
        kept = _settle(photo, state=State.READY, width=width, height=height, stored_bytes=stored)
    except (Unreadable, FileNotFoundError):
        kept = _settle(photo, state=State.UNREADABLE, stored_bytes=0)
    except subprocess.SubprocessError:
        if photo.tries < TRIES:
            return  # killed from outside, perhaps: it comes back when its lease ends
        kept = _settle(photo, state=State.UNREADABLE, stored_bytes=0)
    store().delete([photo.incoming] if kept else photo.files)


def _remake(photo: Photo) -> tuple[int, int, int]:
    """Its width, its height and how many bytes its sizes take, once they lie in the store.

    Raises `Unreadable`; `SubprocessError` where it took too long or was killed; `OSError` as the
    store does.
    """
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(  # noqa: S603 (a program of ours)
            [sys.executable, "-I", str(REMAKE), folder, *map(str, WIDTHS)],
            input=store().read(photo.incoming),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        if done.returncode > 0:
            raise Unreadable
        done.check_returncode()
        width, height = json.loads(done.stdout)
        stored = 0
        for size in widths_of(width):
            content = Path(folder, str(size)).read_bytes()
            store().write(photo.file(size), content)
            stored += len(content)
    return width, height, stored


@atomic
def _settle(photo: Photo, **values: object) -> bool:
    """Write down what became of it; False where it was deleted meanwhile."""
    settled = db.session.execute(
        update(Photo).where(Photo.id == photo.id).values(leased_until=None, **values)
    )
    return bool(settled.rowcount)  # type: ignore[attr-defined]


def _is_named(name: str, states: Mapping[str, State]) -> bool:
    """Does a photo name this file of the store?"""
    folder, _slash, file = name.partition("/")
    state = states.get(file.partition("-")[0])
    return state is State.WAITING if folder == INCOMING else state is not None


def sweep() -> None:
    """Delete the files that no row names any more, or yet, a day after they were written: also
    what came in, once its photo is made ready."""
    long_ago, states, made = clock.now() - KEPT_FOR, queries.list_states(), {*list_made_files()}
    left = [
        name
        for name, written_at in store().list_files()
        if written_at < long_ago and name not in made and not _is_named(name, states)
    ]
    if left:
        log.info("%d files of photos belonged to none", len(left))
        store().delete(left)
