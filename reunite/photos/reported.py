"""A photo, as a quiet word can be about it; the feature whose album it is in says who sees it."""

from reunite.groups.models import Membership
from reunite.groups.queries import list_members
from reunite.photos.policy import Opened
from reunite.photos.queries import get_photo
from reunite.quietly.things import Thing
from reunite.web.urls import absolute_url


def photo_as_thing(
    viewer: Membership, opened: Opened, public_id: str, page: str, **parts: str
) -> Thing:
    """The photo of this album, as the viewer sees it, on the `page` with these parts. It concerns
    whoever added it, if they are a member. Raises `NotFound`."""
    photo = get_photo(opened, public_id)
    added = [member for member in list_members(viewer) if member.person_id == photo.person_id]
    url = absolute_url(page, group=viewer.group.public_id, **parts)
    return Thing(tuple(added), photo.alt, url)
