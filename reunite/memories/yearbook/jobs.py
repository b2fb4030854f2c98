"""Making the PDFs that were asked for: claim, commit, make, commit. And deleting them again."""

import logging
import threading
from datetime import timedelta

from flask import render_template
from flask_babel import force_locale
from sqlalchemy import or_, select, update

from reunite import clock
from reunite.db import atomic, db
from reunite.memories.yearbook.models import State, Yearbook
from reunite.memories.yearbook.policy import TRIES
from reunite.memories.yearbook.queries import Book, read_book
from reunite.pdf import SECONDS, CannotMakePdf, make_pdf
from reunite.photos.in_pdf import OWN, finder
from reunite.photos.models import widths_of
from reunite.photos.store import store

log = logging.getLogger("reunite.yearbook")

LEASE = timedelta(seconds=SECONDS) + timedelta(minutes=5)
_STEP = 10  # of a hundred: how often it is written down how far it is


def make_waiting(stopping: threading.Event) -> None:
    """Make the PDFs that were asked for, one after the other, until there are none or `stopping`
    is set. Each is claimed by one worker, and comes back when its lease ends without word."""
    while not stopping.is_set() and (claimed := _claim()):
        _make(claimed)


@atomic
def _claim() -> Yearbook | None:
    now = clock.now()
    free = or_(Yearbook.leased_until.is_(None), Yearbook.leased_until <= now)
    yearbook = db.session.scalar(
        select(Yearbook)
        .where(Yearbook.state == State.WAITING, Yearbook.ends_at > now, free)
        .order_by(Yearbook.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=Yearbook)
        .execution_options(across_groups=True)
    )
    if yearbook is None:
        return None
    yearbook.leased_until, yearbook.tries = now + LEASE, yearbook.tries + 1
    return yearbook


def _make(yearbook: Yearbook) -> None:
    member = yearbook.member
    if not member.is_in or yearbook.tries > TRIES:
        _settle(yearbook, state=State.FAILED)
        return
    book = read_book(member, yearbook.first_year, yearbook.last_year)
    with force_locale(member.person.locale):
        html = render_template(
            "memories/yearbook/pdf.html",
            group=member.group,
            book=book,
            years=(yearbook.first_year, yearbook.last_year),
            locale=member.person.locale,
        )
    db.session.close()  # the making takes long: no transaction is open meanwhile
    try:
        store().write(yearbook.file, make_pdf(html, _Finder(yearbook, book)))
    except CannotMakePdf as reason:
        log.warning("a yearbook could not be made: %s", reason)
        _settle(yearbook, state=State.FAILED)
        return
    if not _settle(yearbook, state=State.READY, done=100):
        store().delete([yearbook.file])


@atomic
def _settle(yearbook: Yearbook, **values: object) -> bool:
    """Write down how far it is; False where it was removed meanwhile."""
    settled = db.session.execute(
        update(Yearbook)
        .where(Yearbook.group_id == yearbook.group_id, Yearbook.id == yearbook.id)
        .values(**values)
        .execution_options(synchronize_session=False)
    )
    return bool(settled.rowcount)  # type: ignore[attr-defined]


class _Finder:
    """Finds what the pages of one book name, and nothing else: its photos, our fonts and its
    style. As photos are asked for, it writes down how far it is."""

    def __init__(self, yearbook: Yearbook, book: Book) -> None:
        self._yearbook = yearbook
        self._photos = book.photos
        self._find = finder(
            {name: photo.file(widths_of(photo.width)[-1]) for name, photo in book.photos.items()}
        )
        self._asked = self._told = 0

    def __call__(self, address: str) -> bytes | None:
        if address.removeprefix(OWN) in self._photos:
            self._note()
        return self._find(address)

    def _note(self) -> None:
        self._asked += 1
        done = min(99, 100 * self._asked // len(self._photos))
        if done >= self._told + _STEP:
            self._told = done
            _settle(self._yearbook, done=done)


def forget_old() -> None:
    """Delete the PDFs whose time is up, and that nobody asks about any more."""
    store().delete(_forget_old())


@atomic
def _forget_old() -> list[str]:
    old = db.session.scalars(
        select(Yearbook)
        .where(Yearbook.ends_at <= clock.now())
        .execution_options(across_groups=True)
    ).all()
    for yearbook in old:
        db.session.delete(yearbook)
    return [yearbook.file for yearbook in old]
