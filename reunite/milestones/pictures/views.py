"""Pages of a milestone's photos."""

from flask import Blueprint
from flask_babel import gettext as _

from reunite.groups.door import PREFIX, in_group, membership
from reunite.milestones.pictures import queries
from reunite.milestones.queries import READS
from reunite.photos.policy import Opened
from reunite.photos.views import AlbumPages

blueprint = Blueprint("pictures", __name__, url_prefix=f"{PREFIX}/milestones/<milestone>/photos")


def _open_album(milestone: str) -> Opened:
    return queries.open_album(membership(), READS.get(membership(), milestone))


def _back(milestone: str) -> tuple[str, str]:
    return in_group("milestones.show", milestone=milestone), _("The milestone")


AlbumPages(blueprint, _open_album, _back, reported_as="milestone_photo").hang()
