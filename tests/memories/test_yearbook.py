"""A group's years as a book."""

import io
import threading
from datetime import date, timedelta

import pytest
import time_machine
from PIL import Image

from reunite import clock
from reunite.db import atomic, db
from reunite.errors import DomainError, NotFound
from reunite.groups.actions import leave_group
from reunite.memories.yearbook import actions, jobs, policy, queries, views
from reunite.memories.yearbook.jobs import YEARBOOKS
from reunite.memories.yearbook.models import Yearbook
from reunite.pdf import CannotMakePdf, can_be_made
from reunite.photos.made import LEASE, State
from reunite.photos.models import Album, Photo
from reunite.photos.models import State as PhotoState
from reunite.photos.store import store
from reunite.when import PartialDate
from tests.cast import Cast
from tests.factories import meet, share
from tests.support.page import Browser

needs_pango = pytest.mark.skipif(not can_be_made(), reason="needs WeasyPrint and Pango")


@pytest.fixture
def page(cast: Cast) -> str:
    """Where the group's books are."""
    return f"/g/{cast.group.public_id}/yearbook"


@pytest.fixture
def years(cast: Cast) -> Cast:
    """Three things of 2019 and 2020."""
    share(cast.ana, "Got the keys", story="Number 14, blue door.", when=PartialDate(2019, 3))
    meet(cast.ben, "Picnic", date(2019, 7, 1))
    share(cast.ben, "Passed at last", when=PartialDate(2020))
    return cast


@atomic
def add_photo(cast: Cast) -> Photo:
    """A photo of something of 2018."""
    milestone = share(cast.ana, "The front door", when=PartialDate(2018))
    album = Album()
    db.session.add(album)
    db.session.flush()
    milestone.moment.album_id = album.id
    photo = Photo(
        album_id=album.id,
        person_id=cast.ana.person_id,
        state=PhotoState.READY,
        alt="A blue door",
        width=480,
        height=320,
        added_at=clock.now(),
    )
    db.session.add(photo)
    db.session.flush()
    content = io.BytesIO()
    Image.new("RGB", (480, 320), "navy").save(content, "WEBP")
    store().write(photo.file(480), content.getvalue())
    return photo


def make() -> None:
    YEARBOOKS.make_waiting(threading.Event())


def titles(cast: Cast, first: int, last: int) -> list[str]:
    book = queries.read_book(cast.ben, first, last)
    return [told.entry.thing.title for _year, things in book.years for told in things]


def test_a_book_reads_from_the_first_year_on(years: Cast) -> None:
    assert titles(years, 2019, 2020) == ["Got the keys", "Picnic", "Passed at last"]
    assert titles(years, 2020, 2020) == ["Passed at last"]


def test_the_pages_tell_whole_stories_under_their_years(
    ben: Browser, years: Cast, page: str
) -> None:
    shown = ben.get(f"{page}/pages?first=2019&last=2020")
    assert "Number 14, blue door." in shown.main
    assert [heading.text_content() for heading in shown.find("main h2")] == ["2019", "2020"]


def test_years_the_wrong_way_round_are_turned(ben: Browser, years: Cast, page: str) -> None:
    assert "Picnic" in ben.get(f"{page}/pages?first=2020&last=2019").main


@pytest.mark.parametrize("query", ["", "?first=2019", "?first=x&last=y", "?first=1&last=9999"])
def test_other_years_lead_back_to_choose(ben: Browser, years: Cast, page: str, query: str) -> None:
    assert ben.visit(f"{page}/pages{query}").find("select[name=first]")


def test_what_is_folded_shows_who_and_the_note_alone(ben: Browser, years: Cast, page: str) -> None:
    milestone = share(years.ana, "Home again", story="Two weeks of it.", when=PartialDate(2019))

    @atomic
    def note() -> None:
        milestone.moment.note = "hospital"

    note()
    shown = ben.get(f"{page}/pages?first=2019&last=2019").main
    assert "Content note: hospital" in shown
    assert not [words for words in ("Home again", "Two weeks") if words in shown]


