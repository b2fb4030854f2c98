"""The patchwork: its pieces and their photos, in an order that is another one each time."""

from collections.abc import Callable
from typing import NamedTuple

from flask import render_template
from flask_babel import get_locale

from reunite.groups.models import Group, Membership
from reunite.pdf import make_pdf
from reunite.photos.in_pdf import finder
from reunite.photos.models import widths_of
from reunite.photos.queries import Cover, list_covers
from reunite.photos.store import SHOWN
from reunite.shelves.making.models import Making, Piece
from reunite.shelves.making.queries import list_pieces

Fold = Callable[[Piece], str]  # the words that it is folded under, or ""

SECONDS = 60


class Patch(NamedTuple):
    """A piece, and its first photo."""

    piece: Piece
    photo: Cover | None


def list_patches(viewer: Membership, making: Making) -> list[Patch]:
    """Its pieces that the viewer may see, shuffled."""
    pieces = list_pieces(viewer, making)
    covers = list_covers({piece.album_id for piece in pieces if piece.album_id})
    return [Patch(piece, covers.get(piece.album_id or 0)) for piece in pieces]


def print_patchwork(viewer: Membership, making: Making, fold: Fold) -> bytes:
    """The patchwork as the viewer sees it, as a PDF. Raises `reunite.pdf.CannotMakePdf`."""
    patches = list_patches(viewer, making)
    photos = {
        photo.public_id: f"{SHOWN}/{photo.public_id}-{widths_of(photo.width)[-1]}"
        for _piece, photo in patches
        if photo
    }
    return make_pdf(write_out(viewer.group, making, patches, fold), finder(photos), SECONDS)


def write_out(group: Group, making: Making, patches: list[Patch], fold: Fold) -> str:
    """The page that becomes the PDF; of a piece that is folded it says so and no more, since paper
    can't be closed again."""
    return render_template(
        "shelves/making/pdf.html",
        group=group,
        making=making,
        patches=patches,
        fold=fold,
        locale=str(get_locale()),
    )
