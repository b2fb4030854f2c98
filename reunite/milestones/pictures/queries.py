"""A milestone's album, as a viewer may use it."""

from reunite.groups.models import Membership
from reunite.milestones.models import Milestone
from reunite.photos import queries as photos
from reunite.photos.models import ON_THE_PAGE, Photo
from reunite.photos.policy import Onlooker, Opened
from reunite.posts.policy import can_change


def open_album(viewer: Membership, milestone: Milestone) -> Opened:
    """Whoever may see the milestone sees its photos, in each group it is told in; who told it
    adds and arranges them."""
    mine = can_change(viewer, milestone)
    return Opened(
        thing=milestone.moment,
        viewer=Onlooker(viewer.person.public_id, viewer.person_id),
        may_add=mine,
        may_arrange=mine,
        day=milestone.sort_on.isoformat(),
    )


def list_photos(viewer: Membership, milestone: Milestone) -> list[Photo]:
    """The first photos of a milestone, for its own page."""
    return photos.list_photos(open_album(viewer, milestone), limit=ON_THE_PAGE)
