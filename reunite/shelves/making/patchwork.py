"""The patchwork: its pieces and their photos, in an order that is another one each time."""

from typing import NamedTuple

from flask import render_template
from flask_babel import get_locale

from reunite.groups.models import Membership
from reunite.photos.models import widths_of
from reunite.photos.queries import Cover, list_covers
from reunite.photos.store import SHOWN
from reunite.shelves.making.models import Making, Piece
from reunite.shelves.making.queries import fold_of, list_pieces


class Patch(NamedTuple):
    """A piece, and its first photo."""

    piece: Piece
    photo: Cover | None


def list_patches(viewer: Membership, making: Making) -> list[Patch]:
    """Its pieces that the viewer may see, shuffled."""
    pieces = list_pieces(viewer, making)
    covers = list_covers(piece.album_id for piece in pieces)
    return [Patch(piece, covers.get(piece.album_id)) for piece in pieces]


def files_of(patches: list[Patch]) -> dict[str, str]:
    """Where the photos on these lie in the store, by their public ids."""
    return {
        photo.public_id: f"{SHOWN}/{photo.public_id}-{widths_of(photo.width)[-1]}"
        for _piece, photo in patches
        if photo
    }


def write_out(viewer: Membership, making: Making, patches: list[Patch]) -> str:
    """The page that becomes the PDF, with the answers of a quiz on a page of their own; of a piece
    that is folded it says so and no more, since paper can't be closed again."""
    shown = [patch for patch in patches if patch.piece.words or patch.photo]
    return render_template(
        "shelves/making/pdf.html",
        group=viewer.group,
        making=making,
        shown=[(at, *patch, fold_of(viewer, patch.piece)) for at, patch in enumerate(shown, 1)],
        locale=str(get_locale()),
    )
