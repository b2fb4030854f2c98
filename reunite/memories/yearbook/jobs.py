"""Making the PDFs that were asked for."""

from typing import IO

from flask import render_template
from flask_babel import force_locale

from reunite.db import db
from reunite.memories.yearbook.models import Yearbook
from reunite.memories.yearbook.queries import Book, read_book
from reunite.pdf import CannotMakePdf, Fetch, make_pdf
from reunite.photos.in_pdf import OWN, finder
from reunite.photos.made import CannotMake, Progress, Workshop
from reunite.photos.models import widths_of


def _make(yearbook: Yearbook, file: IO[bytes], note: Progress) -> None:
    member = yearbook.member
    if not member.is_in:
        raise CannotMake("its reader has left")
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
        file.write(make_pdf(html, _finder(book, note)))
    except CannotMakePdf as reason:
        raise CannotMake(str(reason)) from reason


def _finder(book: Book, note: Progress) -> Fetch:
    """Finds what the pages of one book name, and nothing else: its photos, our fonts and its
    style. As photos are asked for, it tells how far it is."""
    photos = book.photos
    find = finder({key: photo.file(widths_of(photo.width)[-1]) for key, photo in photos.items()})
    asked = 0

    def find_and_note(address: str) -> bytes | None:
        nonlocal asked
        if address.removeprefix(OWN) in photos:
            note(asked := asked + 1, len(photos))
        return find(address)

    return find_and_note


YEARBOOKS = Workshop(Yearbook, _make)
