"""Milestones and replies to them, as a quiet word can be about them."""

from flask_babel import lazy_gettext as _

from reunite.groups.models import Membership
from reunite.milestones.models import Milestone
from reunite.milestones.pictures.queries import open_album
from reunite.milestones.queries import READS, get_pictured, get_talked_of
from reunite.photos.queries import find_album_of
from reunite.photos.reported import photo_as_thing
from reunite.quietly.things import Thing, register_reportable
from reunite.web.urls import absolute_url
from reunite.words.queries import conversation_of, get_word


def let_be_reported() -> None:
    """Let quiet words be about milestones, replies to them, and their photos."""
    register_reportable("milestone", _("a milestone"), _load_milestone)
    register_reportable("reply", _("a reply"), _load_reply)
    register_reportable("milestone_photo", _("a photo"), _load_photo)


def _page(viewer: Membership, milestone: Milestone, anchor: str = "") -> str:
    page = absolute_url(
        "milestones.show", group=viewer.group.public_id, milestone=milestone.public_id
    )
    return f"{page}#{anchor}" if anchor else page


def _load_milestone(viewer: Membership, public_id: str) -> Thing:
    milestone = READS.get(viewer, public_id)
    words = "\n\n".join(filter(None, [milestone.title, milestone.moment.story]))
    return Thing(concerns=(milestone.author,), words=words, url=_page(viewer, milestone))


def _load_photo(viewer: Membership, public_id: str) -> Thing:
    milestone = get_pictured(viewer, find_album_of(public_id))
    parts = {"milestone": milestone.public_id, "photo": public_id}
    return photo_as_thing(
        viewer, open_album(viewer, milestone), public_id, "pictures.show", **parts
    )


def _load_reply(viewer: Membership, public_id: str) -> Thing:
    conversation_id = conversation_of(viewer, public_id)
    milestone = get_talked_of(viewer, conversation_id)
    word = get_word(viewer, conversation_id, public_id)
    url = _page(viewer, milestone, f"word-{public_id}")
    return Thing(concerns=(word.author,), words=word.body, url=url)
