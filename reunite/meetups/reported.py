"""A meetup, as a quiet word can be about it."""

from flask_babel import lazy_gettext as _

from reunite.groups.models import Membership
from reunite.meetups.album.queries import open_album
from reunite.meetups.queries import get_meetup, get_pictured, list_everyone
from reunite.photos.queries import find_album_of
from reunite.photos.reported import photo_as_thing
from reunite.quietly.things import Thing, register_reportable
from reunite.web.urls import absolute_url


def let_be_reported() -> None:
    """Let quiet words be about meetups, which concern whoever organises one, and their photos."""
    register_reportable("meetup", _("a meetup"), _load)
    register_reportable("meetup_photo", _("a photo"), _load_photo)


def _load(viewer: Membership, public_id: str) -> Thing:
    meetup = get_meetup(viewer, public_id)
    helping = {one.membership for one in list_everyone(meetup) if one.is_organising}
    concerns = [one for one in {meetup.organiser, *helping} if one]
    url = absolute_url("meetups.show", group=viewer.group.public_id, meetup=public_id)
    words = "\n\n".join(filter(None, [meetup.title, meetup.notes]))
    return Thing(concerns=tuple(concerns), words=words, url=url)


def _load_photo(viewer: Membership, public_id: str) -> Thing:
    meetup = get_pictured(viewer, find_album_of(public_id))
    parts = {"meetup": meetup.public_id, "photo": public_id}
    return photo_as_thing(viewer, open_album(viewer, meetup), public_id, "album.show", **parts)
