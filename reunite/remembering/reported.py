"""What is said and shown on a page for someone who has died, as a quiet word can be about it."""

from flask_babel import lazy_gettext as _

from reunite.errors import NotFound
from reunite.groups.models import Membership
from reunite.photos.queries import find_album_of
from reunite.photos.reported import photo_as_thing
from reunite.quietly.things import Thing, register_reportable
from reunite.remembering.models import Remembering
from reunite.remembering.queries import find_page_of, open_album
from reunite.web.urls import absolute_url
from reunite.words.queries import conversation_of, get_word


def let_be_reported() -> None:
    """Let quiet words be about what is said there, and photos."""
    register_reportable("story", _("a story"), _load_story)
    register_reportable("remembering_photo", _("a photo"), _load_photo)


def _found(page: Remembering | None) -> Remembering:
    if page is None:
        raise NotFound
    return page


def _load_story(viewer: Membership, public_id: str) -> Thing:
    conversation_id = conversation_of(viewer, public_id)
    page = _found(find_page_of(viewer, conversation_id=conversation_id))
    word = get_word(viewer, conversation_id, public_id)
    parts = {"group": viewer.group.public_id, "remembered": page.membership.public_id}
    url = absolute_url("remembering.show", **parts)
    return Thing(concerns=(word.author,), words=word.body, url=f"{url}#word-{public_id}")


def _load_photo(viewer: Membership, public_id: str) -> Thing:
    album_id = find_album_of(public_id)
    page = _found(find_page_of(viewer, album_id=album_id) if album_id else None)
    parts = {"remembered": page.membership.public_id, "photo": public_id}
    opened = open_album(viewer, page)
    return photo_as_thing(viewer, opened, public_id, "remembering_photos.show", **parts)
