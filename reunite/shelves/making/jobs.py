"""Making the patchworks that were asked for as PDFs."""

from typing import IO

from flask_babel import force_locale

from reunite.db import db
from reunite.pdf import CannotMakePdf, make_pdf
from reunite.photos.in_pdf import finder
from reunite.photos.made import CannotMake, Progress, Workshop
from reunite.shelves.making.models import Print
from reunite.shelves.making.patchwork import files_of, list_patches, write_out
from reunite.shelves.making.queries import READS

SECONDS = 60


def _make(wanted: Print, file: IO[bytes], _note: Progress) -> None:
    """As its reader sees it now."""
    member, making = wanted.member, wanted.making
    if not member.is_in or READS.find_among([member], making.public_id) is None:
        raise CannotMake("its reader can't see it any more")
    patches = list_patches(member, making)
    with force_locale(member.person.locale):
        html = write_out(member, making, patches)
    photos = files_of(patches)
    db.session.close()  # the making takes long: no transaction is open meanwhile
    try:
        file.write(make_pdf(html, finder(photos), SECONDS))
    except CannotMakePdf as reason:
        raise CannotMake(str(reason)) from reason


PRINTS = Workshop(Print, _make)