def test_more_than_a_book_holds_is_refused(
    ben: Browser, years: Cast, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST", 2)
    assert "Choose fewer years" in ben.get(f"{page}/pages?first=2019&last=2020").main


@needs_pango
def test_a_pdf_is_made_in_the_background_and_downloaded(
    ben: Browser, years: Cast, page: str
) -> None:
    ben.get(f"{page}/pages?first=2019&last=2020")
    assert "Being made" in ben.send("/yearbook").main
    make()
    [link] = ben.get(page).find("main a[download]")
    book = ben.client.get(link.get("href"))
    assert book.content_type == "application/pdf"
    assert book.data.startswith(b"%PDF-")


@needs_pango
def test_a_pdf_holds_the_photos(years: Cast) -> None:
    add_photo(years)
    yearbook = actions.ask(years.ben, 2018, 2018)
    make()
    [made] = queries.list_yearbooks(years.ben)
    assert made.state is State.READY
    assert b"/DCTDecode" in store().read(yearbook.file)


def test_it_is_found_by_who_asked_alone(ana: Browser, years: Cast, page: str) -> None:
    yearbook = actions.ask(years.ben, 2019, 2019)
    assert ana.get(f"{page}/{yearbook.public_id}/yearbook.pdf").status == 404
    with pytest.raises(NotFound):
        actions.remove(years.ana, yearbook.public_id)


def test_one_that_is_not_ready_can_not_be_downloaded(ben: Browser, years: Cast, page: str) -> None:
    yearbook = actions.ask(years.ben, 2019, 2019)
    assert ben.get(f"{page}/{yearbook.public_id}/yearbook.pdf").status == 404


def test_asked_for_twice_it_is_made_once(years: Cast) -> None:
    assert actions.ask(years.ben, 2019, 2019) is actions.ask(years.ben, 2019, 2019)


def test_there_is_an_end_to_how_many_are_kept(years: Cast) -> None:
    for year in range(2010, 2010 + policy.AT_ONCE):
        actions.ask(years.ben, year, year)
    with pytest.raises(DomainError, match="several already"):
        actions.ask(years.ben, 2019, 2019)


def test_a_failure_is_said_with_another_way(
    ben: Browser, years: Cast, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> bytes:
        raise CannotMakePdf("no")

    monkeypatch.setattr(jobs, "make_pdf", fail)
    actions.ask(years.ben, 2019, 2019)
    make()
    assert "print the pages from your browser" in ben.get(page).main


def test_one_left_by_a_worker_that_died_is_taken_up_when_its_lease_ends(
    years: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    yearbook = actions.ask(years.ben, 2019, 2019)
    assert YEARBOOKS._claim() is not None
    assert YEARBOOKS._claim() is None
    monkeypatch.setattr(jobs, "make_pdf", lambda *_args: b"%PDF-")
    with time_machine.travel(clock.now() + LEASE + timedelta(seconds=1), tick=False):
        make()
    assert store().read(yearbook.file) == b"%PDF-"


def test_one_removed_while_it_was_made_leaves_no_file(
    years: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    yearbook = actions.ask(years.ben, 2019, 2019)

    def meanwhile(*_args: object) -> bytes:
        actions.remove(years.ben, yearbook.public_id)
        return b"%PDF-"

    monkeypatch.setattr(jobs, "make_pdf", meanwhile)
    make()
    with pytest.raises(FileNotFoundError):
        store().read(yearbook.file)


def test_nothing_is_made_for_someone_who_left(years: Cast) -> None:
    yearbook = actions.ask(years.ben, 2019, 2019)
    leave_group(years.ben)
    make()
    db.session.expire_all()
    kept = db.session.get(Yearbook, yearbook.id)
    assert kept is not None
    assert kept.state is State.FAILED


def test_it_is_gone_after_a_week(years: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "make_pdf", lambda *_args: b"%PDF-")
    yearbook = actions.ask(years.ben, 2019, 2019)
    make()
    with time_machine.travel(clock.now() + policy.KEPT_FOR, tick=False):
        assert queries.list_yearbooks(years.ben) == []
        YEARBOOKS.forget_old()
    with pytest.raises(FileNotFoundError):
        store().read(yearbook.file)


def test_without_pango_the_page_says_how_to_print(
    ben: Browser, years: Cast, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "can_be_made", lambda: False)
    assert "makes no PDFs" in ben.get(page).main
    shown = ben.get(f"{page}/pages?first=2019&last=2020")
    assert not [form for form in shown.tree.forms if (form.action or "").endswith("/yearbook")]
