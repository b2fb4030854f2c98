"""Pages of the photos of a piece."""

from flask import Blueprint
from flask_babel import gettext as _

from reunite.groups.door import PREFIX, in_group, membership
from reunite.groups.models import Membership
from reunite.photos.policy import Onlooker, Opened
from reunite.photos.views import AlbumPages
from reunite.posts.policy import can_change
from reunite.shelves.making.models import Piece
from reunite.shelves.making.pieces import find_piece

blueprint = Blueprint(
    "piece_pictures", __name__, url_prefix=f"{PREFIX}/making/<making>/pieces/<piece>/photos"
)


def open_pictures(viewer: Membership, piece: Piece) -> Opened:
    """Whoever sees the piece sees its photos; who made it adds and arranges them."""
    mine = can_change(viewer, piece)
    return Opened(
        thing=piece,
        viewer=Onlooker(viewer.person.public_id, viewer.person_id),
        may_add=mine,
        may_arrange=mine,
        is_nameless=not piece.shows_name,
    )


def _open_album(making: str, piece: str) -> Opened:
    return open_pictures(membership(), find_piece(making, piece))


def _back(making: str, piece: str) -> tuple[str, str]:
    return in_group("making.show", making=making), _("What we’re making")


AlbumPages(blueprint, _open_album, _back, section="", reported_as="piece_photo").hang()
